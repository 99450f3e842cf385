"""Show what a check would read, where, and with which effect. Reads nothing but the checklist.

examples:
  proveout plan
  proveout plan docs/GO_LIVE.md --env staging
  proveout plan --format json
"""

import argparse
import sys

from proveout.cli.request import Request, quiet, understood, width_wanted
from proveout.cli.request import add_arguments as add_request
from proveout.flow import bound, planned, redactor


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")


def carry_out(arguments: argparse.Namespace) -> int:
    from proveout.report.plan import plan_json, readings, render_plan  # noqa: PLC0415 - late, as all that only draws

    request = understood(arguments)
    tools = request.tools(quiet, keep=False)
    checklists = request.checklists(tools)
    plan = planned(bound(checklists, tools), tools)
    found = readings(plan, tools.catalogue, {facts: probe.system for facts, probe in tools.probes.items()})
    if arguments.format == "json":
        text = plan_json(plan, found, _places(request))
    else:
        documents = [checklist.path for checklist in checklists]
        text = render_plan(plan, found, _places(request), width=width_wanted(), documents=documents)
    sys.stdout.write(redactor(checklists).text(text))
    return 0


def _places(request: Request) -> dict[str, str]:
    return {
        "repository": str(request.repository),
        "environment file": str(request.env_file or "none was handed over, so it stays unread"),
        "service": (
            "its own code is imported in a guarded process, in a copy and without network"
            if request.configuration.service.execute
            else "nothing of the repository is run here, so it stays unread"
        ),
        "attestations": request.configuration.path or "no configuration, so nobody gave a word",
    }
