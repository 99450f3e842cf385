"""The whole static pass beside the tools that a team would run one after the other, CPU and memory.

    python benchmarks/static_pass.py PATH [--tools /path/to/venv/bin]
    python benchmarks/static_pass.py PATH --repeat     the second run, with one file changed, beside the first
    python benchmarks/static_pass.py --growth          made-up trees of 1,000, 10,000 and 100,000 files

Both sides run as whole processes with compiled bytecode. A tool that is not found is left out and named; the ratio then
speaks of the others. Goal: 0.15 of the CPU, 100 MiB. The repeat is measured on a copy, with a cache of its own, and
what reads the repository also by itself: binding and judging cost the same in both runs.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOAL = 0.15
GOAL_MIB = 100
GOAL_REPEAT = 0.15
GROWTH = (1_000, 10_000, 100_000)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="?", default=ROOT / "examples" / "bookshop")
    parser.add_argument("--tools", type=Path, help="a folder in which the peers lie, before PATH")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--repeat", action="store_true", help="measure a second run, with one file changed")
    parser.add_argument("--growth", action="store_true", help="measure made-up trees")
    arguments = parser.parse_args()
    path = arguments.path.resolve()
    if arguments.growth:
        return growth(arguments.runs)
    if arguments.repeat:
        return repeat(path, arguments.runs)
    search = os.pathsep.join(filter(None, [str(arguments.tools or ""), os.environ.get("PATH", "")]))
    peers = {
        "kingfisher": ["kingfisher", "scan", str(path), "--turbo", "-j1", "-n", "--no-update-check"],
        "bandit": ["bandit", "-q", "-r", str(path), "-f", "json"],
        "checkov": [
            "checkov",
            "-d",
            str(path),
            "--framework",
            "dockerfile",
            "github_actions",
            "yaml",
            "--quiet",
            "--compact",
        ],
        "zizmor": ["zizmor", "--offline", str(path)],
        "hadolint": ["hadolint", *(str(file) for file in path.rglob("Dockerfile*"))],
    }
    ours = [*OURS, "--no-keep", "--repo", str(path)]
    measured(ours, 1)  # fills the caches of bytecode and catalogue
    seconds, mib = measured(ours, arguments.runs)
    print(f"{'proveout check --no-checklist':<34}{seconds:8.3f} s CPU {mib:7.0f} MiB")
    total, used = 0.0, 0
    for name, command in peers.items():
        program = shutil.which(command[0], path=search)
        if program is None or len(command) == 1:
            print(f"{name:<34} left out: not found, or nothing for it here")
            continue
        measured([program, *command[1:]], 1)  # and theirs: kingfisher compiles its rules once
        theirs, their_mib = measured([program, *command[1:]], arguments.runs)
        print(f"{name:<34}{theirs:8.3f} s CPU {their_mib:7.0f} MiB")
        total, used = total + theirs, used + 1
    if not used:
        print("no peer was found: name their folder with --tools")
        return 0
    met = "met" if seconds <= GOAL * total and mib <= GOAL_MIB else "MISSED"
    print(f"ratio to {used} tools one after the other: {seconds / total:.3f}, goal {GOAL} and {GOAL_MIB} MiB: {met}")
    return 0


def repeat(path: Path, runs: int) -> int:
    """Cold, then again after one Python file got a line more; in turns, because the machine is not alone."""
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
        copy, cache = Path(made) / "copy", Path(made) / "cache"
        shutil.copytree(path, copy, symlinks=True, ignore=shutil.ignore_patterns(".proveout"))
        sources = sorted((file for file in copy.rglob("*.py") if file.is_file()), key=lambda file: file.stat().st_size)
        changed = sources[len(sources) // 2]  # one of middle size
        settings = {"XDG_CACHE_HOME": str(cache)}
        whole = [*OURS, "--repo", str(copy)]
        reading = [sys.executable, "-c", READING, str(copy)]
        medians: dict[str, tuple[float, float]] = {}
        for name, command in {"whole run": whole, "reading alone": reading}.items():
            cold, again = [], []
            measured(whole, 1, settings)  # fills the cache of the catalogue
            for _ in range(runs):
                shutil.rmtree(cache / "proveout" / "facts", ignore_errors=True)
                shutil.rmtree(copy / ".proveout", ignore_errors=True)
                time.sleep(2.1)  # what was changed just now is not trusted to stay as it is
                cold.append(measured(command, 1, settings)[0])
                with changed.open("a", encoding="utf-8") as file:
                    file.write(f"\nCHANGED = {time.time_ns()}\n")
                again.append(measured(command, 1, settings)[0])
            medians[name] = statistics.median(cold), statistics.median(again)
    for name, (cold_s, again_s) in medians.items():
        met = "met" if again_s <= GOAL_REPEAT * cold_s else "MISSED"
        ratio = f"ratio {again_s / cold_s:.3f}, goal {GOAL_REPEAT}: {met}"
        print(f"{name:<16}{cold_s:8.3f} s cold {again_s:8.3f} s again, {ratio}")
    return 0


def growth(runs: int) -> int:
    """Half Python, the rest scripts, documents, YAML and pictures."""
    print("files     CPU s    MiB")
    for files in GROWTH:
        with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
            _grow(Path(made), files)
            seconds, mib = measured([*OURS, "--no-keep", "--repo", made], max(1, runs // 2))
        print(f"{files:<8}{seconds:7.2f}{mib:7.0f}")
    return 0


def _grow(root: Path, files: int) -> None:
    for at in range(files):
        folder = root / f"service{at // 1000}" / f"part{at // 50 % 20}"
        if at % 50 == 0:
            folder.mkdir(parents=True, exist_ok=True)
        name, text = GROWN[at % len(GROWN)]
        (folder / name.format(at)).write_text(text.replace("NUMBER", str(at)), encoding="utf-8")


_MODEL = """import os
from django.db import models


