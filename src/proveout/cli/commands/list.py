"""List the checks, umbrellas and attestations of the catalogue.

examples:
  proveout list
  proveout list --area deps
  proveout list --built --format json
"""

import argparse
import json
import sys

from proveout.errors import UsageError
from proveout.model.check import Page, PageKind
from proveout.wiring import open_catalogue


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--area", help="only this area, such as http")
    parser.add_argument("--built", action="store_true", help="only what can be measured already")
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")


def carry_out(arguments: argparse.Namespace) -> int:
    catalogue = open_catalogue()
    areas = sorted({page.area for page in catalogue.values()})
    if arguments.area and arguments.area not in areas:
        raise UsageError(f"there is no area '{arguments.area}'. There are {', '.join(areas)}")
    pages = [
        page
        for page in catalogue.values()
        if (not arguments.area or page.area == arguments.area) and (not arguments.built or page.built)
    ]
    if arguments.format == "json":
        sys.stdout.write(json.dumps([_entry(page) for page in pages], ensure_ascii=False, indent=2) + "\n")
        return 0
    sys.stdout.writelines(f"{_state(page):<16}{page.id:<52} {page.title}\n" for page in pages)
    built = sum(bool(page.built) for page in pages)
    sys.stdout.write(f"\n{len(pages)} entries, {built} of them checks that can be measured already\n")
    return 0


def _state(page: Page) -> str:
    match page.kind:
        case PageKind.UMBRELLA:
            return "umbrella"
        case PageKind.ATTESTATION:
            return "attested"
        case PageKind.CHECK:
            return "+".join(page.built) or "planned"


def _entry(page: Page) -> dict[str, object]:
    return {
        "id": page.id,
        "kind": page.kind.value,
        "title": page.title,
        "severity": page.severity.name.lower(),
        "effect": page.effect.name.lower(),
        "sees": list(page.sees),
        "built": list(page.built),
        "limits": {field.name: {"type": field.kind, "default": field.default} for field in page.limits},
        "members": list(page.members),
    }
