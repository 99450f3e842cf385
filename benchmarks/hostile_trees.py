"""Hundreds of repositories that mean harm: each run ends by itself, with a meant exit code, and touches nothing.

    python benchmarks/hostile_trees.py [--count 300] [--seed 7] [--only WORD] [--large] [--checklist]

Trees are built in a temporary folder that is removed afterwards. First each harm alone, then mixtures of them. A run is
wrong where it takes more than 60 s or 512 MiB, ends with a code that was not meant, prints no JSON, shows a traceback,
changes the tree, says a word of a file outside of it, or starts a program that the tree names.
"""

# ruff: noqa: E501 - tables of names read better whole

import argparse
import hashlib
import json
import os
import random
import socket
import stat
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, field
from pathlib import Path

DEADLINE_S = 60.0
USUAL_S = 2.0
MOST_MIB = 512
OUTSIDE_WORD = "WORD-FROM-OUTSIDE"  # stands in files that no run has a reason to open
CHECKLIST = """# Production checklist

- [x] Debug mode is off
- [x] Dependencies are locked
- [ ] Secrets are not in the repository
- [x] CI runs the tests on every pull request
- [ ] The containers do not run as root
- [x] Rate limit of 10/minute on login
"""
# Files that some probe takes apart: each hostile content is put into all of them.
NAMES = (
    "requirements.txt", "pyproject.toml", "package.json", "package-lock.json", "poetry.lock", "uv.lock", "Pipfile",
    "Pipfile.lock", "Dockerfile", ".dockerignore", "docker-compose.yml", "compose.prod.yaml", ".gitlab-ci.yml",
    ".github/workflows/ci.yml", ".github/dependabot.yml", "renovate.json", ".env", ".env.production", ".env.example",
    "deploy/nginx.conf", "Caddyfile", "haproxy.cfg", "redis.conf", "Procfile", "k8s/web.yaml", "fly.toml", "render.yaml",
    "app.json", "railway.json", "vercel.json", "openapi.json", "openapi.yaml", "Makefile", "justfile", "tsconfig.json",
    "alembic/versions/1_first.py", "alembic.ini", "shop/migrations/0002_more.py", "shop/settings.py", "shop/urls.py",
    "shop/celery.py", "gunicorn.conf.py", "CHANGELOG.md", "README.md", "docs/index.rst", "LICENSE", "setup.cfg",
    ".pre-commit-config.yaml", "schema.sql", "frontend/package.json", "frontend/src/main.ts", "scripts/deploy.sh",
    "docs/PRODUCTION_CHECKLIST.md",
)  # fmt: skip


@dataclass
class Place:
    """Where one tree is built. `size` scales what is large; `disturb` runs beside the check and stops on the event."""

    root: Path
    outside: Path
    random: random.Random
    size: int = 1
    count: int = 1_000  # files of a tree of many files
    disturb: list[Callable[[threading.Event], None]] = field(default_factory=list)

    def put(self, path: str, content: str | bytes) -> Path:
        """Write a file, and nothing where a hostile thing already lies on the way."""
        whole = self.root / path
        with suppress(OSError):
            os.makedirs(whole.parent, exist_ok=True)  # noqa: PTH103 - Path recurses
            if whole.is_symlink() or (whole.exists() and not whole.is_file()):
                return whole
            whole.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape"))
        return whole

    def git(self, *words: str, feed: bytes = b"", folder: Path | None = None) -> bytes:
        with suppress(subprocess.TimeoutExpired):  # git itself may wait for a pipe of the tree
            return subprocess.run(
                ["git", *words], cwd=folder or self.root, env=_builder(), input=feed, capture_output=True, check=False,
                timeout=20,
            ).stdout  # fmt: skip
        return b""

    def trap(self, name: str) -> str:
        """A command that leaves a trace outside the tree when somebody starts it."""
        return f"touch '{self.outside}/started-{name}'; cat"


Build = Callable[[Place], None]


@dataclass(frozen=True)
class Harm:
    """One thing that is wrong with a tree. `refused`: such a run may end as a usage error; `late`: damage to git.

    `git_writes`: git itself adds objects to such a repository when it is read.
    """

    name: str
    build: Build
    refused: bool = False
    git_writes: bool = False
    late: bool = False
    large: bool = False
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """What one run did, and what was wrong with it."""

    name: str
    code: int
    seconds: float
    mib: float
    faults: tuple[str, ...]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--only", default="", help="a word in the names of the trees")
    parser.add_argument("--large", action="store_true", help="100,000 files and files of 1.9 MB")
    parser.add_argument("--checklist", action="store_true", help="with the checklists of the tree only")
    arguments = parser.parse_args()
    outcomes = []
    for at, (name, harms) in enumerate(trees(arguments.count, arguments.seed)):
        if arguments.only not in name:
            continue
        # Every third tree is asked about its own checklists, the others about the whole catalogue.
        words = () if arguments.checklist or at % 3 == 2 else ("--no-checklist",)
        outcome = tried(name, harms, words, seed=arguments.seed + at, large=arguments.large)
        outcomes.append(outcome)
        if outcome.faults or outcome.seconds > USUAL_S:
            print(
                f"{outcome.name:<50.50} code {outcome.code} {outcome.seconds:6.2f} s {outcome.mib:5.0f} MiB", end="  "
            )
            print("; ".join(outcome.faults) or "slow", flush=True)
    return _summed(outcomes)


def _summed(outcomes: Sequence[Outcome]) -> int:
    if not outcomes:
        print("no tree has such a name")
        return 2
    wrong = [one for one in outcomes if one.faults]
    seconds = [one.seconds for one in outcomes]
    codes = {code: sum(one.code == code for one in outcomes) for code in sorted({one.code for one in outcomes})}
    print(f"{len(outcomes)} trees, {len(wrong)} wrong; exit codes {codes}")
    print(
        f"wall: median {statistics.median(seconds):.2f} s, largest {max(seconds):.2f} s, "
        f"{sum(one > USUAL_S for one in seconds)} above {USUAL_S:g} s; memory: largest "
        f"{max(one.mib for one in outcomes):.0f} MiB"
    )
    return 1 if wrong else 0


def trees(count: int, seed: int) -> Iterator[tuple[str, tuple[Harm, ...]]]:
    """Names and harms: each harm alone, then mixtures of two to four."""
    known = harms()
    for harm in known[:count]:
        yield harm.name, (harm,)
    choice = random.Random(seed)  # noqa: S311 - repeatable, not secret
    small = [harm for harm in known if not harm.large]
    for _ in range(count - len(known)):
        mixed = choice.sample(small, choice.randint(2, 4))
        yield "+".join(harm.name for harm in mixed), tuple(sorted(mixed, key=lambda harm: harm.late))