class ModelNUMBER(models.Model):
    name = models.CharField(max_length=NUMBER)

    def total(self, rows):
        return [row * NUMBER for row in rows] + [os.environ.get("SHARE", "")]
"""
GROWN = (
    *(("model{}.py", _MODEL),) * 5,
    *(("view{}.js", "export const view = () => fetch('/api/NUMBER').then(one => one.json())\n" * 5),) * 2,
    ("page{}.md", "# Page NUMBER\n\nWords about [that](other.md).\n\n```sh\npython run.py\n```\n"),
    ("values{}.yaml", "name: NUMBER\nvalues:\n  - NUMBER\n"),
    ("shape{}.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='MNUMBER 0L10 10'/></svg>\n"),
)


def measured(command: list[str], runs: int, settings: Mapping[str, str] | None = None) -> tuple[float, float]:
    """Median CPU in seconds (user and system, with children) and largest memory in MiB."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= settings or {}
    seconds, largest = [], 0.0
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, "-c", WATCH, *command], env=environment, capture_output=True, text=True, check=True
        )
        cpu, memory = done.stdout.split()[-2:]
        seconds.append(float(cpu))
        largest = max(largest, float(memory))
    return statistics.median(seconds), largest


OURS = [sys.executable, "-m", "proveout", "check", "--no-checklist", "--no-exec", "--quiet"]
# Every reading that the repository has, and no judgement.
READING = """
import gc, sys
from pathlib import Path
from proveout.configuration import Configuration
from proveout.model.environment import Environment
from proveout import wiring
gc.disable()
probes = wiring.make_probes(Path(sys.argv[1]), Configuration(), environment=Environment(), env_file=None)
for probe in probes.values():
    if probe.system == "repository":
        probe.read("")
"""
# A process of its own for each run: the largest memory of children never goes down again.
WATCH = f"""
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / {1024 if sys.platform == "linux" else 1024**2})
"""

if __name__ == "__main__":
    sys.exit(main())
