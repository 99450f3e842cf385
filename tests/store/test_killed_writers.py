"""Whatever happens to who stores a run: it is whole or absent. benchmarks/stored_runs.py kills 200 times."""

import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from proveout.model.checklist import Checklist, Item
from proveout.model.run import Decision, Run
from proveout.store.store import Store

ITEMS = tuple(Item(f"{number:012x}", number + 1, f"line {number} of a long list") for number in range(400))
WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from test_killed_writers import run_at
from proveout.store.store import Store
print("ready", flush=True)
for number in range(10_000):
    Store(Path(sys.argv[1])).keep(run_at(number), {"Seen": "x" * 9000}, hide=str)
"""


def run_at(number: int) -> Run:
    started = f"2026-03-01T{number // 60 % 24:02}:{number % 60:02}:00.000Z"
    return Run(started, "t", "r", "production", Decision.GO, f"run {number}", (Checklist("c.md", "C", ITEMS),))


def whole(root: Path) -> list[bool]:
    store = Store(root)
    return [
        len(store.read(run.name).checklists[0].items) == len(ITEMS) and store.facts(run.name) == {"Seen": "x" * 9000}
        for run in store.runs()
    ]


def test_a_killed_writer_leaves_whole_runs_alone(tmp_path: Path) -> None:
    chance = random.Random(6)  # noqa: S311 - no secret depends on it

    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(tmp_path), str(Path(__file__).parent)], stdout=subprocess.PIPE
        )
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(chance.uniform(0.02, 0.1))
        writer.send_signal(signal.SIGKILL)
        writer.communicate()

    assert all(whole(tmp_path))


def test_writers_side_by_side_do_not_disturb_each_other(tmp_path: Path) -> None:
    def write(first: int) -> None:
        for number in range(first, first + 6):
            Store(tmp_path).keep(run_at(number), {"Seen": "x" * 9000}, hide=str)

    writers = [threading.Thread(target=write, args=(first,)) for first in (0, 3, 100)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()

    assert whole(tmp_path) == [True] * 15
    assert not list(tmp_path.glob(".proveout/runs/*.tmp"))
