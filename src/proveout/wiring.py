"""The one place where real clients are made."""

import os
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from proveout.catalogue import Catalogue, read_catalogue
from proveout.configuration import Configuration
from proveout.engine import Probe
from proveout.errors import UnreadableDocumentError, UsageError
from proveout.flow import Binder, Document, Tools
from proveout.model.environment import Environment
from proveout.model.event import NotKept, Tell
from proveout.model.need import Unreadable
from proveout.model.run import Run
from proveout.pattern import Pattern
from proveout.probes.generated import GENERATED
from proveout.probes.walk import walk

CHECKLIST_NAME = Pattern(
    r"(?=.*(check.?list|go.?live|launch|readiness|pre.?flight))(?=.*(prod|deploy|release|launch|live|readiness|flight)).*\.md$"
    r"|^check.?list\.md$",
    re.IGNORECASE,
)
MOST_BYTES = 10 * 1024**2  # a checklist that is larger is no checklist


def make_tools(
    repository: Path,
    configuration: Configuration,
    *,
    environment: Environment,
    env_file: Path | None,
    tell: Tell,
    keep: bool,
) -> Tools:
    """Everything that one run works with. Reads the catalogue and the repository when they are asked for."""
    catalogue = open_catalogue()

    def binder() -> Binder:
        from proveout.bind import Binder as Cues  # noqa: PLC0415 - only where there is an item

        return Cues(catalogue, pins=configuration.pins, cache=_cache())

    return Tools(
        catalogue=catalogue,
        binder=binder,
        probes=make_probes(repository, configuration, environment=environment, env_file=env_file, keep=keep),
        tell=tell,
        keep=_keeper(repository, tell) if keep else _forget,
        repository=repository,
        environment=environment,
    )


def open_catalogue() -> Catalogue:
    """The catalogue, with its cache in the user's own cache folder."""
    return read_catalogue(cache=_cache())


def _cache() -> Path:
    said = os.environ.get("XDG_CACHE_HOME")
    return (Path(said) if said else Path("~/.cache").expanduser()) / "proveout"


def make_probes(
    root: Path, configuration: Configuration, *, environment: Environment, env_file: Path | None, keep: bool = True
) -> Mapping[str, Probe]:
    """One probe per type of facts, by its name. The module of a probe is imported when it is asked."""

    @cache
    def repository() -> object:
        from proveout.probes.repository import Repository  # noqa: PLC0415 - only where a check asks for files

        return Repository(root, writable=keep)

    def of_repository(module: str, function: str) -> Probe:
        def read(question: str) -> object:
            import importlib  # noqa: PLC0415 - only the probes that are asked cost their import

            asked = (question,) if question else ()
            return getattr(importlib.import_module(f"proveout.probes.{module}"), function)(repository(), *asked)

        return Probe("repository", read)

    return {
        "TreeFacts": of_repository("tree", "read_tree"),
        "HistoryFacts": of_repository("history", "read_history"),
        "PythonFacts": of_repository("python", "read_python"),
        "DependencyFacts": of_repository("dependencies", "read_dependencies"),
        "LicenceFacts": of_repository("licence", "read_licences"),
        "PipelineFacts": of_repository("pipeline", "read_pipelines"),
        "DocumentFacts": of_repository("documents", "read_documents"),
        "TargetFacts": of_repository("targets", "read_targets"),
        "VersionFacts": of_repository("version", "read_version"),
        "ExampleFacts": of_repository("example_file", "read_example_files"),
        "SuiteFacts": of_repository("suite", "read_suite"),
        "SchemaFacts": of_repository("openapi", "read_schemas"),
        "PackageLicenceFacts": of_repository("package_licence", "read_package_licences"),
        "ContentsFacts": of_repository("contents", "read_contents"),
        "ContainerFacts": of_repository("container", "read_containers"),
        "PlatformFacts": of_repository("platform", "read_platform"),
        "ProxyFacts": of_repository("proxy", "read_proxies"),
        "RouteFacts": of_repository("routes", "read_routes"),
        "RedisFileFacts": of_repository("redis_file", "read_redis_files"),
        "ValidationFacts": of_repository("validation", "read_validation"),
        "MigrationFacts": of_repository("migrations", "read_migrations"),
        "MigrationRunFacts": of_repository("migration_runs", "read_migration_runs"),
        "SqlFacts": of_repository("sql", "read_sql"),
        "UpdateFacts": of_repository("updates", "read_updates"),
        "PipelineServiceFacts": of_repository("pipeline_services", "read_pipeline_services"),
        "EnvironmentFilesFacts": of_repository("environment", "read_environment_files"),
        "ProcessFacts": of_repository("processes", "read_processes"),
        "FrontendFacts": of_repository("frontend", "read_frontend"),
        "ScanFacts": of_repository("scanners", "read_scan"),
        "ToolingFacts": of_repository("tooling", "read_tooling"),
        "TreeLeakFacts": of_repository("leaks.tree", "read_tree_leaks"),
        "HistoryLeakFacts": of_repository("leaks.history", "read_history_leaks"),
        "ImageLeakFacts": of_repository("leaks.image", "read_image_leaks"),
        "EnvironmentFacts": Probe("environment file", _environment_reader(root, environment, env_file)),
        "AttestationFacts": Probe("attestations", _attestation_reader(configuration)),
    }


