"""What hosting platforms and process managers are told: which commands, which paths, with which numbers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.container import ContainerFacts, HealthCheck, Purpose
from proveout.facts.server import ServerCommand, number_of, servers_of, simple_commands
from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret

NO_SERVER = ServerCommand("")


@dataclass(frozen=True, slots=True)
class Process:
    """One command that a platform runs. `kind` is "web", "worker", "release", "build", "job" or "static".

    `root` is the folder that it runs in, below the top folder.
    """

    name: str
    command: str
    path: str
    line: int
    kind: str = "worker"
    root: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Something that a platform file names: a file, a folder, a module, a script of package.json.

    `found` is None where it cannot be told from the files; `looked` says where it was looked for.
    """

    text: str
    where: str
    found: bool | None
    looked: str


@dataclass(frozen=True, slots=True)
class PlatformFile:
    """One file of a platform. `asks_health` is true where its format holds a health path and it has a web service.

    `mounts` are folders that last, `https` is whether it says that plain HTTP is redirected (None where it says
    nothing), `cpus` and `memory` (bytes) are those of the machine where the file says them.
    """

    path: str
    platform: str
    processes: tuple[Process, ...] = ()
    health: tuple[HealthCheck, ...] = ()
    asks_health: bool = False
    mounts: tuple[str, ...] = ()
    https: bool | None = None
    https_line: int = 0
    cpus: float | None = None
    purpose: Purpose = Purpose.UNSAID
    unclear: str = ""
    broken: str = ""


@dataclass(frozen=True, slots=True)
class GunicornFile:
    """A configuration file of Gunicorn, read as text. `settings` are literals, `computed` all others, with lines."""

    path: str
    settings: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    computed: Mapping[str, int] = field(default_factory=dict)
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """One server that some file starts. `origin` is the platform, "Dockerfile", "compose" or "kubernetes".

    `variables` are the names that it is given, `environment` those values of them that are plain numbers.
    """

    server: ServerCommand
    path: str
    line: int
    origin: str
    process: str
    purpose: Purpose
    root: str = ""
    environment: Mapping[str, str] = field(default_factory=dict)
    variables: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"

    @property
    def again(self) -> str:
        return f"sed -n {self.line},+1p '{self.path}'"


