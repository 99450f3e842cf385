"""The whole static pass beside the tools that a team would run one after the other, CPU and memory.

    python benchmarks/static_pass.py PATH [--tools /path/to/venv/bin]

Both sides run as whole processes with compiled bytecode. A tool that is not found is left out and named; the ratio then
speaks of the others. Goal: 0.15 of the CPU, 100 MiB.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOAL = 0.15
GOAL_MIB = 100


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, nargs="?", default=ROOT / "examples" / "bookshop")
    parser.add_argument("--tools", type=Path, help="a folder in which the peers lie, before PATH")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    path = arguments.path.resolve()
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
    ours = [sys.executable, "-m", "proveout", "check", "--no-checklist", "--no-keep", "--quiet", "--repo", str(path)]
    measured(ours, 1)  # fills the caches of bytecode and catalogue
    seconds, mib = measured(ours, arguments.runs)
    print(f"{'proveout check --no-checklist':<34}{seconds:8.3f} s CPU {mib:7.0f} MiB")
    total, used = 0.0, 0
    for name, command in peers.items():
        program = shutil.which(command[0], path=search)
        if program is None or len(command) == 1:
            print(f"{name:<34} left out: not found, or nothing for it here")
            continue
        theirs, their_mib = measured([program, *command[1:]], max(1, arguments.runs // 2))
        print(f"{name:<34}{theirs:8.3f} s CPU {their_mib:7.0f} MiB")
        total, used = total + theirs, used + 1
    if not used:
        print("no peer was found: name their folder with --tools")
        return 0
    met = "met" if seconds <= GOAL * total and mib <= GOAL_MIB else "MISSED"
    print(f"ratio to {used} tools one after the other: {seconds / total:.3f}, goal {GOAL} and {GOAL_MIB} MiB: {met}")
    return 0


def measured(command: list[str], runs: int) -> tuple[float, float]:
    """Median CPU in seconds (user and system, with children) and largest memory in MiB."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    seconds, largest = [], 0.0
    for _ in range(runs):
        done = subprocess.run(
            [sys.executable, "-c", WATCH, *command], env=environment, capture_output=True, text=True, check=True
        )
        cpu, memory = done.stdout.split()[-2:]
        seconds.append(float(cpu))
        largest = max(largest, float(memory))
    return statistics.median(seconds), largest


# A process of its own for each run: the largest memory of children never goes down again.
WATCH = f"""
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss / {1024 if sys.platform == "linux" else 1024**2})
"""

if __name__ == "__main__":
    sys.exit(main())
