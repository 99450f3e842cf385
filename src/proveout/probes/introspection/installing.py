"""Makes an environment of ours for a service, from the repository's own lock. Only where the user asked for it."""

import contextlib
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proveout.facts.service import Interpreter
from proveout.model.need import Unreadable
from proveout.probes.introspection.environments import place_of
from proveout.probes.introspection.needed import Needed, missing
from proveout.probes.introspection.requirement_files import Locked

DEADLINE_S = 600.0
NEWEST, OLDEST = 14, 8  # minor versions of Python 3 that are looked for
STALE_S = 24 * 3600  # a half environment of a process that was killed is taken away after that
CREDENTIALS = re.compile(r"//[^/@\s]+@")
TELLING = re.compile(r"error|because|cause:|mismatch|no solution", re.IGNORECASE)
# What would turn the installer to another environment, and what would let it build or fetch a Python.
DROPPED = frozenset(
    ("VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "PIP_REQUIRE_VIRTUALENV")
)


@dataclass(frozen=True, slots=True)
class Installer:
    """Where environments are kept, and what makes them. `sources` lets packages be built, which runs their code."""

    cache: Path
    tell: Callable[[str], None]
    sources: bool = False
    deadline_s: float = DEADLINE_S
    uv: str | None = None
    environment: Mapping[str, str] | None = None

    def install(self, locked: Locked, needed: Needed, *, said: str = "") -> Interpreter | Unreadable:
        """The interpreter of an environment with all of `locked`; the one that was made before where it was.

        `said` is --python: what the environment is made with. A failed install leaves nothing behind.
        """
        base = _base(needed, said)
        if isinstance(base, Unreadable):
            return base
        python, version = base
        folder = self._folder(locked, version, sources=self.sources)
        if not folder.is_dir():
            failed = self._make(folder, python, locked)
            if failed is not None:
                return failed
        made = self._made(folder, locked, needed)
        return made or Unreadable(f"{folder} is no environment any more. Take it away and call again with --install")

    def kept(self, locked: Locked, needed: Needed) -> Interpreter | None:
        """What an earlier --install made of the same lock; None where it made nothing. Nothing is installed."""
        base = _base(needed, "")
        if isinstance(base, Unreadable):
            return None
        folders = [self._folder(locked, base[1], sources=sources) for sources in (False, True)]
        return next((made for one in folders if (made := self._made(one, locked, needed))), None)

    def _folder(self, locked: Locked, version: str, *, sources: bool) -> Path:
        minor = ".".join(version.split(".")[:2])
        key = hashlib.sha256("\n".join((minor, str(sources), *locked.lines)).encode()).hexdigest()[:20]
        return self.cache / "environments" / f"{key}-py{minor}"

    def _made(self, folder: Path, locked: Locked, needed: Needed) -> Interpreter | None:
        found = f"an environment from {locked.source}, made by --install"
        place = place_of(folder, found)
        if place is None:
            return None
        remark = f"left out: {', '.join(locked.left_out[:5])}" if locked.left_out else ""
        return Interpreter(
            str(place.python), place.version, found, place.packages, missing(needed, place.packages), remark
        )

    def _make(self, folder: Path, python: str, locked: Locked) -> Unreadable | None:
        """Beside its place first: a half environment never stands where a whole one is looked for."""
        number = sum(not line.startswith("-") for line in locked.lines)
        self.tell(f"installing {number} package{'' if number == 1 else 's'} of {locked.source} into a kept environment")
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            _clear(folder.parent)
            half = Path(tempfile.mkdtemp(prefix="half-", dir=folder.parent))
        except OSError as error:
            return Unreadable(f"no environment can be made in {folder.parent}: {error.strerror}")
        try:
            (half / "requirements.txt").write_text("\n".join(locked.lines) + "\n", encoding="utf-8")
            ends = time.monotonic() + self.deadline_s
            for words in self._commands(half, python, locked):
                failed = self._run(words, half, ends - time.monotonic())
                if failed:
                    return Unreadable(f"--install: the packages of {locked.source} could not be installed: {failed}")
            with contextlib.suppress(OSError):  # another process was faster
                (half / "made").rename(folder)
        finally:
            shutil.rmtree(half, ignore_errors=True)
        return None

    def _commands(self, half: Path, python: str, locked: Locked) -> Iterator[Sequence[str]]:
        made = str(half / "made")
        inner = f"{made}/bin/python" if os.name != "nt" else f"{made}/Scripts/python.exe"
        options = ["--only-binary", ":all:"] if not self.sources else []
        options += ["--no-deps"] if locked.whole else []
        options += ["--require-hashes"] if locked.hashed else []
        options += ["-r", str(half / "requirements.txt")]
        uv = self.uv if self.uv is not None else shutil.which("uv")
        if uv:
            yield (uv, "venv", "--quiet", "--no-project", "--python", python, made)
            yield (uv, "pip", "install", "--quiet", "--compile-bytecode", "--python", inner, *options)
        else:
            yield (python, "-I", "-m", "venv", made)
            pip = (inner, "-I", "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check")
            yield (*pip, "--progress-bar", "off", *options)

    def _run(self, words: Sequence[str], folder: Path, left_s: float) -> str:
        """Why it failed, and empty where it did not. Everything that it started ends with it."""
        given = os.environ if self.environment is None else self.environment
        environment = {name: value for name, value in given.items() if name not in DROPPED}
        environment |= {"UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1", "NO_COLOR": "1"}
        with (folder / "said").open("w+b") as said:
            try:
                running = subprocess.Popen(
                    words,
                    cwd=folder,  # no configuration of the repository lies here
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    stdout=said,
                    stderr=said,
                    start_new_session=True,
                )
            except OSError as error:
                return f"{words[0]} could not be started: {error.strerror}"
            try:
                code = running.wait(max(left_s, 1.0))
            except subprocess.TimeoutExpired:
                return f"it took longer than {self.deadline_s:g} s"
            finally:
                with contextlib.suppress(OSError):
                    os.killpg(running.pid, signal.SIGKILL)
                running.wait()
            if code == 0:
                return ""
            said.seek(0)
            return _reason(said.read(1024**2).decode("utf-8", "replace"), code, sources=self.sources)


def _reason(said: str, code: int, *, sources: bool) -> str:
    """The line of an installer that says most, without credentials of an address."""
    lines = [re.sub(r"^[\s×╰─▶│├╭>]*", "", line).strip() for line in CREDENTIALS.sub("//", said).splitlines()]
    lines = [line for line in lines if line and not line.startswith(("hint:", "[notice]", "WARNING"))]
    errors = [line.removeprefix("ERROR: ") for line in lines if TELLING.search(line)]
    reason = " ".join((errors or lines or [f"it ended with {code}"])[:2])[:400]
    built = re.search(r"no (usable )?wheels|only-binary|no-build|No matching distribution|building", said) is not None
    more = " (only wheels are installed: --install-sources builds packages too, which runs their code)"
    return reason + (more if built and not sources else "")


def _base(needed: Needed, said: str) -> tuple[str, str] | Unreadable:
    """An interpreter that the service may be run with, and its version. None is fetched."""
    refused = ""
    bases = sorted(_bases(said), key=lambda base: not needed.likes(base[1]))
    for python, version in bases:
        reason = needed.refuses(version) or ("" if said else needed.doubts(version))
        if not reason:
            return python, version
        refused = refused or reason
    if said:
        return Unreadable(f"--python {said}: {refused or 'its version cannot be told'}")
    return Unreadable(
        f"another Python is needed: {refused}, and none of that version lies here "
        f"(proveout runs on {sys.version_info[0]}.{sys.version_info[1]}). Install it, or name one with --python"
    )


def _bases(said: str) -> Iterator[tuple[str, str]]:
    if said:
        path = Path(said).expanduser().absolute()
        place = place_of(path if path.is_dir() else path.parent.parent, "")
        if place is not None:
            yield os.path.realpath(place.python if path.is_dir() else path), place.version
        return
    own = ".".join(map(str, sys.version_info[:3]))
    yield os.path.realpath(sys.executable), own
    home = Path(os.environ.get("PYENV_ROOT") or "~/.pyenv").expanduser() / "versions"
    kept = sorted(home.glob("3.*/bin/python"), key=_numbers, reverse=True)
    yield from (
        (str(one), one.parent.parent.name) for one in kept if re.fullmatch(r"3\.\d+\.\d+", one.parent.parent.name)
    )
    for minor in range(NEWEST, OLDEST - 1, -1):
        if (found := shutil.which(f"python3.{minor}")) and "/shims/" not in found:
            yield found, f"3.{minor}"


def _numbers(path: Path) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", path.parent.parent.name))


def _clear(folder: Path) -> None:
    """Takes away what killed processes have left."""
    for half in folder.glob("half-*"):
        with contextlib.suppress(OSError):
            if time.time() - half.stat().st_mtime > STALE_S:
                shutil.rmtree(half, ignore_errors=True)