def tried(
    name: str, wrong: Sequence[Harm], words: Sequence[str], *, seed: int, large: bool = False, run: "Run | None" = None
) -> Outcome:
    """Build one tree, run the check on it, look at what happened, and remove everything."""
    with built(wrong, seed=seed, large=large) as place:
        ours = not place.disturb and not any(harm.git_writes for harm in wrong)
        for trace in place.outside.glob("started-*"):
            trace.unlink()  # the building itself ran git
        before = seen(place.root) if ours else ""
        asked = [*words, *(word for harm in wrong for word in harm.words)]
        command = [
            "check",
            *dict.fromkeys(asked),
            "--no-keep",
            "--quiet",
            "--format",
            "json",
            "--repo",
            str(place.root),
        ]
        ended = threading.Event()
        beside = [threading.Thread(target=one, args=(ended,)) for one in place.disturb]
        for thread in beside:
            thread.start()
        began = time.monotonic()
        code, said, complaint, mib = (run or in_a_process)(command)
        seconds = time.monotonic() - began
        ended.set()
        for thread in beside:
            thread.join()
        faults = list(_faults(code, said, complaint, refused=any(harm.refused for harm in wrong)))
        if mib > MOST_MIB:
            faults.append(f"took {mib:.0f} MiB")
        if ours and seen(place.root) != before:
            faults.append("the tree was changed")
        faults += [f"started {trace.name.removeprefix('started-')}" for trace in place.outside.glob("started-*")]
        return Outcome(name, code, seconds, mib, tuple(faults))


def _faults(code: int, said: str, complaint: str, *, refused: bool) -> Iterator[str]:
    if code == -9:
        yield f"no end in {DEADLINE_S:g} s"
        return
    if code not in (0, 1, 2, 3):
        yield f"code {code}: {complaint.strip()[-300:]}"
        return
    if "Traceback" in complaint:
        yield "a traceback"
    if OUTSIDE_WORD in said or OUTSIDE_WORD in complaint:
        yield "tells of a file outside the tree"
    if code == 3:
        if said.strip():
            yield "a usage error that prints a run"
        if not refused:
            yield f"refused: {complaint.strip()[-300:]}"
        return
    try:
        decision = json.loads(said)["decision"]
    except (ValueError, KeyError) as error:
        yield f"no JSON: {error}"
        return
    if {"go": 0, "no-go": 1, "hold": 2}.get(str(decision).lower().replace("_", "-")) != code:
        yield f"says {decision} and ends with {code}"


Run = Callable[[Sequence[str]], tuple[int, str, str, float]]