@dataclass(frozen=True, slots=True)
class PlatformFacts:
    """All platform and process files. `scripts` maps shell scripts to their lines; `others` are not read."""

    files: tuple[PlatformFile, ...] = ()
    references: tuple[Reference, ...] = ()
    control: Reference | None = None
    gunicorn: tuple[GunicornFile, ...] = ()
    scripts: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    hidden: tuple[Secret, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Procfile that starts Gunicorn with three workers, with the given fields changed."""
        process = Process("web", "gunicorn --workers 3 --timeout 30 app.main:app", "Procfile", 1, "web")
        facts = cls(
            files=(PlatformFile("Procfile", "heroku", (process,)),),
            references=(Reference("app.main:app", "Procfile:1", found=True, looked="app/main.py"),),
            control=Reference("no_such_module_here:app", "planted", found=False, looked="no_such_module_here.py"),
        )
        return replace(facts, **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Values that stood in commands."""
        return (("a password in a start command", value) for value in self.hidden)

    @property
    def production(self) -> tuple[PlatformFile, ...]:
        return tuple(one for one in self.files if one.purpose is not Purpose.DEVELOPMENT and not one.broken)

    @property
    def broken(self) -> str:
        return next((one.broken for one in self.files if one.broken and one.purpose is not Purpose.DEVELOPMENT), "")

    def script(self, command: str, root: str = "") -> tuple[str, tuple[tuple[int, str], ...]]:
        """The shell script of the repository that a command runs, with its lines; empty where it runs none."""
        for words in simple_commands(command):
            for word in words[:2]:
                name = word.rpartition("/")[2]
                if not name or word.startswith("-"):
                    continue
                near = [path for path in self.scripts if path.rpartition("/")[2] == name]
                nearer = [path for path in near if path.startswith(f"{root}/")] or near
                if len(nearer) == 1:
                    return nearer[0], self.scripts[nearer[0]]
        return "", ()

    def starts(self, containers: ContainerFacts) -> tuple[Start, ...]:
        """Every server that a file for production, or one that says nothing, starts."""
        commands = [*self._of_files(), *_of_images(containers), *_of_services(containers), *_of_pods(containers)]
        return tuple(start for command, made in commands for start in self._servers(command, made))

    def _of_files(self) -> list[tuple[str, Start]]:
        return [
            (one.command, Start(NO_SERVER, one.path, one.line, file.platform, one.name, file.purpose, one.root))
            for file in self.production
            for one in file.processes
            if one.kind not in ("build", "release", "static")
        ]

    def _servers(self, command: str, made: Start) -> list[Start]:
        found = [replace(made, server=server) for server in servers_of(command)]
        path, lines = self.script(command, made.root)
        for line, text in lines:
            found += [replace(made, server=server, path=path, line=line) for server in servers_of(text)]
        return found

    def gunicorn_file(self, start: Start) -> GunicornFile | None:
        """The file that this start reads: the named one, or gunicorn.conf.py where it runs."""
        named = start.server.flag("config")
        wanted = (named or "gunicorn.conf.py").removeprefix("file:").rpartition("/")[2]
        near = [one for one in self.gunicorn if one.path.rpartition("/")[2] == wanted]
        if named is None:
            near = [one for one in near if one.path.rpartition("/")[0] in ("", start.root)]
        return near[0] if len(near) == 1 else None

    def number(self, start: Start, option: str, variable: str = "") -> tuple[float | None, str, str]:
        """An option of a server as (number, where, reason): the reason says why there is no number.

        Flags outrank the file of Gunicorn, which outranks `variable` of the environment. All empty where
        nobody says anything.
        """
        flag = start.server.flag(option, option.replace("_", "-"))
        if flag is not None:
            number = number_of(flag)
            return number, start.where, "" if number is not None else f"{start.where} takes it from {flag}"
        name = option.replace("-", "_")
        if start.server.kind == "gunicorn":
            file = self.gunicorn_file(start)
            if file is None and start.server.flag("config") is not None:
                return (
                    None,
                    start.where,
                    f"{start.where} reads a file that was not found: {start.server.flag('config')}",
                )
            if file is not None and file.broken:
                return None, file.path, file.broken
            if file is not None and name in file.computed:
                return None, file.path, f"{file.path}:{file.computed[name]} computes it"
            if file is not None and name in file.settings:
                value, line = file.settings[name]
                return (
                    number_of(value),
                    f"{file.path}:{line}",
                    "" if number_of(value) is not None else f"{file.path}:{line}",
                )
        if variable and variable in start.environment:
            value = start.environment[variable]
            return number_of(value), start.where, "" if number_of(value) is not None else f"{variable} is no number"
        if variable and variable in start.variables:
            return None, start.where, f"{start.where} takes it from {variable}"
        return None, "", ""


def _of_images(containers: ContainerFacts) -> list[tuple[str, Start]]:
    # A command of Compose takes the place of the image's own.
    replaced = {one.dockerfile for view in containers.production for one in view.services if one.command}
    return [
        (one.text, Start(NO_SERVER, one.path, one.line, "Dockerfile", "image", image.purpose, _folder(image.path)))
        for image in containers.images
        if image.path not in replaced
        for one in image.command()
    ]


def _of_services(containers: ContainerFacts) -> list[tuple[str, Start]]:
    return [
        (
            said.text,
            Start(
                NO_SERVER, said.path, said.line, "compose", one.name, view.purpose, one.context or "",
                one.literals, one.environment,
            ),
        )
        for view in containers.production
        for one in view.services
        for said in (one.entrypoint, one.command)
        if said
    ]  # fmt: skip


def _of_pods(containers: ContainerFacts) -> list[tuple[str, Start]]:
    return [
        (
            one.command.text,
            Start(
                NO_SERVER, one.command.path, one.command.line, "kubernetes", one.name, pod.purpose, "",
                one.literals, one.environment,
            ),
        )
        for pod in containers.pods
        for one in pod.containers
        if one.command
    ]  # fmt: skip


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
