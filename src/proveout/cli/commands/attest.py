"""Write down a named person's word for what no check can see, with what they point to and an end.

examples:
  proveout attest attest.release_approved --by "Ada Lovelace" --saw "minutes of the call of 2 May"
  proveout attest docs/GO_LIVE.md:14 --by "Ada Lovelace" --saw "ticket OPS-12" --until 2026-08-01
  proveout attest attest.on_call_named --by "Ada Lovelace" --saw "the rota is empty" --does-not-hold

The word is added to the end of the configuration, as a table that a review can see. Without --until it is
good for as long as the page of the attestation says, or for 90 days. It never makes true what was measured
to be false. A word about a line ends with the line's wording.
"""

import argparse
import sys
from datetime import timedelta

from proveout.cli.request import environment_request
from proveout.cli.rulebook import Written, add_table, day_of, subject_of, today
from proveout.errors import UsageError

USUAL_DAYS = 90


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "about", metavar="ABOUT", help="an attestation, a check, or the line of an item such as docs/GO_LIVE.md:14"
    )
    parser.add_argument("--by", required=True, metavar="NAME", help="whose word it is")
    parser.add_argument("--saw", required=True, metavar="TEXT", help="what they point to: minutes, a ticket, a page")
    parser.add_argument("--until", metavar="DAY", help="its last day: 2026-03-01")
    parser.add_argument("--does-not-hold", action="store_true", help="the word is that it is not true")
    parser.add_argument("--env", metavar="NAME", help=argparse.SUPPRESS)
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")


def carry_out(arguments: argparse.Namespace) -> int:
    request = environment_request(arguments)
    subject = subject_of(arguments.about, request)
    on = today()
    days = (subject.page.good_for_days if subject.page else None) or USUAL_DAYS
    until = day_of(arguments.until, "--until") or on + timedelta(days=days)
    if until < on:
        raise UsageError(f"--until {arguments.until} has passed. Name a day that is still to come")
    values: dict[str, Written] = {"about": subject.id}
    if subject.words:
        values["words"] = subject.words
    values |= {"by": arguments.by, "saw": arguments.saw, "on": on, "until": until}
    if arguments.does_not_hold:
        values["holds"] = False
    sys.stdout.write(add_table(request.repository, "attestation", values))
    return 0