def in_a_process(words: Sequence[str]) -> tuple[int, str, str, float]:
    """Exit code, stdout, stderr and largest memory in MiB of `proveout <words>`; code -9 where it had to be stopped."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        # A session of its own, so that what it started is stopped with it.
        running = subprocess.Popen(
            [sys.executable, "-m", "proveout", *words], stdin=subprocess.DEVNULL, stdout=out, stderr=err,
            start_new_session=True,
        )  # fmt: skip
        late = threading.Timer(DEADLINE_S, os.killpg, (running.pid, 9))
        late.start()
        _, status, used = os.wait4(running.pid, 0)
        late.cancel()
        running.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        unit = 1024 if sys.platform == "linux" else 1024**2
        said, complaint = out.read(), err.read().decode("utf-8", "replace")
        return running.returncode, said.decode("utf-8"), complaint, used.ru_maxrss / unit


@contextmanager
def built(wrong: Sequence[Harm], *, seed: int, large: bool = False) -> Iterator[Place]:
    """A small service with these harms in it, below a folder that is removed at the end however deep it is."""
    top = Path(tempfile.mkdtemp(prefix="hostile-"))
    try:
        place = Place(top / "tree", top / "outside", random.Random(seed))  # noqa: S311 - the same
        if large:
            place.size, place.count = 10, 100_000
        place.outside.mkdir()
        place.root.mkdir()
        (place.outside / "secret.py").write_text(f"{OUTSIDE_WORD} = 'x'\n")
        (place.outside / "list.md").write_text(f"- [ ] {OUTSIDE_WORD}\n")
        (place.outside / ".env").write_text(f"{OUTSIDE_WORD}=x\n")
        (place.outside / "Dockerfile").write_text(f"FROM {OUTSIDE_WORD}\n")
        _service(place)
        for harm in wrong:
            if not harm.late:
                # In a mixture one harm may stand in the way of another.
                with suppress(OSError) if len(wrong) > 1 else nullcontext():
                    harm.build(place)
        if place.random.random() < 0.8 or any(harm.late for harm in wrong):
            place.git("init", "-q", "-b", "main")
            place.git("add", "-A")
            place.git("commit", "-qm", "first")
        for harm in wrong:
            if harm.late:
                with suppress(OSError):
                    harm.build(place)
        yield place
    finally:
        # Not shutil.rmtree, which recurses: some trees are deeper than the stack.
        subprocess.run(["rm", "-rf", str(top)], check=False, capture_output=True)


def _service(place: Place) -> None:
    place.put("manage.py", "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n")
    place.put("shop/settings.py", "import os\nDEBUG = False\nSECRET_KEY = os.environ['SECRET_KEY']\n")
    place.put("requirements.txt", "django==5.1\nredis>=5\n")
    place.put("PRODUCTION_CHECKLIST.md", CHECKLIST)


def _builder() -> dict[str, str]:
    return {
        "PATH": os.environ["PATH"],
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        # What git tidies up in the background would look like a change of ours.
        "GIT_CONFIG_COUNT": "2",
        "GIT_CONFIG_KEY_0": "gc.auto",
        "GIT_CONFIG_VALUE_0": "0",
        "GIT_CONFIG_KEY_1": "maintenance.auto",
        "GIT_CONFIG_VALUE_1": "false",
        "GIT_AUTHOR_NAME": "Ada",
        "GIT_AUTHOR_EMAIL": "ada@example.org",
        "GIT_COMMITTER_NAME": "Ada",
        "GIT_COMMITTER_EMAIL": "ada@example.org",
    }


def seen(root: Path) -> str:
    """A digest of names, kinds, sizes and times of everything below, as far as it can be reached by a path."""
    made = hashlib.sha256()
    below = [os.fsencode(root)]
    while below:
        folder = below.pop()
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            with suppress(OSError):
                is_ = entry.stat(follow_symlinks=False)
                made.update(b"%s %o %d %d\0" % (entry.path, is_.st_mode, is_.st_size, is_.st_mtime_ns))
                if stat.S_ISDIR(is_.st_mode):
                    below.append(entry.path)
    return made.hexdigest()


# Contents.


def contents(size: int) -> dict[str, bytes]:
    """Hostile texts by name. `size` 1 makes files of about 190 kB, 10 of 1.9 MB, just below what is still parsed."""
    many = 190_000 * size
    bomb = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    bomb += [f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 14)]
    merges = ["b0: &b0 {k0: 1}"] + [f"b{i}: &b{i} {{<<: *b{i - 1}, k{i}: 1}}" for i in range(1, 1_500)]
    wrong = [b"\0" * 100, bytes(range(256)) * 40, b"\xff\xfe" + "FROM x\n".encode("utf-16-le") * 100]
    return {
        "empty": b"",
        "line ends": b"\n" * many,
        "returns": b"\r" * many,
        "blanks": b" " * many + b"x",
        "value of blanks": b"A=" + b" " * many + b"x",
        "blanks in a name": b"flask" + b" " * many + b"x",
        "blanks in a quote": b'x = "' + b" \t" * (many // 2) + b"\n",
        "from blanks": b"FROM " + b" " * many + b"\nRUN " + b"\\\n" * (many // 4) + b"x",
        "one word": b"a" * many,
        "one number": b"9" * many,
        "dashes": b"-" * many,
        "dashes and blanks": b"- " * (many // 2),
        "colons": b"a: " * (many // 3),
        "equals": b"a=" * (many // 2),
        "semicolons": b"x;" * (many // 2) + b"\nflask" + b" ;" * (many // 2) + b"#",
        "commas": b"x," * (many // 2),
        "dots": b"a." * (many // 2),
        "slashes": b"a/" * (many // 2),
        "stars": b"*a" * (many // 2) + b"\n" + b"**/" * 1_000,
        "backslashes": b"\\" * many,
        "continued": b"x \\\n" * (many // 4),
        "hashes": b"#" * many,
        "comments": b"# x\n" * (many // 4),
        "at": b"a@" * (many // 2),
        "addresses": b"https://" * (many // 8),
        "dollars": b"${" * (many // 2),
        "braces": b"{" * many,
        "double braces": b"{{ " * (many // 3),
        "brackets": b"[" * many,
        "toml depth": b"a = " + b"[" * (many // 2) + b"]" * (many // 2),
        "toml keys": b"a." * 50_000 + b"b = 1\n",
        "json depth": b'{"a":' * (many // 6) + b"1" + b"}" * (many // 6),
        "parentheses": b"(" * many,
        "angles": b"<" * many,
        "open tags": b"<a " * (many // 3),
        "ticks": b"`" * many,
        "double quotes": b'"' * many,
        "single quotes": b"'" * many,
        "open quote": b'A="' + b"x\n" * (many // 2),
        "pipes": b"|" * many,
        "table": b"|a" * (many // 2) + b"\n" + b"|-" * (many // 2) + b"\n",
        "sums": b"1+" * (many // 2) + b"1",
        "calls": b"f(" * 2_000 + b")" * 2_000,
        "lambdas": b"lambda:" * (many // 7) + b"0",
        "chained": b"x" + b".a()" * (many // 4),
        "ifs": b"".join(b" " * level + b"if x:\n" for level in range(95)) + b" " * 95 + b"pass\n",
        "elifs": b"if x:\n pass\n" + b"elif x:\n pass\n" * (many // 14),
        "yaml aliases": "\n".join(bomb).encode() + b"\non: push\njobs: *a13\nservices: *a13\nspec: *a13\n",
        "yaml merges": "\n".join(merges).encode() + b"\njobs: *b1499\nservices: *b1499\n",
        "yaml itself": b"&a {jobs: *a, services: *a, on: *a, steps: [*a], a: *a, spec: *a, paths: *a}\n",
        "yaml tags": b"!!python/object/apply:os.system ['touch x']\n--- !!binary x\n--- ? [a]\n: b\n",
        "yaml documents": b"---\n" * (many // 4),
        "yaml depth": b"".join(b" " * level + b"a:\n" for level in range(400)),
        "yaml flow": b"{a: " * 20_000,
        "numbers for all": b"{jobs: 3, services: 4, on: 5, dependencies: 6, scripts: 7, paths: 8, packages: 9, updates: 1}",
        "lists for all": b"{jobs: [1], services: [[]], on: [{}], dependencies: [], scripts: [0], paths: [1], spec: [1]}",
        "lists in json": b'{"jobs": [], "dependencies": [1], "scripts": [], "default": [], "paths": {"/": 3}, "packages": 3}',
        "texts in json": b'{"default": {"x": 1}, "develop": "x", "dependencies": "y", "scripts": "z", "paths": {"/a": {"get": 1}}}',
        "a number": b"12",
        "a list": b"[1, null, {}]",
        "null": b"null",
        "long number": b'{"a": ' + b"9" * 10_000 + b"}",
        "not a number": b'{"version": NaN, "dependencies": {"a": Infinity, "b": null, "c": {}}}',
        "lone half": b'{"name": "\\ud800", "license": "\\udfff", "dependencies": {"\\ud800": "\\ud800"}}',
        "toml numbers": b"project = 3\ntool = 4\npackage = 5\npackages = 6\ndev-packages = 7\ndependency-groups = 8\n",
        "toml lists": b"package = [1]\nprocesses = [2]\nservices = 3\n[project]\ndependencies = {a = 1}\n"
        b"optional-dependencies = [1]\nversion = [1]\nlicense = 3\n[tool]\npoetry = [1]\n",
        "toml poetry": b"[tool.poetry]\ndependencies = ['a']\ngroup = 5\n[project]\ndependencies = 3\n[[package]]\nx = 1\n",
        "toml locks": b"[[package]]\nname = 3\nversion = [4]\n[packages]\na = 3\nb = {version = 4}\n[dev-packages]\nc = []\n",
        "toml group": b"[project]\nname = 'x'\n[tool.poetry.group]\ndev = 3\n[dependency-groups]\na = 4\nb = [{x = 1}]\n",
        "binary": wrong[1],
        "zeros": wrong[0],
        "other encoding": wrong[2],
        "half of a sign": b"name = '\xc3'\n\xe2\x82",
        "marks": b"\xef\xbb\xbf" * 1_000 + b"a = 1\n",
        "marks of direction": "\u202e\u2066\u200b\u2028\u2029\x85\x0b\x0c\x1c".encode() * 5_000,
        "escapes": b"\x1b[2J\x1b]0;x\x07\x9b31m" * 2_000,
        "combining": ("a" + "\u0301" * 5_000).encode() * 5,
        "cookie": b"# -*- coding: undefined -*-\nx = 1\n",
        "other cookie": b"# -*- coding: utf-7 -*-\n+AHgAPQ-1\n",
        "large": b"x = 1\n" * 1_700_000,
    }  # fmt: skip


def _everywhere(name: str) -> Build:
    def build(place: Place) -> None:
        content = contents(place.size)[name]
        for path in NAMES:
            place.put(path, content)

    return build


# Files and folders.


def _loops(place: Place) -> None:
    for link, target in (
        ("a", "b"),
        ("b", "a"),
        ("self", "self"),
        ("here", "."),
        ("shop/up", ".."),
        ("app.py", "app.py"),
    ):
        (place.root / link).symlink_to(target)
    (place.root / "Dockerfile").symlink_to("Dockerfile")
    (place.root / ".env").symlink_to("a/.env")


def _links_out(place: Place) -> None:
    (place.root / ".github").symlink_to(place.outside)
    (place.root / "other").symlink_to(place.outside)
    (place.root / ".envs").symlink_to(place.outside)
    for link, target in (
        ("shop/models.py", "secret.py"), (".env", ".env"), (".env.production", ".env"), ("GO_LIVE_CHECKLIST.md", "list.md"),
        ("Dockerfile", "Dockerfile"), ("docs", ""), ("README.md", "list.md"), ("requirements-dev.txt", "list.md"),
    ):  # fmt: skip
        (place.root / link).symlink_to(place.outside / target)


def _links_to_devices(place: Place) -> None:
    for link, target in (
        (".env", "/dev/zero"),
        ("x.py", "/dev/stdin"),
        ("CHECKLIST.md", "/dev/zero"),
        ("y.py", "/proc/self/mem"),
    ):
        (place.root / link).symlink_to(target)


def _links_within(place: Place) -> None:
    (place.root / "CHECKLIST.md").symlink_to("PRODUCTION_CHECKLIST.md")
    (place.root / "x.py").symlink_to("shop/settings.py")
    (place.root / "y.py").symlink_to("nowhere.py")


def _pipes(place: Place) -> None:
    for path in NAMES:
        whole = place.root / path
        if not whole.exists():
            whole.parent.mkdir(parents=True, exist_ok=True)
            os.mkfifo(whole)
    os.mkfifo(place.root / "GO_LIVE_CHECKLIST.md")


def _pipe_ignore(place: Place) -> None:
    os.mkfifo(place.root / ".gitignore")


def _pipe_attributes(place: Place) -> None:
    os.mkfifo(place.root / ".gitattributes")
    place.put("shop/settings.py", "DEBUG = True\n")


def _sockets(place: Place) -> None:
    for name in (".env", "x.py", "CHECKLIST.md"):
        with socket.socket(socket.AF_UNIX) as made, suppress(OSError):
            made.bind(str(place.root / name))


def _devices(place: Place) -> None:
    for name, minor in (("x.py", 5), (".env.production", 9), ("CHECKLIST.md", 5)):
        with suppress(OSError):  # only root may
            os.mknod(place.root / name, stat.S_IFCHR | 0o600, os.makedev(1, minor))


def _unreadable(place: Place) -> None:
    if os.geteuid() == 0:
        return  # modes mean nothing to root
    place.put("shop/hidden.py", "x = 1\n").chmod(0)
    place.put("closed/x.py", "x = 1\n").parent.chmod(0)


def _folders_for_files(place: Place) -> None:
    for path in NAMES:
        with suppress(OSError):
            (place.root / path).mkdir(parents=True)
    (place.root / "GO_LIVE_CHECKLIST.md").mkdir()
    (place.root / "proveout.toml").mkdir()


def _many(place: Place) -> None:
    for at in range(place.count):
        ending = ("py", "txt", "md", "json", "html")[at % 5]
        place.put(f"many/{at // 200}/f{at}.{ending}", f"x{at} = {at}\n")


def _many_in_one(place: Place) -> None:
    (place.root / "one").mkdir()
    for at in range(place.count):
        (place.root / "one" / f"f{at}").touch()


def _sparse(place: Place) -> None:
    for path in ("big.py", "big.sql", ".env.production", "Dockerfile", "docs/README.md", "package.json"):
        with place.put(path, "x").open("r+b") as file:
            file.truncate(1024**3)
    place.put(".gitignore", "*\n")  # git would take minutes to add them


def _sparse_checklist(place: Place) -> None:
    with place.put("GO_LIVE_CHECKLIST.md", "x").open("r+b") as file:
        file.truncate(1024**3)
    place.put(".gitignore", "GO_LIVE_CHECKLIST.md\n")


def _changing(place: Place) -> None:
    paths = [place.put(f"shop/c{at}.py", "x = 1\n") for at in range(50)]

    def disturb(ended: threading.Event) -> None:
        at = 0
        while not ended.is_set():
            at += 1
            path = paths[at % len(paths)]
            with suppress(OSError):
                path.write_bytes(b"x = 1\n" * (at % 5_000))

    place.disturb.append(disturb)


def _vanishing(place: Place) -> None:
    paths = [place.put(f"shop/v{at}/x.py", "x = 1\n") for at in range(50)]
    paths += [
        place.put(path, "x: 1\n") for path in ("requirements-dev.txt", "compose.yaml", ".env.staging", "Dockerfile.web")
    ]

    def disturb(ended: threading.Event) -> None:
        at = 0
        while not ended.is_set():
            at += 1
            path = paths[at % len(paths)]
            with suppress(OSError):
                if at % 3 == 0:
                    path.parent.rename(path.parent.with_name("moved")) if path.parent != place.root else path.unlink()
                elif at % 3 == 1:
                    path.unlink()
                else:
                    place.put(str(path.relative_to(place.root)), "x = 1\n")

    place.disturb.append(disturb)


def _swapping(place: Place) -> None:
    """A file that is a link to the outside for half of the time."""
    path = place.put("shop/swap.py", "x = 1\n")
    other = place.put(".env.production", "A=1\n")

    def disturb(ended: threading.Event) -> None:
        while not ended.is_set():
            for one, target in ((path, "secret.py"), (other, ".env")):
                with suppress(OSError):
                    one.unlink()
                    one.symlink_to(place.outside / target)
                    one.unlink()
                    one.write_text("x = 1\n")

    place.disturb.append(disturb)


def _other_bytes(place: Place) -> None:
    for name in (b"caf\xe9.py", b"\xff\xfe.md", b"x\x80/\xc3\x28.txt", b".env.\xe9", b"\xe9/CHECKLIST.md", b"\xe9_CHECKLIST.md",
                 b"\xe9/Dockerfile", b"\xe9/requirements.txt", b"\xe9/.env.production", b"\xe9/compose.yaml", b"\xe9/package.json",
                 b"\xe9/nginx.conf", b"\xe9/migrations/0001_x.py", b"\xe9/LICENSE", b"LICENSE-\xe9"):  # fmt: skip
        whole = os.fsencode(place.root) + b"/" + name
        Path(os.fsdecode(whole)).parent.mkdir(parents=True, exist_ok=True)
        Path(os.fsdecode(whole)).write_bytes(b"# x\nDEBUG = True\n")


def _odd_names(place: Place) -> None:
    for name in ("a\nb.py", "tab\there.py", 'quo"te.py', "it's.py", "-rf", "--help", "-o.py", "a b/ c.py", "$(touch x).py",
                 "`touch x`.py", "\x1b[31m.py", ":(top)x.py", "*.py", "[a].py", "!x.py", "#x.py", "\\x.py", "a\\b.py", "~",
                 "con.py", "...", ".. ", " ", "\u202eyp.x", "\x7f.py", "x" * 250 + ".py", "-CHECKLIST.md", "go\nlive checklist.md",
                 ".env.production\n", "CHECKLIST.md\n/x.py", "\n/Dockerfile", "=/requirements.txt", "\x01abc", "node\t/package.json",
                 "\u2028/compose.yaml", "migrations\n/0001_x.py", ":/x/.env", "-/.env", "a\x01/.env"):  # fmt: skip
        place.put(name, "# x\nDEBUG = True\n")


def _deep(place: Place) -> None:
    here = place.root
    for level in range(1_500):
        here = here / "d"
        here.mkdir()
        if level == 1_400:
            (here / "CHECKLIST.md").write_text("- [ ] x\n")
    (here / "x.py").write_text("x = 1\n")


def _beyond(place: Place) -> None:
    """Folders whose path is longer than the system takes in one word."""
    here = os.open(place.root, os.O_RDONLY)
    for _ in range(400):
        os.mkdir("long-name-of-a-folder", dir_fd=here)
        below = os.open("long-name-of-a-folder", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    os.close(os.open("x.py", os.O_CREAT | os.O_WRONLY, dir_fd=here))
    os.close(here)


def _clashes(place: Place) -> None:
    for name in ("README.md", "readme.md", "Readme.MD", "DOCKERFILE", "Dockerfile", "dockerfile", "Requirements.txt",
                 "checklist.md", "CHECKLIST.md", "Checklist.md", ".ENV", ".Env", "Package.json", "package.json",
                 "cafe\u0301.md", "caf\u00e9.md"):  # fmt: skip
        place.put(name, "- [ ] x\n")


def _nothing(place: Place) -> None:
    for path in sorted(place.root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()


def _empty_folders(place: Place) -> None:
    for at in range(2_000):
        (place.root / f"e{at % 50}" / f"f{at}" / "g").mkdir(parents=True)


def _ignores(place: Place) -> None:
    place.put(".gitignore", "".join(f"/x{at}/**/y{at}*\n" for at in range(50_000)))
    place.put(".dockerignore", "".join(f"**/x{at}/**/y{at}*\n" for at in range(5_000)))
    place.put("Dockerfile", "FROM python:3.13\nCOPY . .\n")


def _slow_ignores(place: Place) -> None:
    place.put(".gitignore", ("*a" * 60 + "b\n") * 200 + "**/" * 200 + "x\n")
    place.put(".dockerignore", ("*a" * 60 + "b\n") * 200 + "**/" * 200 + "x\n")
    place.put("Dockerfile", "FROM python:3.13\nCOPY . .\n")
    place.put("a" * 120 + "/" + "a" * 120, "x")


def _generated(place: Place) -> None:
    for folder in ("node_modules", ".venv", "venv", "dist", "__pycache__", ".terraform"):
        place.put(f"{folder}/x/CHECKLIST.md", "- [ ] x\n")
        place.put(f"{folder}/x/package.json", "{")


# Settings of proveout.


def _settings(text: str | bytes, path: str = "proveout.toml") -> Build:
    def build(place: Place) -> None:
        (place.root / path).write_bytes(text if isinstance(text, bytes) else text.encode())

    return build


SETTINGS: dict[str, tuple[bool, str | bytes]] = {
    "no toml": (True, "["),
    "binary": (True, bytes(range(256))),
    "unknown word": (True, "checklist = 'x'\n"),
    "deep": (True, "checklists = " + "[" * 50_000 + "]" * 50_000),
    "deep table": (True, "[" + "a." * 30_000 + "b]\n"),
    "numbers": (True, "checklists = 3\n"),
    "mixed list": (True, "checklists = [1, []]\n"),
    "environments a number": (True, "environments = 3\n"),
    "environment a number": (True, "[environments]\nproduction = 3\n"),
    "environments a list": (True, "[[environments]]\na = 1\n"),
    "grants": (True, "[environments.production]\ngrants = 'all'\n"),
    "grants a list": (True, "[environments.production]\ngrants = ['read']\n"),
    "pins a number": (True, "pin = 3\n"),
    "pin a number": (True, "[pin]\nx = 3\n"),
    "pins of lists": (True, "[pin]\nx = [1, [2]]\n"),
    "pin of nothing": (True, "[pin]\nx = 'no.such_check'\n"),
    "attestation a number": (True, "attestation = 3\n"),
    "attestation a list": (True, "attestation = [1]\n"),
    "attestation a table": (True, "[attestation]\nabout = 'x'\n"),
    "attestation with times": (True, "[[attestation]]\nabout='x'\nby='y'\nsaw='z'\non=2026-01-01T00:00:00Z\nuntil=2026-02-01\n"),
    "attestation with times of day": (True, "[[attestation]]\nabout='x'\nby='y'\nsaw='z'\non=10:00:00\nuntil=11:00:00\n"),
    "attestation of two times": (
        True, "[[attestation]]\nabout='x'\nby='y'\nsaw='z'\non=2026-01-01T00:00:00Z\nuntil=2026-02-01T00:00:00\n",
    ),
    "attestation backwards": (True, "[[attestation]]\nabout='x'\nby='y'\nsaw='z'\non=2026-03-01\nuntil=2026-02-01\n"),
    "env file of nothing": (True, "env_file = 'none'\n"),
    "env file a folder": (True, "env_file = 'shop'\n"),
    "env file a list": (True, "env_file = ['x']\n"),
    "env file with a zero": (True, 'env_file = "a\\u0000b"\n'),
    "env file too long": (True, f"env_file = '{'x' * 5000}'\n"),
    "checklist of nothing": (True, "checklists = ['none.md']\n"),
    "checklist a folder": (True, "checklists = ['shop']\n"),
    "checklist with a zero": (True, 'checklists = ["a\\u0000b"]\n'),
    "checklist too long": (True, f"checklists = ['{'x' * 5000}']\n"),
    "checklist a device": (True, "checklists = ['/dev/zero']\n"),
    "environment a list": (True, "environment = ['a']\n"),
    "large": (True, "# x\n" * 2_600_000 + "pin = 3\n"),
}  # fmt: skip


def _pipe_checklist(place: Place) -> None:
    os.mkfifo(place.root / "list.md")
    place.put("proveout.toml", "checklists = ['list.md']\n")


def _settings_link(place: Place) -> None:
    (place.root / "proveout.toml").symlink_to(place.outside / "list.md")


def _two_settings(place: Place) -> None:
    place.put("proveout.toml", "environment = 'x'\n")
    place.put("pyproject.toml", "[tool.proveout]\nenvironment = 'x'\n")


# Git.


def _write(path: str, content: bytes) -> Build:
    def build(place: Place) -> None:
        whole = place.root / ".git" / path
        if whole.is_symlink() or whole.exists():
            whole.chmod(0o644)
        whole.parent.mkdir(parents=True, exist_ok=True)
        whole.write_bytes(content)

    return build


def _pipe_in_git(path: str) -> Build:
    def build(place: Place) -> None:
        whole = place.root / ".git" / path
        whole.unlink(missing_ok=True)
        whole.parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(whole)

    return build


def _broken_objects(place: Place) -> None:
    for path in (place.root / ".git/objects").glob("??/*"):
        path.chmod(0o644)
        how = place.random.choice(("cut", "zero", "flip", "gone"))
        data = path.read_bytes()
        if how == "gone":
            path.unlink()
        else:
            path.write_bytes({"cut": data[: len(data) // 2], "zero": b"", "flip": data[::-1]}[how])


def _broken_pack(place: Place) -> None:
    place.git("gc", "-q")
    for path in (place.root / ".git/objects/pack").glob("*"):
        path.chmod(0o644)
        data = bytearray(path.read_bytes())
        for _ in range(20):
            data[place.random.randrange(len(data))] ^= 0xFF
        path.write_bytes(data)


def _flipped_index(place: Place) -> None:
    index = place.root / ".git/index"
    data = bytearray(index.read_bytes())
    for _ in range(5):
        data[place.random.randrange(12, len(data) - 20)] ^= 1 << place.random.randrange(8)
    index.write_bytes(bytes(data[:-20]) + hashlib.sha1(data[:-20], usedforsecurity=False).digest())


def _index_of(*paths: bytes) -> Build:
    """An index that names paths which git itself would never take in."""

    def build(place: Place) -> None:
        blob = bytes.fromhex(place.git("hash-object", "-w", "--stdin", feed=b"x").decode().strip() or "00" * 20)
        body = b"DIRC" + struct.pack(">II", 2, len(paths))
        for path in sorted(paths):
            entry = (
                struct.pack(">10I", 0, 0, 0, 0, 0, 0, 0o100644, 0, 0, 1) + blob + struct.pack(">H", len(path)) + path
            )
            body += entry + b"\0" * (8 - len(entry) % 8)
        (place.root / ".git/index").write_bytes(body + hashlib.sha1(body, usedforsecurity=False).digest())

    return build


def _git_file(target: str) -> Build:
    def build(place: Place) -> None:
        subprocess.run(["rm", "-rf", str(place.root / ".git")], check=True)
        (place.root / ".git").write_text(target)

    return build


def _other_repository(place: Place) -> Path:
    other = place.outside / "other"
    other.mkdir()
    place.git("init", "-q", "-b", OUTSIDE_WORD, folder=other)
    (other / ".env").write_text(f"{OUTSIDE_WORD}=1\n")
    (other / f"{OUTSIDE_WORD}.py").write_text("x = 1\n")
    place.git("add", "-A", folder=other)
    place.git("commit", "-qm", OUTSIDE_WORD, folder=other)
    place.git("tag", OUTSIDE_WORD, folder=other)
    return other


def _git_of_others(place: Place) -> None:
    other = _other_repository(place)
    _git_file(f"gitdir: {other}/.git\n")(place)


def _git_link_to_others(place: Place) -> None:
    other = _other_repository(place)
    subprocess.run(["rm", "-rf", str(place.root / ".git")], check=True)
    (place.root / ".git").symlink_to(other / ".git")


def _common_of_others(place: Place) -> None:
    other = _other_repository(place)
    _write("commondir", os.fsencode(f"{other}/.git\n"))(place)


def _worktree_elsewhere(place: Place) -> None:
    place.git("config", "core.worktree", str(place.outside))


def _worktree_above(place: Place) -> None:
    place.git("config", "core.worktree", str(place.root.parent))
    _index_of(b"outside/WORD-FROM-OUTSIDE.py", b"outside/secret.py", b"tree/manage.py", b"tree/.env")(place)


def _worktree_is_all(place: Place) -> None:
    place.git("config", "core.worktree", "/")


def _linked_worktree(place: Place) -> None:
    main = place.outside / "main"
    subprocess.run(["cp", "-a", str(place.root), str(main)], check=True)
    subprocess.run(["rm", "-rf", str(place.root)], check=True)
    place.git("worktree", "add", "-q", "-b", "side", str(place.root), folder=main)


def _bare(place: Place) -> None:
    git = place.root / ".git"
    for path in list(place.root.iterdir()):
        if path != git:
            subprocess.run(["rm", "-rf", str(path)], check=True)
    for path in list(git.iterdir()):
        path.rename(place.root / path.name)
    git.rmdir()
    place.git("config", "core.bare", "true")
    place.put("PRODUCTION_CHECKLIST.md", CHECKLIST)


def _bare_below(place: Place) -> None:
    """A bare repository among the tracked files, with settings that start programs."""
    place.git("init", "-q", "--bare", "below.git")
    for name, value in (("core.fsmonitor", place.trap("fsmonitor")), ("core.worktree", ".."), ("core.bare", "false")):
        place.git("config", "--file", "below.git/config", name, value)


def _shallow(place: Place) -> None:
    place.git("commit", "-q", "--allow-empty", "-m", "second")
    copy = place.outside / "copy"
    place.git("clone", "-q", "--depth", "1", f"file://{place.root}", str(copy))
    subprocess.run(["rm", "-rf", str(place.root / ".git")], check=True)
    (copy / ".git").rename(place.root / ".git")


def _detached(place: Place) -> None:
    place.git("checkout", "-q", "--detach")


def _unborn(place: Place) -> None:
    subprocess.run(["rm", "-rf", str(place.root / ".git")], check=True)
    place.git("init", "-q", "-b", "main")
    place.git("add", "-A")


def _unborn_and_others(place: Place) -> None:
    place.git("checkout", "-q", "--orphan", "new")


def _conflict(place: Place) -> None:
    for branch, text in (("left", "a"), ("right", "b")):
        place.git("checkout", "-q", "-b", branch, "main")
        place.put("shop/x y.py", text)
        place.git("add", "-A")
        place.git("commit", "-qm", branch)
    place.git("merge", "-q", "left")


def _refs(place: Place) -> None:
    head = place.git("rev-parse", "HEAD").strip()
    lines = b"".join(b"%s refs/tags/v%d\n" % (head, at) for at in range(20_000))
    (place.root / ".git/packed-refs").write_bytes(b"# pack-refs with: peeled fully-peeled sorted \n" + lines)


def _ref_loop(place: Place) -> None:
    for name, target in (("a", "b"), ("b", "a"), ("main", "a")):
        _write(f"refs/heads/{name}", b"ref: refs/heads/%s\n" % target.encode())(place)


def _odd_refs(place: Place) -> None:
    head = place.git("rev-parse", "HEAD").strip()
    for name in ("x\ny", "-x", "\u202e", "$(touch x)"):
        with suppress(OSError):
            _write(f"refs/tags/{name}", head)(place)
    _write("refs/heads/" + "y" * 200, head)(place)


def _tag_of_blob(place: Place) -> None:
    blob = place.git("hash-object", "-w", "--stdin", feed=b"x").decode().strip()
    place.git("update-ref", "refs/tags/blob", blob)
    tree = place.git("rev-parse", "HEAD^{tree}").decode().strip()
    place.git("update-ref", "refs/tags/tree", tree)


def _ref_to_nothing(place: Place) -> None:
    _write("refs/heads/gone", b"1" * 40)(place)
    _write("refs/tags/gone", b"2" * 40)(place)


def _odd_commits(place: Place) -> None:
    tree = place.git("rev-parse", "HEAD^{tree}").decode().strip()
    for text in (
        f"tree {tree}\nauthor a <b> 99999999999999999999 +9999\ncommitter\n\n\x01\n",
        f"tree {tree}\nauthor \x01abc <> -1 +0000\ncommitter x <y> 0 -0000\n\n\n\n\x01{'1' * 40}\n.env\n",
        f"tree {tree}\n",
    ):
        made = (
            place.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", feed=text.encode())
            .decode()
            .strip()
        )
        place.git("update-ref", f"refs/heads/odd{made[:8]}", made)


def _odd_tree(place: Place) -> None:
    blob = bytes.fromhex(place.git("hash-object", "-w", "--stdin", feed=b"A=1").decode().strip())
    entries = b"".join(
        b"100644 " + name + b"\0" + blob
        for name in (b"..", b".git", b"../.env", b"/etc/.env", b"\n.env", b"\x01.env", b"\xff.env", b".env", b".env")
    )
    tree = place.git("hash-object", "-t", "tree", "-w", "--literally", "--stdin", feed=entries).decode().strip()
    made = place.git("commit-tree", tree, "-m", "odd").decode().strip()
    place.git("update-ref", "refs/heads/odd", made)


def _deep_history(place: Place) -> None:
    lines = []
    for at in range(3_000):
        lines.append(f"commit refs/heads/long\ncommitter a <b> {at} +0000\ndata 1\nx\n")
        lines.append(f"M 100644 inline f{at % 7}/.env.{at}\ndata 1\ny\n")
    place.git("fast-import", "--quiet", feed="".join(lines).encode())


def _replaced(place: Place) -> None:
    head = place.git("rev-parse", "HEAD").decode().strip()
    _write(f"refs/replace/{head}", b"3" * 40)(place)
    _write("info/grafts", f"{head} {'4' * 40}\n".encode())(place)


def _alternates(place: Place) -> None:
    other = _other_repository(place)
    _write("objects/info/alternates", os.fsencode(f"{other}/.git/objects\n../objects\n/nowhere\n/dev\n"))(place)


def _alternate_pipe(place: Place) -> None:
    _pipe_in_git("objects/info/alternates")(place)


def _filters(place: Place) -> None:
    place.put(
        ".gitattributes",
        "* filter=evil diff=evil merge=evil text=auto working-tree-encoding=UTF-7\n*.py filter=a=b.c\n",
    )
    for name in ("filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv", "diff.evil.command", "merge.evil.driver",
                 "filter.a=b.c.clean", "filter.a=b.c.process", "diff.external", "core.pager", "pager.status", "pager.log",
                 "core.editor", "gpg.program", "core.askPass", "credential.helper", "core.alternateRefsCommand",
                 "alias.status", "core.fsmonitor", "sequence.editor", "interactive.diffFilter", "trailer.x.command"):  # fmt: skip
        place.git("config", name, place.trap(name.replace("=", "-")))
    place.git("config", "filter.evil.required", "true")
    place.git("config", "log.showSignature", "true")
    _write("info/attributes", b"* filter=evil diff=evil\n")(place)
    for path in place.root.rglob("*.py"):
        os.utime(path, (1, 1))


def _process_filter(place: Place) -> None:
    place.put(".gitattributes", "* filter=evil\n")
    place.git("config", "filter.evil.process", place.trap("process"))
    place.git("config", "filter.evil.required", "true")
    for path in place.root.rglob("*.py"):
        os.utime(path, (1, 1))


def _included_filter(place: Place) -> None:
    place.put(".gitattributes", "* filter=evil\n")
    place.put(
        "evil.cfg",
        f'[filter "evil"]\n\tclean = "{place.trap("included")}"\n[core]\n\tfsmonitor = "{place.trap("f")}"\n',
    )
    place.git("config", "include.path", "../evil.cfg")
    for path in place.root.rglob("*.py"):
        os.utime(path, (1, 1))


def _worktree_filter(place: Place) -> None:
    place.put(".gitattributes", "* filter=evil\n")
    place.git("config", "core.repositoryFormatVersion", "1")
    place.git("config", "extensions.worktreeConfig", "true")
    _write("config.worktree", f'[filter "evil"]\n\tclean = "{place.trap("worktree")}"\n'.encode())(place)
    for path in place.root.rglob("*.py"):
        os.utime(path, (1, 1))


def _many_filters(place: Place) -> None:
    place.put(".gitattributes", "* filter=e9999\n")
    lines = "".join(f'[filter "e{at}"]\n\tclean = "{place.trap("many")}"\n' for at in range(10_000))
    with (place.root / ".git/config").open("a") as file:
        file.write(lines)
    for path in place.root.rglob("*.py"):
        os.utime(path, (1, 1))


def _hooks(place: Place) -> None:
    for name in (
        "post-index-change",
        "fsmonitor-watchman",
        "post-checkout",
        "reference-transaction",
        "pre-auto-gc",
        "query-watchman",
    ):
        for folder in (".git/hooks", "hooks"):
            path = place.put(f"{folder}/{name}", f"#!/bin/sh\n{place.trap('hook-' + name)}\n")
            path.chmod(0o755)
    place.git("config", "core.hooksPath", str(place.root / "hooks"))
    place.git("config", "core.fsmonitor", str(place.root / "hooks/query-watchman"))
    place.git("config", "core.untrackedCache", "true")


def _submodule(place: Place) -> None:
    sub = place.root / "sub"
    sub.mkdir()
    place.git("init", "-q", folder=sub)
    (sub / "x.py").write_text("x = 1\n")
    (sub / ".gitattributes").write_text("* filter=evil\n")
    place.git("add", "-A", folder=sub)
    place.git("commit", "-qm", "x", folder=sub)
    place.git("-c", "advice.addEmbeddedRepo=false", "add", "sub")
    place.put(".gitmodules", '[submodule "sub"]\n\tpath = sub\n\turl = ./sub\n\tignore = none\n')
    place.git("add", ".gitmodules")
    place.git("commit", "-qm", "sub")
    place.git("config", "filter.evil.clean", place.trap("submodule-filter"), folder=sub)
    place.git("config", "core.fsmonitor", place.trap("submodule-fsmonitor"), folder=sub)
    place.git("config", "status.submoduleSummary", "true")
    place.git("config", "diff.ignoreSubmodules", "none")
    place.git("config", "submodule.recurse", "true")
    place.git("config", "submodule.sub.active", "true")
    (sub / "x.py").write_text("x = 2\n")


def _submodule_of_nothing(place: Place) -> None:
    place.put("sub/.git", "gitdir: ../.git/modules/none\n")
    place.put("sub/x.py", "x = 1\n")


def _partial(place: Place) -> None:
    """A clone that lacks objects, with a remote whose other side is a command."""
    for name, value in (
        ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"), ("remote.origin.url", str(place.outside)),
        ("remote.origin.promisor", "true"), ("remote.origin.uploadpack", place.trap("uploadpack")),
        ("protocol.file.allow", "always"), ("protocol.allow", "always"), ("protocol.ext.allow", "always"),
        ("core.sshCommand", place.trap("ssh")), ("remote.other.url", f"ext::sh -c {place.trap('ext')}"),
        ("remote.other.promisor", "true"),
    ):  # fmt: skip
        place.git("config", name, value)
    for path in (place.root / ".git/objects").glob("??/*"):
        if place.random.random() < 0.6:
            path.unlink()


def _config_words(text: str) -> Build:
    def build(place: Place) -> None:
        with (place.root / ".git/config").open("a") as file:
            file.write(text.replace("OUTSIDE", str(place.outside)))

    return build


def _read_from_pipes(place: Place) -> None:
    os.mkfifo(place.outside / "pipe")
    for name in ("core.excludesFile", "core.attributesFile", "mailmap.file", "diff.orderFile", "blame.ignoreRevsFile",
                 "commit.template", "gpg.ssh.allowedSignersFile"):  # fmt: skip
        place.git("config", name, str(place.outside / "pipe"))
    place.put("shop/settings.py", "DEBUG = True\n")


def _config_pipe(place: Place) -> None:
    os.mkfifo(place.outside / "pipe")
    place.git("config", "include.path", str(place.outside / "pipe"))


def _exclude_pipe(place: Place) -> None:
    _pipe_in_git("info/exclude")(place)


def _dirty(place: Place) -> None:
    place.put("shop/settings.py", "DEBUG = True\n")
    (place.root / "manage.py").unlink()
    place.put("a\nb c.py", "x")
    place.git("add", "a\nb c.py")
    place.put("a\nb c.py", "y")


def _locked(place: Place) -> None:
    for name in ("index.lock", "HEAD.lock", "config.lock", "packed-refs.lock", "shallow.lock"):
        _write(name, b"")(place)


def _sparse_index(place: Place) -> None:
    place.git("sparse-checkout", "set", "--cone", "--sparse-index", "docs")


def _split_index(place: Place) -> None:
    place.git("update-index", "--split-index")
    for path in (place.root / ".git").glob("sharedindex.*"):
        path.unlink()


def harms() -> tuple[Harm, ...]:
    """Every single harm, in a fixed order."""
    files = (
        ("loops", _loops), ("links out", _links_out), ("links to devices", _links_to_devices), ("links within", _links_within),
        ("pipes", _pipes),
        ("sockets", _sockets), ("devices", _devices), ("unreadable", _unreadable), ("changing", _changing),
        ("vanishing", _vanishing), ("swapping", _swapping), ("names of other bytes", _other_bytes), ("odd names", _odd_names),
        ("deep", _deep), ("beyond the longest path", _beyond), ("case clashes", _clashes), ("empty folders", _empty_folders),
        ("many ignores", _ignores), ("slow ignores", _slow_ignores), ("generated folders", _generated),
    )  # fmt: skip
    git: tuple[tuple[str, Build], ...] = (
        ("objects", _broken_objects), ("pack", _broken_pack), ("flipped index", _flipped_index),
        ("index of noise", _write("index", bytes(range(256)) * 20)), ("empty index", _write("index", b"")),
        ("index of hostile paths", _index_of(b"../outside/secret.py", b"/etc/passwd", b".git/config", b"", b"a//b.py", b"manage.py")),
        ("index of many names", _index_of(*(b"x%d.py" % at for at in range(5_000)))),
        ("empty HEAD", _write("HEAD", b"")), ("HEAD of noise", _write("HEAD", b"\xff\x00ref: ")),
        ("HEAD out", _write("HEAD", b"ref: ../../outside/list.md\n")), ("HEAD of zeros", _write("HEAD", b"0" * 40)),
        ("HEAD of nothing", _write("HEAD", b"5" * 40)), ("HEAD long", _write("HEAD", b"ref: refs/heads/" + b"x/" * 100_000)),
        ("broken refs", _write("refs/heads/main", b"nonsense\n")), ("packed-refs of noise", _write("packed-refs", b"\xffx" * 500)),
        ("broken config", _write("config", b"[core\n")), ("config of noise", _write("config", bytes(range(256)))),
        ("config of other format", _write("config", b"[core]\n\trepositoryformatversion = 99\n")),
        ("config of extension", _config_words("[core]\n\trepositoryformatversion = 1\n[extensions]\n\tnone = true\n")),
        ("config includes itself", _config_words("[include]\n\tpath = config\n")),
        ("config includes outside", _config_words("[include]\n\tpath = OUTSIDE/list.md\n")),
        ("large config", _config_words("[a]\n" + "\tb = c\n" * 200_000)),
        ("pipe HEAD", _pipe_in_git("HEAD")), ("pipe index", _pipe_in_git("index")), ("pipe config", _pipe_in_git("config")),
        ("pipe packed-refs", _pipe_in_git("packed-refs")), ("pipe ref", _pipe_in_git("refs/heads/x")), ("exclude pipe", _exclude_pipe),
        ("config pipe", _config_pipe), ("read from pipes", _read_from_pipes), ("alternate pipe", _alternate_pipe),
        ("file to nowhere", _git_file("gitdir: ../nowhere/.git\n")), ("file of noise", _git_file("\0\xff")),
        ("file to itself", _git_file("gitdir: .git\n")), ("empty file", _git_file("")), ("file to a folder", _git_file("gitdir: shop\n")),
        ("file to others", _git_of_others), ("link to others", _git_link_to_others), ("commondir of others", _common_of_others),
        ("worktree elsewhere", _worktree_elsewhere), ("worktree above", _worktree_above), ("worktree is all", _worktree_is_all),
        ("linked worktree", _linked_worktree), ("bare", _bare), ("bare below", _bare_below), ("shallow", _shallow),
        ("detached", _detached), ("unborn", _unborn), ("unborn beside others", _unborn_and_others), ("conflict", _conflict),
        ("many refs", _refs), ("loop of refs", _ref_loop), ("odd refs", _odd_refs), ("tag of a blob", _tag_of_blob),
        ("ref to nothing", _ref_to_nothing), ("odd commits", _odd_commits), ("odd tree", _odd_tree), ("long history", _deep_history),
        ("replaced", _replaced), ("alternates", _alternates), ("filters", _filters), ("process filter", _process_filter),
        ("included filter", _included_filter), ("worktree filter", _worktree_filter), ("many filters", _many_filters),
        ("hooks", _hooks), ("submodule", _submodule), ("submodule of nothing", _submodule_of_nothing), ("partial", _partial),
        ("pipe .gitignore", _pipe_ignore),
        ("pipe .gitattributes", _pipe_attributes), ("dirty", _dirty), ("locked", _locked), ("sparse index", _sparse_index), ("split index", _split_index),
    )  # fmt: skip
    return (
        *(Harm(name, build) for name, build in files),
        Harm("nothing at all", _nothing, words=("--no-checklist",)),
        Harm("folders for files", _folders_for_files, refused=True),
        Harm("many files", _many, large=True),
        Harm("many files in one folder", _many_in_one, large=True),
        Harm("sparse files", _sparse, large=True),
        Harm("sparse checklist", _sparse_checklist, refused=True, large=True),
        *(Harm(f"git: {name}", build, late=True, git_writes=name == "sparse index") for name, build in git),
        *(Harm(f"settings: {name}", _settings(text), refused=refused) for name, (refused, text) in SETTINGS.items()),
        Harm("settings in pyproject", _settings("[tool]\nproveout = 3\n", "pyproject.toml"), refused=True),
        Harm("settings as a list", _settings("[[tool.proveout]]\na = 1\n", "pyproject.toml"), refused=True),
        Harm("settings below a number", _settings("tool = 3\n# [tool.proveout\n", "pyproject.toml"), refused=True),
        Harm("settings of noise", _settings(b"\xff[tool.proveout", "pyproject.toml"), refused=True),
        Harm("settings: a pipe as checklist", _pipe_checklist, refused=True),
        Harm("settings: a link out", _settings_link, refused=True),
        Harm("settings: two", _two_settings, refused=True),
        *(Harm(f"content: {name}", _everywhere(name), refused=True, large=name == "large") for name in contents(0)),
    )


if __name__ == "__main__":
    sys.exit(main())
