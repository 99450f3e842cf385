"""Prove the checklists of a repository and decide GO, NO-GO or HOLD.

examples:
  proveout check                        finds the checklists and the service in this folder
  proveout check docs/GO_LIVE.md --env production --env-file .env.production
  proveout check --no-checklist         no document: the catalogue itself is the checklist
  proveout check --service backend --python backend/.venv/bin/python
  proveout check --format json > run.json
  proveout check --again                the facts of the newest run, with the limits and rules of now
  proveout check --baseline             only what is new stops the release
  proveout check --path-to-go           and what to do first
  proveout check --report html=out.html --report sarif=out.sarif

To see which settings are in force, the service is imported in its own Python: in a copy,
without network, with a time limit. --no-exec runs nothing of the repository. Nothing in it is
changed but the folder .proveout/, where the run is kept (--no-keep leaves it alone).
"""

import argparse
import sys

from proveout.cli.reports import add_arguments as add_reports
from proveout.cli.reports import deliver, wanted
from proveout.cli.request import Request, add_service_arguments, baseline_of, understood, width_wanted
from proveout.cli.request import add_arguments as add_request
from proveout.errors import UsageError
from proveout.flow import Earlier, assess, assess_again
from proveout.model.event import Event, NotKept
from proveout.model.run import Decision

EXIT = {Decision.GO: 0, Decision.NO_GO: 1, Decision.HOLD: 2}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)
    add_service_arguments(parser)
    add_reports(parser)
    parser.add_argument(
        "--again",
        nargs="?",
        const="latest",
        metavar="RUN",
        help="judge the facts of a kept run (default: the newest) with the rules of today; nothing is measured",
    )
    parser.add_argument(
        "--baseline", nargs="?", const="", metavar="FILE", help="only what is not in the baseline stops the release"
    )
    parser.add_argument("--path-to-go", action="store_true", help="with the shortest way to GO")
    parser.add_argument(
        "--fail-on",
        choices=("hold", "no-go"),
        default="hold",
        help="with no-go, a HOLD ends with exit code 0 too: for a hook that stops only what is false",
    )
    parser.add_argument("--no-keep", action="store_true", help="do not keep the run under .proveout/")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress on stderr")
    parser.add_argument("-v", "--verbose", action="store_true", help="a line on stderr for all that is read and judged")


def carry_out(arguments: argparse.Namespace) -> int:
    from proveout.redact import Redactor  # noqa: PLC0415 - late, as everything that only draws
    from proveout.report.progress import Progress  # noqa: PLC0415 - the same

    wanted(arguments)
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
        baseline = baseline_of(arguments.baseline, request)
        tools = request.tools(tell, keep=not arguments.no_keep, baseline=baseline)
        earlier = _earlier(request, arguments.again) if arguments.again else None
        checklists = request.checklists(tools)
        run = assess_again(checklists, tools, earlier) if earlier else assess(checklists, tools)
    finally:
        progress.close()
    deliver(run, arguments, path_to_go=arguments.path_to_go)
    for reason in lost:
        print(f"proveout: {reason}", file=sys.stderr)
    if run.decision is Decision.HOLD and arguments.fail_on == "no-go":
        return 0
    return EXIT[run.decision]


def _earlier(request: Request, name: str) -> Earlier:
    """The run with its facts. Raises UsageError for a run of another environment."""
    from proveout.store.store import Store  # noqa: PLC0415 - only for --again

    store = Store(request.repository)
    run = store.read(store.latest_of(request.environment.name).name if name == "latest" else name)
    if run.environment != request.environment.name:
        raise UsageError(
            f"the run {store.find(name).id} is of {run.environment}, and {request.environment.name} is asked for. "
            f"Name it with --env {run.environment}, or name another run: 'proveout history' lists them"
        )
    facts = store.facts(store.latest_of(run.environment).name if name == "latest" else name)
    return Earlier(run, facts)
