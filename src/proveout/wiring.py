"""The one place where real clients are made."""

import os
import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proveout.catalogue import Catalogue, read_catalogue
from proveout.configuration import Configuration
from proveout.engine import Probe
from proveout.errors import UnreadableDocumentError, UsageError
from proveout.flow import Binder, Document, Tools
from proveout.gate import Rules
from proveout.model.environment import Environment
from proveout.model.event import Event, Noted, NotKept, Tell
from proveout.model.need import Need, Unreadable
from proveout.model.run import Run
from proveout.model.service import ServiceChoice
from proveout.pattern import Pattern
from proveout.probes.generated import GENERATED
from proveout.probes.walk import walk

if TYPE_CHECKING:
    from proveout.facts.service import Service

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
    baseline: Path | None = None,
) -> Tools:
    """Everything that one run works with. Reads the catalogue and the repository when they are asked for."""
    catalogue = open_catalogue()
    find_service = make_service_finder(repository, configuration.service, tell)
    if configuration.service.install:
        find_service()  # before the clock of any reading runs

    def binder() -> Binder:
        from proveout.bind import Binder as Cues  # noqa: PLC0415 - only where there is an item

        return Cues(catalogue, pins=configuration.pins, cache=_cache())

    return Tools(
        catalogue=catalogue,
        binder=binder,
        probes=make_probes(
            repository,
            configuration,
            environment=environment,
            env_file=env_file,
            keep=keep,
            find_service=find_service,
        ),
        tell=tell,
        keep=_keeper(repository, tell) if keep else _forget,
        repository=repository,
        environment=environment,
        rules=_rules(repository, configuration, environment, baseline),
        recall=_recaller(repository),
    )


def _rules(root: Path, configuration: Configuration, environment: Environment, baseline: Path | None) -> Rules:
    """What counts for this environment alone."""
    here = environment.name
    known = None
    if baseline is not None:
        from proveout.store.baselines import read_baseline  # noqa: PLC0415 - only where one is asked for

        known = read_baseline(baseline, here, shown=_shown(baseline, root))
    return Rules(
        environment=here,
        policy=configuration.policy_of(here),
        waivers=tuple(one for one in configuration.waivers if not one.environments or here in one.environments),
        left_out=tuple(one for one in configuration.left_out if not one.environments or here in one.environments),
        attestations=configuration.attestations,
        pins=tuple(configuration.pins),
        pinned_in=configuration.path,
        baseline=known,
    )


def _recaller(root: Path) -> Callable[[str], str]:
    @cache
    def words() -> Mapping[str, str]:
        from proveout.store.store import Store  # noqa: PLC0415 - only where a line is gone

        return Store(root).words_of_items()

    return lambda item: words().get(item, "")


def open_catalogue() -> Catalogue:
    """The catalogue, with its cache in the user's own cache folder."""
    return read_catalogue(cache=_cache())


def _cache() -> Path:
    said = os.environ.get("XDG_CACHE_HOME")
    return (Path(said) if said else Path("~/.cache").expanduser()) / "proveout"


