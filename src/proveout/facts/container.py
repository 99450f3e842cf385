"""How a repository builds images and starts containers: Dockerfiles, Compose files and Kubernetes manifests."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret


class Purpose(StrEnum):
    """What a file is for, as its name and content say."""

    PRODUCTION = "production"
    UNSAID = "unsaid"
    DEVELOPMENT = "development"  # tests and examples as well


@dataclass(frozen=True, slots=True)
class Command:
    """A start command as one line of words. `shell` is true where a shell reads it."""

    text: str
    path: str
    line: int
    shell: bool = False


ASKS = re.compile(
    r"https?://(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|\$\{?\w+\}?)(?::(\d+|\$\{?\w+[^/\s\"'}]*\}?))?(/[^\s\"'|);,&]*)?"
)
SWALLOWS = re.compile(
    r"\|\|\s*(true|:|exit\s+0|echo\b)|;\s*(true|exit\s+0)\s*[\"']?$|^\s*(/bin/)?(true|exit\s+0|echo\b[^|&;]*)$"
)
CURL = re.compile(r"\bcurl\b(?!.*(\s-\w*f|\s--fail)\b)(?!.*\|\s*(grep|jq))(?!.*(http_code|\$\())")


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """A health check of an image, a service or a pod. `command` is empty where the runtime asks `path` by itself.

    `kind` is "image", "compose", "liveness", "readiness", "startup" or "platform". `interval_s` is None where
    nothing is said.
    """

    kind: str
    where: str  # file:line
    command: str = ""
    path: str = ""
    port: str = ""
    interval_s: float | None = None
    disabled: bool = False

    @property
    def asks(self) -> str:
        """The path of the service itself that is asked over HTTP, without its query, and empty where none is."""
        if self.path:
            return self.path.split("?")[0]
        found = ASKS.search(self.command)
        return "" if found is None else (found[2] or "/").split("?")[0]

    @property
    def swallows(self) -> str:
        """Why it reports well whatever happens, and empty where it can tell sick from well."""
        if found := SWALLOWS.search(self.command):
            return f"'{found[0].strip()}' makes it succeed whatever happened"
        if CURL.search(self.command):
            return "curl without --fail succeeds for an answer of 500"
        return ""


@dataclass(frozen=True, slots=True)
class Source:
    """One source of a copy. `found_in` are the build contexts in which files match it, "" being the top folder.

    `excluded_in` are contexts in which it lies but .dockerignore keeps it out. `ignored` is true where it may
    be there all the same: git ignores it, a build makes it, or it lies in a folder that may be the context.
    """

    text: str
    found_in: tuple[str, ...] = ()
    excluded_in: tuple[str, ...] = ()
    ignored: bool = False
    dynamic: bool = False


@dataclass(frozen=True, slots=True)
class Copy:
    """COPY or ADD. `stage` is what `--from` names, and empty where files come from the build context."""

    line: int
    sources: tuple[Source, ...]
    target: str
    stage: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of a Dockerfile. `image` is its base with arguments filled in, or the name of an earlier stage.

    `user` is the last USER, empty where there is none. `names` are the variables of ENV and ARG.
    """

    line: int
    image: str
    name: str = ""
    user: str = ""
    user_line: int = 0
    copies: tuple[Copy, ...] = ()
    runs: tuple[tuple[int, str], ...] = ()
    names: tuple[str, ...] = ()
    ports: tuple[str, ...] = ()
    folder: str = "/"
    health: HealthCheck | None = None
    command: Command | None = None
    entrypoint: Command | None = None
    mounts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dockerfile:
    """A parsed Dockerfile. `contexts` are the folders it may be built in; `contexts_said` where a file names them."""

    path: str
    stages: tuple[Stage, ...] = ()
    purpose: Purpose = Purpose.UNSAID
    contexts: tuple[str, ...] = ("",)
    contexts_said: bool = False
    broken: str = ""

    def lineage(self, target: str = "") -> tuple[Stage, ...]:
        """The stage that is built (the last, or `target`) and the stages that it stands on, from above."""
        stage = next((one for one in self.stages if target and one.name == target.lower()), None)
        if stage is None:
            stage = self.stages[-1] if self.stages and not target else None
        found: list[Stage] = []
        while stage is not None and stage not in found:
            found.append(stage)
            earlier = self.stages[: self.stages.index(stage)]
            stage = next((one for one in earlier if one.name and one.name == found[-1].image.lower()), None)
        return tuple(found)

    def health(self, target: str = "") -> HealthCheck | None:
        return next((stage.health for stage in self.lineage(target) if stage.health), None)

    def command(self, target: str = "") -> tuple[Command, ...]:
        """ENTRYPOINT and CMD of the image, as far as they are said."""
        command: Command | None = None
        for stage in self.lineage(target):
            command = command or stage.command
            if stage.entrypoint:
                # Docker drops a command from below where an entry point is set anew.
                return (stage.entrypoint, command) if command else (stage.entrypoint,)
        return (command,) if command else ()