def find_documents(repository: Path) -> tuple[Path, ...]:
    """Checklists by their names, nearest to the top first."""
    real = os.path.realpath(repository)
    found = [
        repository / path
        for path, entry in walk(repository, leave_out=GENERATED, hidden=False)
        if CHECKLIST_NAME.match(entry.name) and _is_document(entry, real)
    ]
    return tuple(sorted(found, key=lambda path: (len(path.parts), str(path))))


def _is_document(entry: "os.DirEntry[str]", real: str) -> bool:
    """A regular file, or a link to one of the same repository: a pipe has no end, and nobody asked for the outside."""
    try:
        if not entry.is_file():
            return False
        return not entry.is_symlink() or os.path.realpath(entry.path).startswith(f"{real.rstrip('/')}/")
    except OSError:
        return False


def read_document(path: Path, shown: str) -> Document:
    """The bytes of a checklist. Raises UnreadableDocumentError with the reason."""
    try:
        if path.is_dir():
            raise UnreadableDocumentError(f"{shown} is a folder. Name a Markdown file in it, or use --repo {shown}")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableDocumentError(f"{shown} cannot be read: {reason}") from error
    if len(data) > MOST_BYTES:
        raise UnreadableDocumentError(f"{shown} is larger than {MOST_BYTES // 1024**2} MiB: that is no checklist")
    return Document(shown, data)


def find_repository(start: Path) -> Path:
    """The folder that is judged. Raises UsageError where it is none."""
    if not start.is_dir():
        raise UsageError(f"{start} is no folder. Name the service's repository with --repo")
    return start.resolve()


def _environment_reader(root: Path, environment: Environment, env_file: Path | None) -> Callable[[str], object]:
    def read(_: str) -> object:
        from proveout.probes.environment import read_environment_file  # noqa: PLC0415 - only where a check asks

        if env_file is None:
            return Unreadable(f"no environment file of {environment.name} was handed over: name one with --env-file")
        return read_environment_file(env_file, environment.name, shown=_shown(env_file, root))

    return read


def _attestation_reader(configuration: Configuration) -> Callable[[str], object]:
    def read(_: str) -> object:
        from datetime import UTC, datetime  # noqa: PLC0415 - only where a check asks

        from proveout.facts.attestation import AttestationFacts  # noqa: PLC0415 - the same

        return AttestationFacts(configuration.attestations, datetime.now(UTC).replace(microsecond=0))

    return read


def _shown(path: Path, root: Path) -> str:
    """How reports name a file: below the repository where it lies there."""
    whole = path.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(path)


def _keeper(repository: Path, tell: Tell) -> Callable[[Run], object]:
    def keep(run: Run) -> None:
        from proveout.store.store import Store  # noqa: PLC0415 - only where a run is kept

        # A decision that was reached is not lost because the disk is full or the folder read-only.
        try:
            Store(repository).keep(run)
        except UsageError as error:
            tell(NotKept(str(error)))

    return keep


def _forget(run: Run) -> None:
    del run
