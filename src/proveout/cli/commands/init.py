"""Write a commented configuration, and a checklist for a team that has none. Never overwrites.

examples:
  proveout init --dry-run               shows what would be written, and writes nothing
  proveout init                         writes proveout.toml from what was found
  proveout init --checklist             drafts PRODUCTION_CHECKLIST.md as well

The draft holds only what applies to what was found (framework, Celery, Redis, front
end …). Every line is open, and 'proveout check' proves them.
"""

import argparse
import os
import sys
from pathlib import Path

from proveout.cli.request import quiet
from proveout.configuration import Configuration, read_configuration
from proveout.engine import gather
from proveout.errors import UsageError
from proveout.flow import Document, bound, read
from proveout.init.configuration import DEFAULT_CHECKLIST, draft_configuration
from proveout.init.detected import Detected, detected
from proveout.init.draft import draft_checklist
from proveout.model.binding import Binding
from proveout.model.check import Severity
from proveout.model.environment import Environment
from proveout.model.need import Need
from proveout.wiring import find_documents, find_repository, make_tools

CONFIGURATION = "proveout.toml"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    parser.add_argument("--checklist", action="store_true", help=f"draft a {DEFAULT_CHECKLIST} as well")
    parser.add_argument("--minor", action="store_true", help="let the draft hold minor points too")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")


def carry_out(arguments: argparse.Namespace) -> int:
    repository = find_repository(Path(arguments.repo))
    configured = read_configuration(repository)
    there = configured.path
    found = _detected(repository)
    files: dict[str, str] = {}
    if not there:
        files[CONFIGURATION] = draft_configuration(found, checklist_follows=arguments.checklist)
    if arguments.checklist:
        if os.path.lexists(repository / DEFAULT_CHECKLIST):
            raise UsageError(f"{DEFAULT_CHECKLIST} is there already and is left alone. Nothing was written")
        files[DEFAULT_CHECKLIST] = _draft(repository, found, minor=arguments.minor)
    if not files:
        raise UsageError(
            f"{there} holds a configuration already and is left alone. Nothing was written; "
            "--checklist drafts a checklist"
        )
    _say_what_was_found(found)
    for name, text in files.items():
        if arguments.dry_run:
            sys.stdout.write(f"\nwould write {name}:\n\n{text}")
            continue
        _write(repository / name, text, name)
        sys.stdout.write(f"wrote {name} ({text.count(chr(10))} lines)\n")
    if not arguments.dry_run:
        if arguments.checklist and configured.checklists and DEFAULT_CHECKLIST not in configured.checklists:
            sys.stdout.write(f"{there} names other checklists: add {DEFAULT_CHECKLIST} to them\n")
        sys.stdout.write(_next_step(found, drafted=arguments.checklist))
    return 0


def _detected(repository: Path) -> Detected:
    from proveout.facts.container import ContainerFacts  # noqa: PLC0415 - only this command asks for all of them
    from proveout.facts.dependencies import DependencyFacts  # noqa: PLC0415 - the same
    from proveout.facts.environment import EnvironmentFilesFacts  # noqa: PLC0415 - the same
    from proveout.facts.example_file import ExampleFacts  # noqa: PLC0415 - the same
    from proveout.facts.frontend import FrontendFacts  # noqa: PLC0415 - the same

    wanted = (DependencyFacts, ContainerFacts, FrontendFacts, EnvironmentFilesFacts, ExampleFacts)
    tools = make_tools(
        repository, Configuration(), environment=Environment(), env_file=None, tell=quiet, keep=False
    )  # fmt: skip
    seen = gather([Need(kind) for kind in wanted], tools.probes, quiet)
    checklists = tuple(path.relative_to(repository).as_posix() for path in find_documents(repository))
    return detected(seen.values(), checklists)


def _draft(repository: Path, found: Detected, *, minor: bool) -> str:
    tools = make_tools(
        repository, Configuration(), environment=Environment(), env_file=None, tell=quiet, keep=False
    )  # fmt: skip

    def bind(text: str) -> list[Binding]:
        (checklist,) = read([Document(DEFAULT_CHECKLIST, text.encode())], quiet)
        bindings = bound((checklist,), tools)
        return [bindings[item.id] for item in checklist.items]

    pages = [page for page in tools.catalogue.values() if found.wants(page)]
    return draft_checklist([page for page in pages if minor or page.severity is not Severity.MINOR], bind)


def _say_what_was_found(found: Detected) -> None:
    lines = [f"uses {use:<12}{where}" for use, where in sorted((found.because or {}).items())]
    lines += [f"checklist        {path}" for path in found.checklists]
    lines += [f"{environment + ' is in':<17}{path}" for environment, path in found.env_files]
    lines += [f"example          {path}" for path in found.examples]
    sys.stdout.write("".join(f"{_printable(line)}\n" for line in lines or ["found nothing that it knows"]))


def _printable(text: str) -> str:
    """A name of a stranger's file moves no cursor."""
    return "".join(letter if letter.isprintable() else "\ufffd" for letter in text)


def _write(path: Path, text: str, shown: str) -> None:
    try:
        # "x" refuses what is there, a link that leads nowhere as well.
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError(f"{shown} is there already and is left alone") from error
    except OSError as error:
        raise UsageError(f"{shown} cannot be written: {error.strerror}") from error


def _next_step(found: Detected, *, drafted: bool) -> str:
    if found.checklists or drafted:
        return "\nNow: proveout doctor, then proveout check\n"
    return (
        "\nNo checklist was found. 'proveout init --checklist' drafts one; 'proveout check --no-checklist' needs none\n"
    )
