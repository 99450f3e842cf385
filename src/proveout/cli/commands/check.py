"""Prove the checklists of a repository and decide GO, NO-GO or HOLD.

examples:
  proveout check                        finds the checklists and the service in this folder
  proveout check docs/GO_LIVE.md --env production --env-file .env.production
  proveout check --no-checklist         no document: the catalogue itself is the checklist
  proveout check --format json > run.json

Nothing of the repository is executed, and nothing in it is changed but the folder
.proveout/, where the run is kept (--no-keep leaves it alone).
"""

import argparse
import sys

from proveout.cli.request import add_arguments as add_request
from proveout.cli.request import colour_wanted, understood, width_wanted
from proveout.flow import assess
from proveout.model.event import Event, NotKept
from proveout.model.run import Decision, Run

EXIT = {Decision.GO: 0, Decision.NO_GO: 1, Decision.HOLD: 2}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")
    parser.add_argument("--no-keep", action="store_true", help="do not keep the run under .proveout/")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress on stderr")
    parser.add_argument("-v", "--verbose", action="store_true", help="a line on stderr for all that is read and judged")


def carry_out(arguments: argparse.Namespace) -> int:
    from proveout.redact import Redactor  # noqa: PLC0415 - late, as everything that only draws
    from proveout.report.progress import Progress  # noqa: PLC0415 - the same

    request = understood(arguments)
    progress = Progress(
        sys.stderr,
        live=sys.stderr.isatty() and not arguments.quiet,
        verbose=arguments.verbose,
        hide=Redactor().text,
        width=width_wanted(),
    )
    lost: list[str] = []

    def tell(event: Event) -> None:
        if isinstance(event, NotKept):
            lost.append(event.reason)
        progress(event)

    try:
        tools = request.tools(tell, keep=not arguments.no_keep)
        run = assess(request.checklists(tools), tools)
    finally:
        progress.close()
    sys.stdout.write(_rendered(run, arguments.format))
    for reason in lost:
        print(f"proveout: {reason}", file=sys.stderr)
    return EXIT[run.decision]


def _rendered(run: Run, form: str) -> str:
    if form == "json":
        from proveout.report.json import render_json  # noqa: PLC0415 - one of two

        return render_json(run)
    from proveout.report.terminal import render_terminal  # noqa: PLC0415 - one of two

    encoding = sys.stdout.encoding or "ascii"
    return render_terminal(run, width=width_wanted(), colour=colour_wanted(), encoding=encoding)
