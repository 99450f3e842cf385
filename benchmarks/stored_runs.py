"""Kills the process 200 times while it stores runs, at a random moment each; every run must be whole or absent.

    python benchmarks/stored_runs.py            200 kills, two writers at a time
    python benchmarks/stored_runs.py 20

The chance comes from a fixed seed, the moment from the machine. Exit code 1 where a run is neither.
"""

import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from proveout.errors import UsageError
from proveout.store.store import FACTS_KEPT, Store

WRITER = """
import sys
from pathlib import Path
from proveout.model.checklist import Checklist, Item
from proveout.model.run import Decision, Run
from proveout.store.store import Store

items = tuple(Item(f"{one:012x}", one + 1, f"line {one} of the list, as long as lines are") for one in range(500))
facts = {f"Facts{number}": "x" * 9000 for number in range(9)}
store = Store(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(1_000_000):
    started = f"2026-03-01T{number // 60 % 24:02}:{number % 60:02}:00.{int(sys.argv[2]):03}Z"
    store.keep(
        Run(started, "t", "r", "production", Decision.GO, f"run {number}", (Checklist("c.md", "C", items),)),
        facts,
        hide=lambda text: text,
    )
"""
WRITERS = 2


def main() -> int:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    chance = random.Random(6)  # noqa: S311 - no secret depends on it
    broken: list[str] = []
    seen: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        for kill in range(kills):
            _write_and_kill(folder, kill, chance.uniform(0.0, 0.12))
            broken += _broken(Path(folder), seen)
        store = Store(Path(folder))
        left = list(Path(folder).glob(".proveout/runs/.*.tmp"))
        print(f"{kills} kills of {WRITERS} writers: {len(store.runs())} runs are kept, {len(broken)} of them broken")
        print(f"{len(left)} unfinished files were left behind; the next run drops those that are older than an hour")
    for sentence in broken[:20]:
        print(sentence)
    return int(bool(broken))


def _write_and_kill(folder: str, kill: int, after_s: float) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, folder, str((kill * WRITERS + one) % 1000)], stdout=subprocess.PIPE
        )
        for one in range(WRITERS)
    ]
    for writer in writers:
        if writer.stdout is not None:
            writer.stdout.readline()
    time.sleep(after_s)
    for writer in writers:
        writer.send_signal(signal.SIGKILL)
    for writer in writers:
        writer.communicate()


def _broken(root: Path, seen: set[str]) -> list[str]:
    """Sentences on the runs that are neither whole nor absent. What was `seen` whole is not looked at again."""
    store = Store(root)
    broken = []
    for rank, one in enumerate(store.runs()):
        if one.name in seen:
            continue
        try:
            run = store.read(one.name)
            # The facts of older runs are dropped before the runs.
            facts = store.facts(one.name) if rank < FACTS_KEPT else None
        except UsageError as error:
            broken.append(str(error))
            continue
        if len(run.checklists[0].items) != 500 or (facts is not None and len(facts) != 9):
            broken.append(f"{one.name} is not whole")
        seen.add(one.name)
    return broken


if __name__ == "__main__":
    sys.exit(main())
