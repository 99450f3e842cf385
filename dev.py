"""The project's verbs and all their set-up, for a machine that has Python and pip and nothing else.

The first verb makes a virtual environment from `requirements.lock`; the next ones see that nothing has changed.
Exit codes are those of the tools. 3 means that dev.py itself could not do what it was asked, and says why.
"""

import sys

# Old syntax and no other import above: whoever has an older Python reads the sentence, not a traceback.
if sys.version_info < (3, 11):  # noqa: UP036 - the launcher is what an older Python meets first
    sys.stderr.write("proveout needs Python 3.11 or newer, and this is %d.%d.\n" % sys.version_info[:2])  # noqa: UP031
    sys.exit(3)
if sys.platform == "win32":
    sys.stderr.write("proveout is developed on Linux and macOS. On Windows, call this inside WSL.\n")
    sys.exit(3)

import contextlib
import difflib
import fcntl
import hashlib
import importlib.metadata
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import venv
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
DOCS_LOCK = ROOT / "requirements-docs.lock"
RUN_LOCK = ROOT / "requirements-run.lock"  # what action.yml installs
SITE = ROOT / "site"
STAMP = "made-by-dev-py"
COULD_NOT = 3
INTERRUPTED = 130
ASKS_FOR_HELP = ("help", "--help", "-h")
OLDEST_PIP = (22, 3)  # the first that knows --python

Arguments = Sequence[str]


class LauncherError(Exception):
    """A sentence for the person at the terminal."""


class Verb(NamedTuple):
    """`does` gets the arguments behind the verb and gives an exit code."""

    says: str
    does: Callable[[Arguments], int]
    takes: str = ""


def main(arguments: Arguments) -> int:
    name, *rest = arguments or ["help"]
    if name in ASKS_FOR_HELP:
        name, rest = (rest[0], ["--help"]) if rest else ("", [])
    if not name:
        print(help_text(VERBS))
        return 0
    try:
        verb = find_verb(name, VERBS)
        if rest and rest[0] in ASKS_FOR_HELP:
            print(verb_help(name, verb))
            return 0
        return verb.does(rest)
    except LauncherError as error:
        print(error, file=sys.stderr)
        return COULD_NOT
    except KeyboardInterrupt:
        return INTERRUPTED


# The verbs.


def check(arguments: Arguments) -> int:
    """Everything that CI runs. Tests come last, so that their closing line is what one sees."""
    refuse_arguments("check", arguments)
    return all_of({**STATIC, "test": partial(test, ())})


def static(arguments: Arguments) -> int:
    refuse_arguments("static", arguments)
    return all_of(STATIC)


def test(arguments: Arguments) -> int:
    with caches() as kept:
        return tool("pytest", "-o", f"cache_dir={kept / 'pytest'}", *arguments)


def fix(arguments: Arguments) -> int:
    paths = arguments or ["."]
    # Formatting comes last, because a fix leaves lines that want it.
    return max(tool("ruff", "check", "--fix", *paths), tool("ruff", "format", *paths))


def types(arguments: Arguments) -> int:
    return tool("mypy", *arguments)


def arch(arguments: Arguments) -> int:
    with caches() as kept:
        return tool("lint-imports", "--cache-dir", str(kept / "imports"), *arguments)


def docs(arguments: Arguments) -> int:
    """The site, strictly: a link that leads nowhere fails. In an environment of its own, because few need it."""
    refuse_arguments("docs", arguments)
    beside = environment_folder(os.environ, ROOT)
    place = beside.with_name(f"{beside.name}-docs")
    set_up(place, lock=DOCS_LOCK, project=False)
    with tempfile.TemporaryDirectory(prefix="proveout-docs-") as folder:
        env = child_environment(os.environ, place, Path(folder) / "cache")
        code = run([str(place / "bin" / "python"), str(ROOT / "site_pages.py"), folder], env=env)
        configuration = Path(folder) / "zensical.toml"
        code = code or run([str(place / "bin" / "zensical"), "build", "--strict", "-f", str(configuration)], env=env)
        if code:
            return code
        shutil.rmtree(SITE, ignore_errors=True)
        shutil.move(Path(folder) / "site", SITE)
    print(f"Open {SITE / 'index.html'}")
    return 0


