"""Show which checks each line of a checklist is bound to, and why.

examples:
  proveout bind docs/GO_LIVE.md
  proveout bind docs/GO_LIVE.md --format json

A wrong binding is mended with a comment on the line,
  <!-- proveout: pin deps.locked -->   or   <!-- proveout: forbid deps.locked -->
or under [pin] in proveout.toml, by the id that --format json shows.
"""

import argparse
import sys

from proveout.cli.request import add_arguments as add_request
from proveout.cli.request import quiet, understood, width_wanted
from proveout.flow import bound, redactor


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")


def carry_out(arguments: argparse.Namespace) -> int:
    from proveout.report.bindings import bindings_json, bindings_table  # noqa: PLC0415 - late, as all that only draws

    request = understood(arguments)
    tools = request.tools(quiet, keep=False)
    checklists = request.checklists(tools)
    bindings = bound(checklists, tools)
    hide = redactor(checklists).text
    if arguments.format == "json":
        text = bindings_json(checklists, bindings)
    else:
        text = bindings_table(checklists, bindings, width=width_wanted(), hide=hide)
    sys.stdout.write(hide(text))
    return 0