@dataclass(frozen=True, slots=True)
class Mount:
    """What lies at `target` in the container. `kind` is "volume", "bind", "tmpfs", "anonymous", "claim" or "other"."""

    target: str
    source: str = ""
    kind: str = "volume"
    line: int = 0


@dataclass(frozen=True, slots=True)
class Service:
    """One service of Compose, after its files were merged. `where` is the place that defines it last.

    `environment` are names alone, except that `literals` keeps those values that are no secret by any
    reading (numbers and truth words). `memory` is in bytes. `unclear` says what could not be read of it.
    """

    name: str
    where: str
    image: str = ""
    context: str | None = None  # of its build, below the top folder; None where it is not built
    dockerfile: str = ""
    target: str = ""
    command: Command | None = None
    entrypoint: Command | None = None
    ports: tuple[str, ...] = ()
    health: HealthCheck | None = None
    memory: int | None = None
    cpus: float | None = None
    mounts: tuple[Mount, ...] = ()
    environment: tuple[str, ...] = ()
    literals: Mapping[str, str] = field(default_factory=dict)
    depends_on: Mapping[str, str] = field(default_factory=dict)
    user: str = ""
    privileged: bool = False
    read_only: bool = False
    profiles: tuple[str, ...] = ()
    restart: str = ""
    unclear: str = ""


@dataclass(frozen=True, slots=True)
class ComposeView:
    """What `docker compose` sees for one set of files. `unclear` says what of it could not be read."""

    paths: tuple[str, ...]
    services: tuple[Service, ...]
    purpose: Purpose = Purpose.UNSAID
    unclear: str = ""

    @property
    def lasting(self) -> tuple[Service, ...]:
        """Services that stay up: no one-shot jobs, and none that only starts when its profile is asked for."""
        jobs = {
            name
            for service in self.services
            for name, condition in service.depends_on.items()
            if condition == "service_completed_successfully"
        }
        return tuple(one for one in self.services if one.name not in jobs and not one.profiles)


@dataclass(frozen=True, slots=True)
class Container:
    """One container of a pod. `uid` is None where nothing is said; pod and container settings are merged."""

    name: str
    where: str
    image: str = ""
    command: Command | None = None
    probes: tuple[HealthCheck, ...] = ()
    memory: int | None = None
    cpus: float | None = None
    uid: int | None = None
    non_root: bool | None = None
    privileged: bool = False
    mounts: tuple[Mount, ...] = ()
    environment: tuple[str, ...] = ()
    literals: Mapping[str, str] = field(default_factory=dict)
    starts_first: bool = False  # an init container