def snap(arguments: Arguments) -> int:
    return test(["--inline-snapshot=review", *arguments])


def demo(arguments: Arguments) -> int:
    return tool("python", str(ROOT / "examples" / "demo.py"), *arguments)


def look(arguments: Arguments) -> int:
    return tool("python", str(ROOT / "look.py"), *arguments)


def bench(arguments: Arguments) -> int:
    """One benchmark with its arguments, or all of them."""
    found = {path.stem: path for path in sorted((ROOT / "benchmarks").glob("*.py"))}
    if not arguments:
        return all_of({name: partial(tool, "python", str(path)) for name, path in found.items()})
    name, *rest = arguments
    if name not in found:
        raise LauncherError(f"There is no benchmark '{name}'. {nearest(name, found)}")
    return tool("python", str(found[name]), *rest)


def new_check(arguments: Arguments) -> int:
    # Late, because only this verb needs it and it needs no set-up.
    import scaffold  # noqa: PLC0415 - the launcher's neighbour is on the path when the launcher is what runs

    if len(arguments) != 1:
        raise LauncherError("Say one id: python3 dev.py new-check http.hsts_lasts_a_year")
    try:
        written = scaffold.write_check(ROOT, arguments[0])
    except scaffold.ScaffoldError as error:
        raise LauncherError(str(error)) from error
    for path in written:
        print(path.relative_to(ROOT))
    print(f"Write what stands as {scaffold.TO_WRITE}, then: python3 dev.py test {written[-1].relative_to(ROOT)}")
    return 0


