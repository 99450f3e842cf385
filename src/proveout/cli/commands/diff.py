"""Compare two kept runs: what became false, what was proved, what is unproved now, what was reworded.

examples:
  proveout diff                         the newest run and the one before it, of the same environment
  proveout diff 3f2a9c1b                that run and the newest
  proveout diff 3f2a9c1b 77e01f3d --format json

Nothing is measured, and the exit code is 0 whatever changed.
"""

import argparse
import json
import sys

from proveout.cli.request import colour_wanted, environment_request, width_wanted
from proveout.errors import UsageError
from proveout.model.codec import encode
from proveout.model.comparison import Comparison, compare
from proveout.store.store import Store


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("runs", nargs="*", metavar="RUN", help="ids of kept runs, the older one first")
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    parser.add_argument("--env", metavar="NAME", help="the environment whose runs are meant (default: production)")
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")


def carry_out(arguments: argparse.Namespace) -> int:
    if len(arguments.runs) > 2:
        raise UsageError("diff compares two runs. Name one or two of them: 'proveout history' lists them")
    request = environment_request(arguments)
    store = Store(request.repository)
    before, after = _names(arguments.runs, store, request.environment.name)
    comparison = compare(store.read(before), store.read(after), (store.find(before).id, store.find(after).id))
    sys.stdout.write(_shown(comparison, arguments.format))
    return 0


def _names(said: list[str], store: Store, environment: str) -> tuple[str, str]:
    if len(said) == 2:
        return said[0], said[1]
    latest = store.latest_of(environment)
    if said:
        return said[0], latest.name
    older = [run for run in store.runs() if run.environment == latest.environment and run.name < latest.name]
    if not older:
        raise UsageError(
            f"only one run of {environment} is kept, and a comparison needs two. Run 'proveout check' again"
        )
    return older[0].name, latest.name


def _shown(comparison: Comparison, form: str) -> str:
    if form == "json":
        return json.dumps(encode(comparison), ensure_ascii=False, indent=2) + "\n"
    from proveout.report.comparison import render_comparison  # noqa: PLC0415 - late, as everything that only draws

    encoding = sys.stdout.encoding or "ascii"
    return render_comparison(comparison, width=width_wanted(), colour=colour_wanted(), encoding=encoding)
