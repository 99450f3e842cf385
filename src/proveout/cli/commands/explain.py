"""Say what a check looks at, why it matters and how to mend it; or what a word of ours means.

examples:
  proveout explain deps.locked
  proveout explain unknown
"""

import argparse
import sys

from proveout.cli.request import width_wanted
from proveout.errors import UsageError
from proveout.explain import WORDS, explained_page, explained_word
from proveout.wiring import open_catalogue


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar="CHECK|WORD", help="an id such as deps.locked, or a word such as HOLD")


def carry_out(arguments: argparse.Namespace) -> int:
    catalogue = open_catalogue()
    name: str = arguments.name
    if name in catalogue:
        sys.stdout.write(explained_page(catalogue[name], width=width_wanted()))
        return 0
    if name.lower() in WORDS:
        sys.stdout.write(explained_word(name.lower(), width=width_wanted()))
        return 0
    near = catalogue.nearest(name)
    hint = f"Did you mean {' or '.join(repr(one) for one in near)}?" if near else "'proveout list' names them all."
    raise UsageError(f"there is no check or word '{name}'. {hint}")
