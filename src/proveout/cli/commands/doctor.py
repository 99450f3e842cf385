"""Say before a run what cannot be verified here, why, and what to do about it.

examples:
  proveout doctor
  proveout doctor docs/GO_LIVE.md --env staging
  proveout doctor --format json

It reads the checklists, the configuration, the environment file and what git says of the
revision. It measures nothing and decides nothing: the exit code is 0, or 3 for a wrong call.
"""

import argparse
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from proveout.cli.request import Request, quiet, understood, width_wanted
from proveout.cli.request import add_arguments as add_request
from proveout.configuration import Configuration, read_configuration
from proveout.errors import UsageError
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.history import HistoryFacts
from proveout.facts.service import Service
from proveout.flow import Tools, bound, planned, redactor
from proveout.model.checklist import Checklist
from proveout.model.diagnosis import Diagnosis, Finding, State
from proveout.model.need import Unreadable
from proveout.wiring import find_repository, make_service_finder


@dataclass(frozen=True, slots=True)
class _Understood:
    """A request that can be gone on with, and what had to be left out of it for that."""

    request: Request
    broken: tuple[Finding, ...] = ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)
    parser.add_argument("--all", action="store_true", help="name every check that depends on a finding")
    parser.add_argument("--format", choices=("terminal", "json"), default="terminal", help="what goes to stdout")


def carry_out(arguments: argparse.Namespace) -> int:
    from proveout.report.diagnosis import render_diagnosis  # noqa: PLC0415 - late, as all that only draws

    said = _understood(arguments)
    tools = said.request.tools(quiet, keep=False)
    checklists = said.request.checklists(tools)
    diagnosis = _diagnosed(said, tools, checklists)
    if arguments.format == "json":
        import json  # noqa: PLC0415 - one of two

        from proveout.model.codec import encode  # noqa: PLC0415 - the same

        text = json.dumps({"format": 1, "diagnosis": encode(diagnosis)}, ensure_ascii=False, indent=2) + "\n"
    else:
        text = render_diagnosis(diagnosis, width=width_wanted(), whole=arguments.all)
    sys.stdout.write(redactor(checklists).text(text))
    return 0


def _understood(arguments: argparse.Namespace) -> _Understood:
    """The request; where the configuration or the folder are off, the defaults and what was wrong.

    Raises UsageError for what the command line itself names.
    """
    try:
        return _Understood(understood(arguments))
    except UsageError as error:
        if arguments.checklists or arguments.env_file:
            raise
        wrong = Finding("configuration", State.BROKEN, str(error), "mend it: 'proveout check' stops at this")
        repository = find_repository(Path(arguments.repo))
    configuration = _readable(repository)
    environment = configuration.place(arguments.env or configuration.environment)
    request = Request(repository, configuration, environment, env_file=None, paths=(), whole_catalogue=True)
    return _Understood(request, (wrong,))


def _readable(repository: Path) -> Configuration:
    try:
        return read_configuration(repository)
    except UsageError:
        return Configuration()


def _diagnosed(said: _Understood, tools: Tools, checklists: Sequence[Checklist]) -> Diagnosis:
    from datetime import UTC, datetime  # noqa: PLC0415 - only this command

    from proveout.doctor.diagnose import diagnosis_of  # noqa: PLC0415 - the same
    from proveout.doctor.reach import reach_of  # noqa: PLC0415 - the same
    from proveout.doctor.service import service  # noqa: PLC0415 - the same
    from proveout.doctor.sights import sights, unread  # noqa: PLC0415 - the same
    from proveout.doctor.surroundings import SCANNERS, environment_file, repository  # noqa: PLC0415 - the same
    from proveout.doctor.surroundings import tools as tools_found  # noqa: PLC0415 - the same
    from proveout.doctor.words import words  # noqa: PLC0415 - the same

    bindings = bound(checklists, tools)
    reach = reach_of(checklists, bindings, planned(bindings, tools), tools.catalogue)
    on_path = {name: shutil.which(name) is not None for name in ("git", *(one.program for one in SCANNERS))}
    environment = tools.environment.name
    configuration = said.request.configuration
    imported = [facts for facts, probe in tools.probes.items() if probe.system == "service"]
    findings = [
        *said.broken,
        *tools_found(reach, on_path),
        *repository(reach, _history(tools), has_git=on_path["git"]),
        *environment_file(reach, _variables(tools), environment),
        *service(reach, partial(_service, said.request), imported, execute=configuration.service.execute),
        *sights(reach, environment),
        *unread(reach, tools.probes.keys()),
        *words(
            reach,
            (*configuration.attestations, *configuration.waivers),
            datetime.now(UTC).date(),
            {*tools.catalogue, *(item.id for checklist in checklists for item in checklist.items)},
            good_for_days=configuration.policy_of(environment).words_good_for_days,
        ),
    ]
    return diagnosis_of(reach, findings, repository=str(tools.repository), environment=environment)


def _history(tools: Tools) -> HistoryFacts | Unreadable:
    seen = tools.probes["HistoryFacts"].read("")
    return seen if isinstance(seen, (HistoryFacts, Unreadable)) else Unreadable("the history was not read")


def _service(request: Request) -> Service | Unreadable:
    """Which service would be imported. Looks at files and at the interpreter's folder, and imports nothing."""
    try:
        return make_service_finder(request.repository, request.configuration.service, quiet)()
    except UsageError as error:
        return Unreadable(str(error))


def _variables(tools: Tools) -> EnvironmentFacts | Unreadable:
    seen = tools.probes["EnvironmentFacts"].read("")
    return seen if isinstance(seen, (EnvironmentFacts, Unreadable)) else Unreadable("the variables were not read")
