"""What it costs to search a repository for secrets, as a share of what kingfisher costs, and what each of them finds.

CPU time is user plus system of the whole process with its children, and the median of the runs. The commands take
turns, so that a busy machine slows all of them down. `--planted` plants 200 made-up credentials and harmless lines that
look like one, and counts what was found, missed and falsely reported; the work is written by the authors of the rules.
"""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

# Run as a script, a benchmark sees its own folder only.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from benchmarks.planted_leaks import Planted, Work, counted, make_work

PROBE = """
import sys
from pathlib import Path
from proveout.probes.repository import Repository
from proveout.probes.leaks.{module} import {function}
facts = {function}(Repository(Path(sys.argv[1])))
sys.exit(0 if hasattr(facts, "leaks") else 3)
"""
KINGFISHER = ("scan", "--turbo", "-j", "1", "-n", "--no-update-check", "--format", "json")
FOUND_SOMETHING = (0, 200, 205)  # kingfisher's exit codes for none, some, and some that are valid
MOST_BY_CHANCE = 8  # characters: shorter parts stand in any text
LARGEST = 60  # MiB that a scan of the tree may take


class Cost(NamedTuple):
    """CPU seconds and the most memory of one process, in MiB."""

    cpu: float
    memory: float


class Side(NamedTuple):
    """One way to scan. `before` runs untimed before each turn. `goal` is the most CPU, as a share of `against`."""

    name: str
    command: tuple[str, ...]
    before: Callable[[], object] = lambda: None
    against: str = ""
    goal: float = 1.0


def cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    """Of one run. Stops the benchmark where the command broke instead of doing its work."""
    with tempfile.TemporaryFile() as said:
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said, env=environment)
        _, status, used = os.wait4(running.pid, 0)
        running.returncode = os.waitstatus_to_exitcode(status)
        if running.returncode not in FOUND_SOMETHING:
            said.seek(0)
            sys.exit(f"{' '.join(command[:2])} broke, so there is nothing to measure:\n{said.read().decode()}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def ours(module: str, function: str, repository: Path) -> tuple[str, ...]:
    return (sys.executable, "-c", PROBE.format(module=module, function=function), str(repository))


def sides(repository: Path, bare: Path, kingfisher: str) -> tuple[Side, ...]:
    cache = repository / ".proveout"

    def cold() -> None:
        shutil.rmtree(cache, ignore_errors=True)

    history = ours("history", "read_history_leaks", repository)
    listed = [
        Side("proveout, tree", ours("tree", "read_tree_leaks", repository), cold, "kingfisher, tree", 0.5),
        Side("proveout, history", history, cold, "kingfisher, history", 0.8),
        Side("proveout, history again", history, against="kingfisher, history", goal=0.2),
    ]
    if kingfisher:
        only_files = ("--git-history", "none", "--no-extract-archives", "--no-binary")
        listed += [
            Side("kingfisher, tree", (kingfisher, *KINGFISHER, *only_files, str(repository))),
            Side("kingfisher, history", (kingfisher, *KINGFISHER, str(bare))),
        ]
    return tuple(listed)


def measure(repository: Path, kingfisher: str, *, runs: int) -> None:
    """Prints the medians, the ratios and whether the goals are met."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
        # A copy: scanners leave files behind, and the user's own cache stays as it is.
        copy, bare = Path(made) / "copy", Path(made) / "bare.git"
        for words in (
            ("clone", "-q", str(repository), str(copy)),
            ("clone", "-q", "--bare", str(repository), str(bare)),
        ):
            subprocess.run(["git", *words], check=True)
        every = sides(copy, bare, kingfisher)
        spent: dict[str, list[Cost]] = {side.name: [] for side in every}
        for turn in range(runs + 1):
            for side in every:
                side.before()
                taken = cost(side.command, environment)
                if turn:  # the first turn compiles modules and rules
                    spent[side.name].append(taken)
    cpu = {name: statistics.median(one.cpu for one in taken) for name, taken in spent.items()}
    for side in every:
        memory = max(one.memory for one in spent[side.name])
        line = f"{side.name:<26} {cpu[side.name]:7.3f} s CPU  {memory:6.0f} MiB"
        if side.against in cpu:
            ratio = cpu[side.name] / cpu[side.against]
            line += f"  {ratio:5.2f} of {side.against}, goal {side.goal:g} {'met' if ratio <= side.goal else 'MISSED'}"
        if side.name == "proveout, tree" and memory > LARGEST:
            line += f"  memory goal {LARGEST} MiB MISSED"
        print(line)


def generate(root: Path, *, files: int = 600, commits: int = 800) -> Path:
    """A repository of made-up modules that were edited line by line, about 90 MB of blobs."""
    chance = random.Random(5)  # noqa: S311 - the same repository for everybody
    words = (
        "order price total customer token value password request response item cart user session name title page form "
        "field query result error line count size index start end width height color label text node parent child path "
        "file data model view url method body header status code message event queue task worker cache store offset"
    ).split()
    texts = {
        f"shop/part_{n % 20}/module_{n}.py": [
            f"    {chance.choice(words)}_{chance.randrange(90)} = self.{chance.choice(words)}({chance.random():.6f})"
            for _ in range(chance.randrange(40, 900))
        ]
        for n in range(files)
    }
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)
    with subprocess.Popen(["git", "-C", str(root), "fast-import", "--quiet"], stdin=subprocess.PIPE) as importing:
        if importing.stdin is None:
            sys.exit("git fast-import takes nothing in")
        for number in range(1, commits + 1):
            changed = list(texts) if number == 1 else chance.choices(list(texts), k=4)
            says = (
                f"commit refs/heads/main\ncommitter A <a@example.org> {1_700_000_000 + number * 60} +0000\ndata 1\n.\n"
            )
            importing.stdin.write(says.encode())
            for path in set(changed):
                lines = texts[path]
                for _ in range(2):
                    lines[chance.randrange(len(lines))] = f"    {chance.choice(words)} = {number}"
                data = "\n".join(lines).encode()
                importing.stdin.write(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
        importing.stdin.close()
    subprocess.run(["git", "-C", str(root), "gc", "-q"], check=True)
    return root


def compare(kingfisher: str, detect_secrets: str) -> None:
    """Found, missed and falsely reported on the planted work, by each scanner that is there."""
    work = make_work()
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
        root = Path(made) / "work"
        root.mkdir()
        plant(work, root)
        kinds = len({one.kind for one in work.planted})
        print(f"{len(work.planted)} credentials of {kinds} kinds, {sum(work.harmless.values())} harmless lines")
        scanners: dict[str, Callable[[], tuple[Callable[[Planted], bool], int]]] = {
            "proveout": lambda: found_by_us(root, work)
        }
        if kingfisher:
            scanners["kingfisher"] = lambda: found_by_kingfisher(kingfisher, root, work)
        if detect_secrets:
            scanners["detect-secrets"] = lambda: found_by_detect_secrets(detect_secrets, root, work)
        for name, scan in scanners.items():
            found, false = scan()
            count, missed = counted(work.planted, found)
            past = sum(one.past for one in missed)
            print(f"{name:<16} found {count:3}, missed {len(missed):3} ({past} in the history), false alarms {false}")
            if name == "proveout":
                for one in missed:
                    print(f"    missed: {one.kind} in {one.path}")


def plant(work: Work, root: Path) -> None:
    """Two commits: the first with what is gone, the second with what is there."""

    def git(*words: str) -> None:
        who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
        subprocess.run(["git", "-C", str(root), *who, *words], check=True, capture_output=True)

    git("init", "-q")
    work.write(root, work.past)
    git("add", "--all", "--force")
    git("commit", "-q", "-m", "one")
    for path in work.past:
        (root / path).unlink()
    work.write(root, work.files)
    git("add", "--all", "--force")
    git("commit", "-q", "-m", "two")


def found_by_us(root: Path, work: Work) -> tuple[Callable[[Planted], bool], int]:
    from proveout.probes.leaks.history import read_history_leaks  # noqa: PLC0415 - the timed runs must not share it
    from proveout.probes.leaks.tree import read_tree_leaks  # noqa: PLC0415 - the same
    from proveout.probes.repository import Repository  # noqa: PLC0415 - the same

    tree, history = read_tree_leaks(Repository(root)), read_history_leaks(Repository(root))
    now = [leak for leak in tree.leaks if leak.real]
    past = [leak for leak in getattr(history, "leaks", ()) if leak.real]

    def found(one: Planted) -> bool:
        return any(
            leak.path == one.path and (one.value in leak.value.reveal() or leak.value.reveal() in one.value)
            for leak in (past if one.past else now)
        )

    return found, sum(leak.path in work.harmless for leak in now)


def found_by_kingfisher(program: str, root: Path, work: Work) -> tuple[Callable[[Planted], bool], int]:
    done = subprocess.run([program, *KINGFISHER, str(root)], capture_output=True, check=False)
    report, _ = json.JSONDecoder().raw_decode(done.stdout.decode())  # a second document follows
    finds = [
        (str(one["finding"].get("path", "")), str(one["finding"].get("snippet", "")))
        for one in report.get("findings", [])
    ]

    def found(one: Planted) -> bool:
        # It reports each value once, in whichever file it came across it.
        return any(one.value in snippet or (len(snippet) >= 8 and snippet in one.value) for _, snippet in finds)

    return found, sum(any(path.endswith(f"/{harmless}") for harmless in work.harmless) for path, _ in finds)


def found_by_detect_secrets(program: str, root: Path, work: Work) -> tuple[Callable[[Planted], bool], int]:
    done = subprocess.run([program, "scan", "--all-files"], cwd=root, capture_output=True, check=True)
    finds = {
        (path.removeprefix("./"), find["line_number"])
        for path, all_of in json.loads(done.stdout)["results"].items()
        for find in all_of
    }

    def found(one: Planted) -> bool:
        return any(path == one.path and abs(line - one.line) <= 1 for path, line in finds)

    return found, sum(path in work.harmless for path, _ in finds)


FORMS = ("html", "markdown", "sarif", "junit", "github", "json", "terminal")


def escaped(work: Work, root: Path) -> int:
    """How many of the planted values, whole or in part, came out of any command, report, kept run or cache."""
    beside = root.parent / "beside"
    beside.mkdir()
    environment = {**os.environ, "HOME": str(beside), "XDG_CACHE_HOME": str(beside / "cache")}
    documents = sorted(path.name for path in root.glob("*.md"))[:3]
    reports = [f"--report={form}={beside / form}" for form in FORMS]
    for number, words in enumerate((
        ["check", "--no-checklist", "--no-exec", "--verbose", *reports],
        ["check", "--no-exec", "--format", "json", *documents],
        ["bind", "--format", "json", *documents],
        ["plan", "--format", "json", *documents],
        ["doctor"], ["history"], ["tick"], ["init", "--dry-run"],
    )):  # fmt: skip
        command = [sys.executable, "-m", "proveout", *words]
        done = subprocess.run(command, cwd=root, env=environment, capture_output=True, check=False)
        (beside / f"said-{number}").write_bytes(done.stdout + done.stderr)
    written = [
        _unpacked(path) for folder in (beside, root / ".proveout") for path in folder.rglob("*") if path.is_file()
    ]
    sought = {part for one in work.planted for part in (one.value, one.value[4:-4]) if len(part) >= MOST_BY_CHANCE}
    tracked = b"".join(path.read_bytes() for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    if not any(part.encode() in tracked for part in sought):
        sys.exit("the planted values are not in the tree, so nothing is shown by not finding them elsewhere")
    return sum(part.encode() in content for part in sought for content in written)


def _unpacked(path: Path) -> bytes:
    content = path.read_bytes()
    try:
        return content + zlib.decompress(content)
    except zlib.error:
        return content


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("repository", nargs="?", type=Path, help="a git repository (default: a generated one)")
    parser.add_argument("--kingfisher", default=shutil.which("kingfisher") or "", help="the program to compare with")
    parser.add_argument(
        "--detect-secrets", default=shutil.which("detect-secrets") or "", help="the same, for --planted"
    )
    parser.add_argument("--planted", action="store_true", help="compare what is found instead of what it costs")
    parser.add_argument("--escapes", action="store_true", help="count planted values in whatever proveout writes")
    parser.add_argument("--runs", type=int, default=7, help="how often each command runs (default: 7)")
    asked = parser.parse_args()
    if not asked.kingfisher and not asked.escapes:
        print("kingfisher is not on PATH, so there are no ratios. Name it with --kingfisher")
    if asked.escapes:
        work = make_work()
        with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
            (root := Path(made) / "repository").mkdir()
            plant(work, root)
            print(f"{escaped(work, root)} of {len(work.planted)} planted values came out of it")
        return
    if asked.planted:
        compare(asked.kingfisher, asked.detect_secrets)
        return
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
        repository = asked.repository or generate(Path(made) / "generated")
        measure(repository, asked.kingfisher, runs=max(1, asked.runs))


if __name__ == "__main__":
    main()
