"""What it costs to start proveout, as multiples of starting the same Python with nothing to do.

CPU time is user plus system of the whole process, in milliseconds, and the median of the runs. The commands take
turns, so that a busy machine slows all of them down. Both sides run from compiled bytecode, because that is how an
installed program starts.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

WARM_UP_RUNS = 3
DECISIONS = (0, 1, 2)  # GO, NO-GO, HOLD; whatever is above did no work
NOTHING = "python -c pass"


class Start(NamedTuple):
    """One way to start. `goal` is the most that it may cost, in multiples of `python -c pass`."""

    name: str
    command: tuple[str, ...]
    goal: float | None = None


def starts(python: str) -> tuple[Start, ...]:
    proveout = str(Path(python).with_name("proveout"))
    return (
        Start(NOTHING, (python, "-c", "pass")),
        Start("proveout --version", (proveout, "--version"), goal=3),
        Start("proveout --help", (proveout, "--help"), goal=3),
        Start("python -m proveout --help", (python, "-m", "proveout", "--help"), goal=3),
        Start("proveout check, empty checklist", (proveout, "check"), goal=6),
    )


def cpu_ms(command: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> float:
    """CPU time of one run. Stops the benchmark where the command broke instead of doing its work."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in DECISIONS:
        sys.exit(f"{' '.join(command)} broke, so there is nothing to measure:\n{done.stderr}")
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def measure(every: Sequence[Start], *, runs: int) -> Mapping[str, float]:
    """Median CPU milliseconds by name, in a folder that holds an empty checklist and nothing else."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryDirectory(prefix="proveout-bench-") as made:
        folder = Path(made) / "empty"
        folder.mkdir()
        (folder / "PRODUCTION_CHECKLIST.md").touch()
        # A cache of our own: it is warm after the first run and does not touch the user's.
        environment["XDG_CACHE_HOME"] = str(Path(made) / "cache")
        taken: dict[str, list[float]] = {start.name: [] for start in every}
        for turn in range(WARM_UP_RUNS + runs):
            for start in every:
                spent = cpu_ms(start.command, folder=folder, environment=environment)
                if turn >= WARM_UP_RUNS:
                    taken[start.name].append(spent)
    return {name: statistics.median(spent) for name, spent in taken.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=21, help="how often each command runs (default: 21)")
    asked = parser.parse_args()
    every = starts(sys.executable)
    if not Path(every[1].command[0]).exists():
        sys.exit("proveout is not installed beside this Python. Run: python3 dev.py bench startup")
    medians = measure(every, runs=max(1, asked.runs))
    print(f"Python {sys.version.partition(' ')[0]}, median of {max(1, asked.runs)} runs, CPU in ms")
    for start in every:
        ratio = medians[start.name] / medians[NOTHING]
        goal = "" if start.goal is None else f"goal {start.goal:g}x  {'met' if ratio <= start.goal else 'MISSED'}"
        print(f"{start.name:<32} {medians[start.name]:7.1f}  {ratio:5.2f}x  {goal}".rstrip())


if __name__ == "__main__":
    main()
