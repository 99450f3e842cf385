"""List the runs that are kept under .proveout/, the newest first.

examples:
  proveout history
  proveout history --repo ../shop
"""

import argparse
import sys
from pathlib import Path

from proveout.store.store import Store
from proveout.wiring import find_repository


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    parser.add_argument("--most", type=int, default=20, metavar="N", help="how many runs to list (default: 20)")


def carry_out(arguments: argparse.Namespace) -> int:
    runs = Store(find_repository(Path(arguments.repo))).runs()
    if not runs:
        sys.stdout.write("no run is kept here yet. 'proveout check' keeps one\n")
        return 0
    for run in runs[: max(1, arguments.most)]:
        sys.stdout.write(f"{run.started_at}  {run.decision:<6}  {run.environment}  {run.id}\n")
    return 0