def lock(arguments: Arguments) -> int:
    uv = shutil.which("uv")
    if uv is None:
        raise LauncherError("uv writes the lock, and it is not on PATH. Install it (pipx install uv) and call again.")
    compiled = (
        *(uv, "pip", "compile", "--quiet"),
        # One lock for every platform and Python that pyproject.toml allows.
        *("--universal", "--python-version", "3.11", "--generate-hashes", "--only-binary", ":all:"),
        # Neither an index nor a folder of this machine may stand in it.
        *("--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "python3 dev.py lock"),
    )
    env = dict(os.environ)
    sources = {
        LOCK: ("--group", "dev", "pyproject.toml"),
        DOCS_LOCK: ("--group", "pyproject.toml:docs"),
        RUN_LOCK: ("pyproject.toml",),
    }
    return max(run([*compiled, "--output-file", file.name, *of, *arguments], env=env) for file, of in sources.items())


def find_verb(name: str, verbs: Mapping[str, Verb]) -> Verb:
    if name not in verbs:
        raise LauncherError(f"There is no verb '{name}'. {nearest(name, verbs)}")
    return verbs[name]


def nearest(wrong: str, names: Mapping[str, object]) -> str:
    """The half of a sentence that helps: what was probably meant, or all that there is."""
    near = difflib.get_close_matches(wrong, names, n=1, cutoff=0.5)
    return f"Did you mean '{near[0]}'?" if near else f"There are {', '.join(names)}."


def refuse_arguments(verb: str, arguments: Arguments) -> None:
    if arguments:
        raise LauncherError(f"'{verb}' takes no arguments, and got {' '.join(arguments)}.")


def help_text(verbs: Mapping[str, Verb]) -> str:
    width = max(map(len, verbs))
    lines = [f"  {name:<{width}}  {verb.says}" for name, verb in verbs.items()]
    return "\n".join(
        [
            "python3 dev.py <verb> [argument ...]",
            "",
            *lines,
            "",
            "The first call sets everything up in .venv, or in the folder that PROVEOUT_VENV names.",
        ]
    )


def verb_help(name: str, verb: Verb) -> str:
    return f"python3 dev.py {' '.join(filter(None, (name, verb.takes)))}\n\n{name} {verb.says}."


def all_of(steps: Mapping[str, Callable[[], int]]) -> int:
    """Every step, even behind one that failed, because a person mends all in one go. The first bad exit code."""
    codes = {}
    for name, step in steps.items():
        print(f"== {name}", flush=True)
        codes[name] = step()
    bad = {name: code for name, code in codes.items() if code}
    if bad:
        print(f"Not in order: {', '.join(bad)}.", file=sys.stderr, flush=True)
    return next(iter(bad.values()), 0)


# Running tools.


def tool(name: str, *arguments: str) -> int:
    """Run a program of the environment, which is set up first where it is not."""
    place = environment_folder(os.environ, ROOT)
    set_up(place)
    with caches() as kept:
        return run([str(place / "bin" / name), *arguments], env=child_environment(os.environ, place, kept))


def run(command: Sequence[str], *, env: Mapping[str, str]) -> int:
    """The exit code of a command, run in the project's folder; 128 and its number where a signal ended it.

    The terminal sends Ctrl-C to the command as well, and what that undoes takes its time: wait, then stop.
    """
    sys.stdout.flush()
    interrupted = False
    with subprocess.Popen(command, cwd=ROOT, env=env) as child:
        before = signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        while child.returncode is None:
            try:
                child.wait()
            except KeyboardInterrupt:
                interrupted = True
        signal.signal(signal.SIGTERM, before)
    if interrupted:
        raise KeyboardInterrupt
    return child.returncode if child.returncode >= 0 else 128 - child.returncode


@contextlib.contextmanager
def caches() -> Iterator[Path]:
    """A folder for what tools remember: in the environment, or for one call where that cannot be written."""
    place = environment_folder(os.environ, ROOT)
    if os.access(place if place.exists() else place.parent, os.W_OK):
        yield place / "cache"
        return
    with tempfile.TemporaryDirectory(prefix="proveout-") as folder:
        yield Path(folder)


def child_environment(environ: Mapping[str, str], place: Path, kept: Path) -> dict[str, str]:
    """What a tool gets: the caller's variables without those that would lead it out of the environment."""
    # Without bytecode every start compiles again, which is most of its time.
    leads_astray = {"PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP"}
    return {name: value for name, value in environ.items() if name not in leads_astray} | {
        "VIRTUAL_ENV": str(place),
        "PATH": f"{place / 'bin'}{os.pathsep}{environ.get('PATH', os.defpath)}",
        "RUFF_CACHE_DIR": str(kept / "ruff"),
        "MYPY_CACHE_DIR": str(kept / "mypy"),
        "HYPOTHESIS_STORAGE_DIRECTORY": str(kept / "hypothesis"),
    }


# Setting up.


def environment_folder(environ: Mapping[str, str], root: Path) -> Path:
    return Path(environ.get("PROVEOUT_VENV") or root / ".venv").expanduser().absolute()


def stamp_of(root: Path, place: Path, *, python: str = sys.version, lock: str = LOCK.name) -> str:
    """Changes with everything that the environment was made from and every path that it holds."""
    parts = [python, str(root), str(place)]
    parts += [(root / name).read_text(encoding="utf-8") for name in (lock, "pyproject.toml")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_set_up(place: Path, stamp: str) -> bool:
    """False as well for one that was left half finished, and one whose Python has gone."""
    try:
        return (place / STAMP).read_text(encoding="utf-8") == stamp and (place / "bin" / "python").exists()
    except OSError:
        return False


def set_up(place: Path, *, lock: Path = LOCK, project: bool = True) -> None:
    stamp = stamp_of(ROOT, place, lock=lock.name)
    if is_set_up(place, stamp):
        return
    if place.resolve() == Path(sys.prefix).resolve():
        raise LauncherError(f"{place} has to be made again, and it is what runs now. Call deactivate first.")
    refuse_old_pip()
    with alone():
        # Another call may have finished it while this one stood waiting.
        if is_set_up(place, stamp):
            return
        began = time.monotonic()
        make_environment(place)
        print(f"Setting up {place} from {lock.name}, once: ten seconds and the download.", file=sys.stderr)
        pip(place, "the packages of the lock", "--require-hashes", "--only-binary", ":all:", "-r", str(lock))
        if project:
            pip(place, "the project itself", "--no-index", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
        (place / STAMP).write_text(stamp, encoding="utf-8")
        print(f"Set up in {time.monotonic() - began:.0f} s.", file=sys.stderr)


def refuse_old_pip() -> None:
    try:
        version = importlib.metadata.version("pip")
    except importlib.metadata.PackageNotFoundError as error:
        raise LauncherError(f"{sys.executable} has no pip. On Debian or Ubuntu: apt install python3-pip") from error
    if tuple(map(int, re.findall(r"\d+", version)[:2])) < OLDEST_PIP:
        raise LauncherError(f"pip {version} is too old, 22.3 is the first that will do: python3 -m pip install -U pip")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Waits while another call sets up. Holds this file, because it exists even where nothing can be written."""
    with Path(__file__).open("rb") as held:
        # A file system that knows no locks costs the protection, not the set-up.
        with contextlib.suppress(OSError):
            fcntl.flock(held, fcntl.LOCK_EX)
        yield


def make_environment(place: Path) -> None:
    """An empty environment. One of ours that is stale or half finished goes first; nothing else is removed."""
    try:
        if (place / STAMP).exists():
            shutil.rmtree(place)
        elif place.exists() and any(place.iterdir()):
            raise LauncherError(
                f"{place} was not made by dev.py and is left alone. Remove it, or name another folder in PROVEOUT_VENV."
            )
        place.mkdir(parents=True, exist_ok=True)
        (place / STAMP).write_text("half finished\n", encoding="utf-8")
        venv.EnvBuilder(symlinks=True, with_pip=False).create(place)
    except OSError as error:
        raise LauncherError(
            f"{place} cannot be made: {error.strerror}. Name a folder that can be written: "
            f"PROVEOUT_VENV=$HOME/.cache/proveout-venv python3 {' '.join(sys.argv)}"
        ) from error


def pip(place: Path, what: str, *arguments: str) -> None:
    """`pip install` into the environment, by the pip of the machine with its index, proxy and certificates."""
    command = [sys.executable, "-m", "pip", "--python", str(place / "bin" / "python"), "install", "-qq"]
    # --no-user because some machines set user installs for everybody, which an environment refuses.
    command += ["--no-user", "--no-input", "--disable-pip-version-check", "--root-user-action=ignore", *arguments]
    code = run(command, env=child_environment(os.environ, place, place / "cache"))
    if code:
        raise LauncherError(
            f"pip could not install {what}; its own words stand above. The next call begins again. Where the network "
            "is to blame, pip listens to HTTPS_PROXY, PIP_INDEX_URL and PIP_CERT."
        )


# The tables, below what they name.

VERBS: Mapping[str, Verb] = {
    "demo": Verb("shows proveout at work on an example service", demo, "[argument ...]"),
    "test": Verb("runs the tests; arguments go to pytest, paths count from the project's folder", test, "[path ...]"),
    "check": Verb("runs all that CI runs: static, then test", check),
    "static": Verb("looks at the format, lint, types and import contracts; runs nothing", static),
    "fix": Verb("formats, and mends what can be mended by itself", fix, "[path ...]"),
    "types": Verb("checks the types; arguments go to mypy", types, "[path ...]"),
    "arch": Verb("checks the import contracts of pyproject.toml", arch),
    "docs": Verb("builds the documentation site in site/, strictly", docs),
    "snap": Verb("shows every changed snapshot and asks whether to take it", snap, "[path ...]"),
    "look": Verb("looks at the HTML report in a browser, with axe; needs playwright and Chromium", look, "[docs]"),
    "bench": Verb("runs the benchmarks, or one by its name", bench, "[name [argument ...]]"),
    "new-check": Verb("begins a check: its page and its test, and edits nothing else", new_check, "area.what_is_true"),
    "lock": Verb("writes the locks again from pyproject.toml; needs uv", lock, "[--upgrade]"),
}

STATIC: Mapping[str, Callable[[], int]] = {
    "format": partial(tool, "ruff", "format", "--check", "."),
    "lint": partial(tool, "ruff", "check", "."),
    "types": partial(types, ()),
    "arch": partial(arch, ()),
}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
