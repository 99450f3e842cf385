"""Write down that something may be false until a day: who says so, and why.

examples:
  proveout waive http.hsts_lasts_a_year --by "Ada Lovelace" --why "the CDN is switched in May" --until 2026-05-31
  proveout waive docs/GO_LIVE.md:14 --by "Ada Lovelace" --why "no second region yet" --until 2026-03-01 --env staging

The waiver is added to the end of the configuration, as a table that a review can see. It ends within
a year. What it excuses stays visible in every report. A waiver of a line ends with the line's wording.
"""

import argparse
import sys

from proveout.cli.request import environment_request
from proveout.cli.rulebook import Written, add_table, day_of, subject_of, today
from proveout.errors import UsageError
from proveout.model.waiver import Waiver


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("about", metavar="ABOUT", help="a check, or the line of an item such as docs/GO_LIVE.md:14")
    parser.add_argument("--by", required=True, metavar="NAME", help="who answers for it")
    parser.add_argument("--why", required=True, metavar="TEXT", help="why it may be false until then")
    parser.add_argument("--until", required=True, metavar="DAY", help="its last day, within a year: 2026-03-01")
    parser.add_argument("--env", metavar="NAME", help="only for this environment (default: for all)")
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")


def carry_out(arguments: argparse.Namespace) -> int:
    request = environment_request(arguments)
    subject = subject_of(arguments.about, request)
    on, until = today(), day_of(arguments.until, "--until")
    if until is None:
        raise TypeError("a waiver has an end")
    try:
        Waiver(subject.id, arguments.by, arguments.why, on, until, "the command line")
    except ValueError as error:
        raise UsageError(f"--until {arguments.until}: {error}") from error
    values: dict[str, Written] = {"about": subject.id}
    if subject.words:
        values["words"] = subject.words
    values |= {"by": arguments.by, "why": arguments.why, "on": on, "until": until}
    if arguments.env:
        values["environments"] = [arguments.env]
    sys.stdout.write(add_table(request.repository, "waiver", values))
    return 0
