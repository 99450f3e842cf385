"""Write what is wrong today into a file, so that 'check --baseline' stops only what is new.

examples:
  proveout baseline                     from the newest run of production
  proveout baseline --env staging --run 3f2a9c1b
  proveout baseline --check             says whether the file would change, and changes nothing

Nothing is measured. What stands in the baseline stays in every report, as known. Each environment
has its own part of the file. Commit it, and let a review see what is added to it.
"""

import argparse
import sys
from pathlib import Path

from proveout.cli.request import baseline_of, environment_request
from proveout.gate import baseline_of_run
from proveout.model.baseline import Baseline
from proveout.model.run import Run
from proveout.store.baselines import read_baseline, write_baseline
from proveout.store.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    parser.add_argument("--env", metavar="NAME", help="the environment (default: production)")
    parser.add_argument("--run", metavar="RUN", help="the id of a kept run (default: the newest of the environment)")
    parser.add_argument("--baseline", metavar="FILE", default="", help="the file (default: .proveout-baseline.json)")
    parser.add_argument("--check", action="store_true", help="change nothing; exit code 1 where the file would change")


def carry_out(arguments: argparse.Namespace) -> int:
    request = environment_request(arguments)
    path = baseline_of(arguments.baseline, request)
    if path is None:
        raise TypeError("a baseline has a place")
    store = Store(request.repository)
    run = store.read(arguments.run) if arguments.run else store.read(store.latest_of(request.environment.name).name)
    new = baseline_of_run(run)
    old = read_baseline(path, run.environment, shown=path.name) if path.exists() else Baseline({})
    said = _said(old, new, path, run)
    if arguments.check:
        sys.stdout.write(said)
        return int(new.findings != old.findings or new.unproved != old.unproved)
    write_baseline(path, run.environment, new)
    sys.stdout.write(said)
    return 0


def _said(old: Baseline, new: Baseline, path: Path, run: Run) -> str:
    added = sum(count > old.findings.get(one, 0) for one, count in new.findings.items())
    added += len(set(new.unproved) - set(old.unproved))
    gone = sum(count > new.findings.get(one, 0) for one, count in old.findings.items())
    gone += len(set(old.unproved) - set(new.unproved))
    total = f"{sum(new.findings.values())} known to be false, {len(new.unproved)} known not to be proved"
    return f"{path.name}, {run.environment}: {total} ({added} more than before, {gone} fewer)\n"
