"""List the runs that are kept under .proveout/, the newest first.

examples:
  proveout history
  proveout history --repo ../shop --env staging
  proveout history --format json

'proveout diff' compares two of them, 'proveout report RUN' draws one again.
"""

import argparse
import json
import sys
from pathlib import Path

from proveout.errors import UsageError
from proveout.store.store import Store
from proveout.store.summary import RunSummary, slug_of
from proveout.wiring import find_repository


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    parser.add_argument("--env", metavar="NAME", help="only the runs of this environment")
    parser.add_argument("--most", type=int, default=20, metavar="N", help="how many runs to list (default: 20)")
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")


def carry_out(arguments: argparse.Namespace) -> int:
    runs = Store(find_repository(Path(arguments.repo))).runs()
    if arguments.env:
        runs = tuple(run for run in runs if run.environment == slug_of(arguments.env))
    if arguments.most < 1:
        raise UsageError(f"--most {arguments.most} lists nothing. Name a number from 1")
    runs = runs[: arguments.most]
    sys.stdout.write(_json(runs) if arguments.format == "json" else _lines(runs))
    return 0


def _lines(runs: tuple[RunSummary, ...]) -> str:
    if not runs:
        return "no run is kept here yet. 'proveout check' keeps one\n"
    return "".join(f"{run.started_at}  {run.decision:<6}  {run.environment}  {run.id}\n" for run in runs)


def _json(runs: tuple[RunSummary, ...]) -> str:
    listed = [
        {"id": run.id, "started_at": run.started_at, "decision": run.decision, "environment": run.environment}
        for run in runs
    ]
    return json.dumps({"runs": listed}, indent=2) + "\n"
