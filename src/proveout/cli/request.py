"""What the commands that look at a repository have in common: which repository, which documents, which place."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from proveout.cli.main import columns
from proveout.configuration import Configuration, read_configuration
from proveout.errors import UsageError
from proveout.flow import Tools, read
from proveout.intake.catalogue import catalogue_checklist
from proveout.model.checklist import Checklist
from proveout.model.environment import Environment
from proveout.model.event import Event, Tell
from proveout.model.service import ServiceChoice
from proveout.wiring import find_documents, find_repository, make_tools, read_document


@dataclass(frozen=True, slots=True)
class Request:
    """One call, understood. `paths` are the checklists with the names that reports give them."""

    repository: Path
    configuration: Configuration
    environment: Environment
    env_file: Path | None
    paths: tuple[tuple[Path, str], ...]
    whole_catalogue: bool = False

    def tools(self, tell: Tell, *, keep: bool, baseline: Path | None = None) -> Tools:
        return make_tools(
            self.repository,
            self.configuration,
            environment=self.environment,
            env_file=self.env_file,
            tell=tell,
            keep=keep,
            baseline=baseline,
        )

    def checklists(self, tools: Tools) -> tuple[Checklist, ...]:
        """The documents, taken apart; or the catalogue itself where none was wanted."""
        if self.whole_catalogue:
            return (catalogue_checklist(tools.catalogue.values()),)
        return read([read_document(path, shown) for path, shown in self.paths], tools.tell)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that name a repository, its checklists and an environment."""
    parser.add_argument("checklists", nargs="*", metavar="CHECKLIST", help="Markdown files; without any they are found")
    parser.add_argument("--repo", metavar="DIR", default=".", help="the service's repository (default: this folder)")
    parser.add_argument("--env", metavar="NAME", help="the environment to prove (default: production)")
    parser.add_argument("--env-file", metavar="FILE", help="the variables of that environment")
    parser.add_argument("--no-checklist", action="store_true", help="the catalogue itself is the checklist")


def add_service_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say which service is judged, and how its settings are looked into."""
    parser.add_argument(
        "--online", action="store_true", help="ask public sources too: pip-audit is told the locked packages"
    )
    group = parser.add_argument_group("the service", "its own code is imported to see its effective settings")
    group.add_argument("--service", metavar="NAME", help="a service of this repository, by its name or folder")
    group.add_argument("--entry", metavar="MODULE:NAME", help="its application, such as shop.main:app")
    group.add_argument("--python", metavar="PATH", help="the interpreter or environment that has its dependencies")
    group.add_argument("--no-exec", action="store_true", help="run nothing of the repository: files alone are read")
    group.add_argument("--install", action="store_true", help="install its locked dependencies into a kept environment")
    group.add_argument(
        "--install-sources", action="store_true", help="the same; packages without a wheel are built, which runs them"
    )


def understood(arguments: argparse.Namespace) -> Request:
    """The request behind the arguments and the configuration.

    Raises UsageError for what does not exist or contradicts itself.
    """
    refuse_empty(arguments)
    repository = find_repository(Path(arguments.repo))
    configuration = read_configuration(repository)
    name = arguments.env or configuration.environment
    if arguments.checklists and arguments.no_checklist:
        raise UsageError("--no-checklist goes without a CHECKLIST. Leave one of them out")
    paths = () if arguments.no_checklist else _paths(arguments.checklists, repository, configuration)
    choice = replace(_choice(arguments, configuration.service), checklists=_below(repository, paths))
    return Request(
        repository=repository,
        configuration=replace(configuration, service=choice, online=getattr(arguments, "online", False)),
        environment=configuration.place(name),
        env_file=_env_file(arguments.env_file, repository, configuration, name),
        paths=paths,
        whole_catalogue=arguments.no_checklist,
    )


def refuse_empty(arguments: argparse.Namespace) -> None:
    """An option with nothing behind it comes from a variable that is not set, and would pass for no option at all."""
    for option in ("repo", "env", "env_file", "service", "entry", "python", "by", "saw", "why"):
        if getattr(arguments, option, None) == "":
            raise UsageError(f"--{option.replace('_', '-')} is empty. Say what is meant, or leave it out")


def _below(repository: Path, paths: tuple[tuple[Path, str], ...]) -> tuple[str, ...]:
    """The documents' paths seen from the top of the repository; those that lie elsewhere stay as they are."""
    whole = [os.path.realpath(path) for path, _ in paths]
    return tuple(path.removeprefix(f"{os.path.realpath(repository)}/") for path in whole)