@dataclass(frozen=True, slots=True)
class Workload:
    """One Kubernetes object that makes pods. `lasting` is false for jobs."""

    kind: str
    name: str
    path: str
    line: int
    containers: tuple[Container, ...] = ()
    purpose: Purpose = Purpose.UNSAID
    lasting: bool = True


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where a file breaks its own format."""

    says: str
    where: str


@dataclass(frozen=True, slots=True)
class ContainerFacts:
    """Everything about images and containers that the repository's files say.

    `views` are the ways in which production may read the Compose files; all of them count. `patched` are
    Kustomize files that change manifests, `templates` manifests that a tool must fill in first, `others`
    files of orchestrators that are not read. `hidden` are values that stood in commands. `platform` is a file
    of a hosting platform that deploys this code too, empty where there is none.
    """

    dockerfiles: tuple[Dockerfile, ...] = ()
    views: tuple[ComposeView, ...] = ()
    workloads: tuple[Workload, ...] = ()
    kinds: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    broken: tuple[str, ...] = ()
    patched: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    hidden: tuple[Secret, ...] = ()
    platform: str = ""
    files: int = 1  # how many files the repository has
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One image that a Compose file of production runs beside its database, with the given fields changed."""
        file = "Dockerfile"
        health = HealthCheck("image", "Dockerfile:9", command="curl --fail http://localhost:8000/health")
        stage = Stage(
            line=1,
            image="python:3.12.8-slim",
            user="app",
            user_line=8,
            copies=(Copy(4, (Source("requirements.txt", ("",)),), "."), Copy(6, (Source("app", ("",)),), "app")),
            runs=((5, "pip install -r requirements.txt"),),
            ports=("8000",),
            folder="/srv",
            health=health,
            command=Command("gunicorn --bind 0.0.0.0:8000 app.main:app", file, 10),
        )
        path = "docker-compose.prod.yml"
        web = Service(
            "web", f"{path}:3", context="", dockerfile=file, ports=("8000:8000",), memory=512 * 1024**2, cpus=1.0,
            user="app",
        )  # fmt: skip
        db = Service(
            "db",
            f"{path}:12",
            image="postgres:17.2",
            health=HealthCheck("compose", f"{path}:15", command="pg_isready -U app"),
            memory=1024**3,
            cpus=1.0,
            mounts=(Mount("/var/lib/postgresql/data", "data", "volume", 20),),
        )
        facts = cls(
            dockerfiles=(Dockerfile(file, (stage,)),),
            views=(ComposeView((path,), (web, db), Purpose.PRODUCTION),),
        )
        return replace(facts, **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Values that stood in commands."""
        return (("a password in a start command", value) for value in self.hidden)

    @property
    def images(self) -> tuple[Dockerfile, ...]:
        """Dockerfiles that production may build. Where one says that it is for production, only such ones."""
        meant = [one for one in self.dockerfiles if one.purpose is Purpose.PRODUCTION]
        return tuple(meant or (one for one in self.dockerfiles if one.purpose is Purpose.UNSAID))

    @property
    def production(self) -> tuple[ComposeView, ...]:
        """Views that production may use. Where a file says that it is for production, only such ones.

        A file that says nothing is for the desk where pods or a platform run the code in production.
        """
        meant = tuple(view for view in self.views if view.purpose is Purpose.PRODUCTION)
        if meant or self.platform or self.pods:
            return meant
        return tuple(view for view in self.views if view.purpose is Purpose.UNSAID)

    @property
    def pods(self) -> tuple[Workload, ...]:
        """Workloads that are not said to be for development or tests."""
        return tuple(one for one in self.workloads if one.purpose is not Purpose.DEVELOPMENT)

    @property
    def unread(self) -> str:
        """Why these files may not be all, as a sentence; empty where nothing speaks against it."""
        if self.broken:
            return self.broken[0]
        if self.templates:
            return f"{self.templates[0]} is a template, and its values are not filled in here"
        if self.patched and self.pods:
            return f"{self.patched[0]} changes the manifests, and is not applied here"
        if self.others:
            return f"{self.others[0]} is not read"
        return next((view.unclear for view in self.production if view.unclear), "")

    def built_by(self, service: Service) -> Dockerfile | None:
        """The Dockerfile that a service is built with."""
        if service.context is None:
            return None
        return next((one for one in self.dockerfiles if one.path == service.dockerfile and not one.broken), None)
