"""Draw a run that is kept once more: for people, for a pull request, for machines.

examples:
  proveout report                                 the newest run, as 'check' shows it
  proveout report --format markdown
  proveout report 3f2a9c1b --report html=out.html --report sarif=out.sarif

Nothing is measured. 'proveout history' lists the runs that are kept.
"""

import argparse
from pathlib import Path

from proveout.cli.reports import add_arguments as add_reports
from proveout.cli.reports import deliver, wanted
from proveout.cli.stored import stored_run
from proveout.wiring import find_repository


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", nargs="?", metavar="RUN", help="the id of a run (default: the newest)")
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    add_reports(parser)
    parser.add_argument("--path-to-go", action="store_true", help="with the shortest way to GO")


def carry_out(arguments: argparse.Namespace) -> int:
    wanted(arguments)
    run = stored_run(find_repository(Path(arguments.repo)), arguments.run)
    deliver(run, arguments, path_to_go=arguments.path_to_go)
    return 0