def make_probes(
    root: Path,
    configuration: Configuration,
    *,
    environment: Environment,
    env_file: Path | None,
    keep: bool = True,
    find_service: "Callable[[], Service | Unreadable] | None" = None,
) -> Mapping[str, Probe]:
    """One probe per type of facts, by its name. The module of a probe is imported when it is asked.

    `find_service` says which service is judged. A reading raises UsageError where the configuration names none.
    """
    find_service = find_service or make_service_finder(root, configuration.service, _unheard)

    @cache
    def repository() -> object:
        from proveout.probes.repository import Repository  # noqa: PLC0415 - only where a check asks for files

        without = _other_services(root, configuration.service)
        read_values = _environment_reader(root, environment, env_file)
        return Repository(
            root,
            writable=keep,
            without=without,
            cache=_cache() if keep else None,
            environment=lambda: read_values(""),
        )

    def of_repository(module: str, function: str) -> Probe:
        def read(question: str) -> object:
            import gc  # noqa: PLC0415 - only the probes that are asked cost their import
            import importlib  # noqa: PLC0415 - the same

            asked = (question,) if question else ()
            collected = gc.isenabled()
            gc.disable()  # facts live as long as the run: to look for cycles among them only costs
            try:
                return getattr(importlib.import_module(f"proveout.probes.{module}"), function)(repository(), *asked)
            finally:
                if collected:
                    gc.freeze()  # nor when the checks are judged
                    gc.enable()

        return Probe("repository", read)

    def read_advisories(_: str) -> object:
        from proveout.probes.advisories import read_advisories as ask  # noqa: PLC0415 - only where a check asks
        from proveout.probes.repository import Repository  # noqa: PLC0415 - the same

        if not configuration.online:
            return Unreadable("advisories come from a public source, which is told the locked packages: allow --online")
        # Of its own thread: its source may be far away, and nothing else should wait for it.
        return ask(Repository(root, writable=False, without=_other_services(root, configuration.service)))

    @cache
    def sight() -> object:
        from proveout.probes.introspection.sight import SettingsSight  # noqa: PLC0415 - only for settings
        from proveout.probes.repository import Repository  # noqa: PLC0415 - the same

        own = Repository(root, writable=False)  # of its own thread
        read_values: Any = _environment_reader(root, environment, env_file)
        return SettingsSight(own, find=find_service, environment=lambda: read_values(""))

    def of_service(module: str, function: str) -> Probe:
        def read(question: str) -> object:
            import importlib  # noqa: PLC0415 - only the probes that are asked cost their import

            asked = (question,) if question else ()
            return getattr(importlib.import_module(f"proveout.probes.introspection.{module}"), function)(
                sight(), *asked
            )

        # One reading starts the service several times, each with a limit of its own.
        return Probe("service", read, deadline_s=600)

    return {
        "TreeFacts": of_repository("tree", "read_tree"),
        "HistoryFacts": of_repository("history", "read_history"),
        "PythonFacts": of_repository("python", "read_python"),
        "DependencyFacts": of_repository("dependencies", "read_dependencies"),
        "LicenceFacts": of_repository("licence", "read_licences"),
        "AdvisoryFacts": Probe("advisories", read_advisories, deadline_s=120),
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
        "SchemaWordFacts": of_repository("schema_words", "read_schema_words"),
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
        "EffectiveSettingsFacts": of_service("effective_settings", "read_effective_settings"),
        "EnvironmentReadFacts": of_service("environment_reads", "read_environment_reads"),
        "StartTrialFacts": of_service("start_trials", "read_start_trials"),
        "SessionSettingsFacts": of_service("session_settings", "read_session_settings"),
        "FrameworkCheckFacts": of_service("framework_checks", "read_framework_checks"),
        "PasswordHasherFacts": of_service("password_hashers", "read_password_hashers"),
        "ServerSettingsFacts": of_service("server_settings", "read_server_settings"),
        "MissingVariableFacts": of_service("missing_variables", "read_missing_variables"),
        "ProxyTrustFacts": of_service("proxy_trust", "read_proxy_trust"),
        "VariableEffectFacts": of_service("variable_effects", "read_variable_effects"),
        "CeleryApplicationFacts": of_service("celery_application", "read_celery_application"),
        "DatabaseSettingsFacts": of_service("database_settings", "read_database_settings"),
        "RedisSettingsFacts": of_service("redis_settings", "read_redis_settings"),
        "ApplicationAnswersFacts": of_service("application_answers", "read_application_answers"),
        "LoggingSettingsFacts": of_service("logging_settings", "read_logging_settings"),
        "MigrationStateFacts": of_service("migration_state", "read_migration_state"),
        "TrackerSettingsFacts": of_service("tracker_settings", "read_tracker_settings"),
        "ServedRouteFacts": of_service("served_routes", "read_served_routes"),
        "EnvironmentFacts": Probe("environment file", _environment_reader(root, environment, env_file)),
        "AttestationFacts": Probe("attestations", _attestation_reader(configuration, environment)),
    }


def make_service_finder(root: Path, choice: ServiceChoice, tell: Tell) -> "Callable[[], Service | Unreadable]":
    """What answers which service is judged: found once, when it is asked for the first time."""

    @cache
    def find() -> "Service | Unreadable":
        from proveout.probes.introspection.installing import Installer  # noqa: PLC0415 - only for effective settings
        from proveout.probes.introspection.locating import locate_service  # noqa: PLC0415 - the same
        from proveout.probes.repository import Repository  # noqa: PLC0415 - the same

        installer = Installer(_cache(), lambda what: tell(Noted(what)), sources=choice.sources)
        # A repository of its own: another thread reads the files of the other one.
        own = Repository(root, writable=False)
        found = locate_service(own, choice, installer=installer)
        if not isinstance(found, Unreadable):
            tell(Noted(f"the service in {found.folder or 'the top folder'} is judged: {found.why}"))
        return found

    return find


def _other_services(root: Path, choice: ServiceChoice) -> tuple[str, ...]:
    """Folders of services that are not judged, where one was named."""
    if not choice.name:
        return ()
    from proveout.probes.repository import Repository  # noqa: PLC0415 - only where a service was named
    from proveout.probes.services import read_services  # noqa: PLC0415 - the same

    parts = read_services(Repository(root, writable=False))
    return parts.others(parts.named(choice.name))


def _unheard(event: Event) -> None:
    del event


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


def _attestation_reader(configuration: Configuration, environment: Environment) -> Callable[[str], object]:
    def read(_: str) -> object:
        from datetime import UTC, datetime  # noqa: PLC0415 - only where a check asks

        from proveout.facts.attestation import AttestationFacts  # noqa: PLC0415 - the same

        now = datetime.now(UTC).replace(microsecond=0)
        good_for_days = configuration.policy_of(environment.name).words_good_for_days
        return AttestationFacts(configuration.attestations, now, good_for_days)

    return read


def _shown(path: Path, root: Path) -> str:
    """How reports name a file: below the repository where it lies there."""
    whole = path.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(path)


Keep = Callable[[Run, Mapping[Need, object], Callable[[str], str]], object]


def _keeper(repository: Path, tell: Tell) -> Keep:
    def keep(run: Run, facts: Mapping[Need, object], hide: Callable[[str], str]) -> None:
        from proveout.store.store import Store  # noqa: PLC0415 - only where a run is kept

        # A decision that was reached is not lost because the disk is full or the folder read-only.
        try:
            Store(repository).keep(run, {need.name: seen for need, seen in facts.items()}, hide=hide)
        except UsageError as error:
            tell(NotKept(str(error)))

    return keep


def _forget(run: Run, facts: Mapping[Need, object], hide: Callable[[str], str]) -> None:
    del run, facts, hide