def _choice(arguments: argparse.Namespace, configured: ServiceChoice) -> ServiceChoice:
    """What the command line says of the service, and the configuration where it says nothing."""
    if "service" not in arguments:
        return configured
    if arguments.no_exec and (arguments.install or arguments.install_sources):
        raise UsageError("--install is of no use with --no-exec: nothing would be run. Leave one of them out")
    python = arguments.python
    if python:
        python = os.path.abspath(os.path.expanduser(python))  # noqa: PTH100, PTH111 - a link is named as it is
        if not os.path.exists(python):  # noqa: PTH110 - Path raises where a name is too long
            raise UsageError(f"--python {arguments.python} does not exist. Name an interpreter or an environment")
    return ServiceChoice(
        name=arguments.service or configured.name,
        entry=arguments.entry or configured.entry,
        python=python or configured.python,
        execute=configured.execute and not arguments.no_exec,
        install=arguments.install or arguments.install_sources,
        sources=arguments.install_sources,
    )


def _env_file(said: str | None, repository: Path, configuration: Configuration, name: str) -> Path | None:
    if said:
        path = Path(said)
        if os.path.isdir(path):  # noqa: PTH112 - the same
            raise UsageError(f"the environment file {said} is a folder. Name the file that {name} is started with")
        if not os.path.isfile(path):  # noqa: PTH113 - Path raises where a name is too long
            raise UsageError(f"the environment file {said} does not exist. Name the file that {name} is started with")
        return path
    # Only the file that was written down for this environment: the values of one place say nothing of another.
    configured = configuration.env_files.get(name) or (
        configuration.env_file if name == configuration.environment else ""
    )
    if not configured:
        return None
    path = repository / configured
    if not os.path.isfile(path):  # noqa: PTH113 - Path raises where a name is too long
        raise UsageError(f"{configuration.path}: env_file = '{configured}' does not exist")
    return path


def _paths(said: Sequence[str], repository: Path, configuration: Configuration) -> tuple[tuple[Path, str], ...]:
    if said:
        return tuple((Path(one), one) for one in said)
    if configuration.checklists:
        for one in configuration.checklists:
            # A pipe that is named on the command line is meant; one that a repository names has no end.
            if not os.path.isfile(repository / one):  # noqa: PTH113 - Path raises where a name is too long
                raise UsageError(
                    f"{configuration.path}: checklists names {one}, which is no file. Name a Markdown file"
                )
        return tuple((repository / one, one) for one in configuration.checklists)
    found = find_documents(repository)
    if not found:
        raise UsageError(
            f"no checklist was found in {repository}. Name one: 'proveout check docs/GO_LIVE.md', "
            "or take the catalogue itself with --no-checklist"
        )
    return tuple((path, path.relative_to(repository).as_posix()) for path in found)


def environment_request(arguments: argparse.Namespace) -> Request:
    """The request of a command that looks at kept runs alone: `--repo` and `--env`, and no document."""
    refuse_empty(arguments)
    repository = find_repository(Path(arguments.repo))
    configuration = read_configuration(repository)
    place = configuration.place(arguments.env or configuration.environment)
    return Request(repository, configuration, place, env_file=None, paths=())


def baseline_of(said: str | None, request: Request) -> Path | None:
    """The file of the known findings: the one that the command line names, or that of the configuration."""
    if said is None:
        return request.repository / request.configuration.baseline if request.configuration.baseline else None
    if said:
        return Path(said)
    from proveout.store.baselines import NAME  # noqa: PLC0415 - only where it is asked for

    return request.repository / (request.configuration.baseline or NAME)


def quiet(event: Event) -> None:
    """A listener for commands that are done at once."""
    del event


def colour_wanted() -> bool:
    """Colour on a terminal, unless NO_COLOR (no-color.org) is set to anything or the terminal is dumb."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width_wanted() -> int:
    """Columns of the terminal, 80 where there is none; never so wide that lines are hard to follow."""
    return max(40, min(columns(), 110))
