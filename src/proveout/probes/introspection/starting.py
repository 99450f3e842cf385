"""Collects what files say of starting the service: commands, and names that are set for it."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from proveout.facts.container import Command, ContainerFacts, Purpose
from proveout.facts.platform import PlatformFacts
from proveout.facts.server import PRODUCTION_SERVERS, ServerCommand, servers_of, simple_commands
from proveout.model.need import Unreadable
from proveout.probes.compose import IS_COMPOSE
from proveout.probes.container import read_containers
from proveout.probes.dockerfile import is_dockerfile
from proveout.probes.platform import IS_SCRIPT, read_platform
from proveout.probes.platform_files import reader_of
from proveout.probes.purpose import purpose_of, without_passwords
from proveout.probes.repository import Repository
from proveout.probes.toml import parse_toml

TOLD = re.compile(
    r"(^|/)pyproject\.toml$|(^|/)(README|INSTALL|DEPLOY\w*|CONTRIBUTING)[\w.-]*\.(md|rst|txt)$|(^|/)(Makefile|justfile)$|\.mk$"
    r"|^\.github/workflows/[^/]+\.ya?ml$|^\.gitlab-ci\.ya?ml$",
    re.IGNORECASE,
)
STARTS = re.compile(
    r"\b(gunicorn|uvicorn|hypercorn|daphne|granian|waitress-serve|celery|flask|fastapi)\s+\S|-m\s+(flask|uvicorn|gunicorn)\b"
)
UWSGI = re.compile(r"^[ \t]*(?:module|wsgi|wsgi-file)[ \t]*=[ \t]*([\w./:]+)[ \t]*$", re.MULTILINE)
PROMPT = re.compile(r"^[\s\-*>$#@`]*(?:(?:run|entrypoint|command|cmd):\s*|[\w-]+[ \t]*=[ \t]*(?=[\"'])|[\"'])?")
NAMES = ("FLASK_APP", "DJANGO_SETTINGS_MODULE")
SET = re.compile(
    r"\b(FLASK_APP|DJANGO_SETTINGS_MODULE)[\"']?"
    r"(?:[ \t]{0,9}[:=][ \t]{0,9}|[ \t]{1,9}|[ \t]{0,9}\n[ \t]{0,40}(?:-[ \t]{0,9})?[\"']?value[\"']?:[ \t]{0,9})"
    r"[\"']?([A-Za-z_.][\w./-]*(?::\w+)?(?:\([^()\n\"']*\))?)"
)
ENVIRONMENT_FILE = re.compile(r"(^|/)(\.flaskenv|\.?env[\w.-]*|[\w.-]+\.env)$")
LONGEST = 500  # characters of a line in a document


class Rank(IntEnum):
    """How much a place has to say about what runs in production; less is more."""

    PRODUCTION = 0
    UNSAID = 1
    DEVELOPMENT = 2
    TOLD = 3  # documents, pipelines, Makefiles


@dataclass(frozen=True, slots=True)
class Said:
    """A command that starts something, and where it stands. `root` is the folder it runs in, as far as it is said."""

    text: str
    path: str
    line: int
    rank: Rank
    process: str = ""
    root: str = ""

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Hint:
    """One application that a command names. `kind` is "celery", "flask" or, for what is a server's, empty.

    `target` is a module, "module:attribute" or the path of a file that ends in ".py".
    """

    target: str
    said: Said
    kind: str = ""
    factory: bool = False
    folder: str | None = None  # --chdir, --app-dir and --workdir
    server: ServerCommand | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A variable that a file sets for the service."""

    name: str
    value: str
    path: str
    line: int
    rank: Rank


def read_commands(repository: Repository) -> tuple[Said, ...]:
    """Start commands of platform files, images, Compose, manifests, their scripts, documents; the strongest first."""
    platform, containers = read_platform(repository), read_containers(repository)
    found = [*_of_platform(platform), *_of_containers(containers)]
    called = set()
    for one in tuple(found):
        path, lines = platform.script(one.text, one.root)
        called.add(path)
        found += [replace(one, text=text, path=path, line=line) for line, text in lines]
    for path, lines in platform.scripts.items():
        if path not in called:
            rank = max(_rank(purpose_of(path)), Rank.UNSAID)
            found += [Said(text, path, line, rank, root=_folder(path)) for line, text in lines if STARTS.search(text)]
    for file in platform.gunicorn:
        if "wsgi_app" in file.settings:
            target, line = file.settings["wsgi_app"]
            found.append(
                Said(f"gunicorn {target}", file.path, line, _rank(purpose_of(file.path)), root=_folder(file.path))
            )
    found += [*_of_uwsgi(repository), *_of_projects(repository), *_told(repository)]
    return tuple(sorted(found, key=lambda one: one.rank))


def hints_of(said: Said) -> Iterator[Hint]:
    """The applications that a command names."""
    for server in servers_of(said.text):
        folder = server.flag("chdir", "app-dir", "working-dir")
        target = server.app or server.flag("module", "wsgi", "wsgi-file") or ""
        if target:
            factory = server.flag("factory", "call") is not None
            yield Hint(target, said, "", factory, folder, server)
    for words in simple_commands(said.text):
        yield from _of_words(words, said)


def _of_words(words: tuple[str, ...], said: Said) -> Iterator[Hint]:
    name, rest = words[0].rpartition("/")[2], words[1:]
    if re.fullmatch(r"python[\d.]*", name):
        rest = tuple(word for word in rest if word not in ("-u", "-O", "-B", "-I"))
        if rest[:1] != ("-m",):
            if rest and re.fullmatch(r"[\w./-]+\.py", rest[0]) and not rest[0].endswith("manage.py"):
                yield Hint(rest[0], said)
            return
        name, rest = (rest[1], rest[2:]) if len(rest) > 1 else ("", ())
    plain = [word for at, word in enumerate(rest) if not word.startswith("-") and not (at and rest[at - 1] in APP)]
    if name == "celery" and (target := _option(rest, *APP)):
        yield Hint(target, said, "celery", folder=_option(rest, "--workdir") or None)
    elif name == "flask" and (target := _option(rest, *APP)):
        yield Hint(target, said, "flask")
    elif name == "fastapi" and plain and plain[0] in ("run", "dev"):
        target = _option(rest, "--entrypoint", "-e") or next((one for one in plain[1:] if one.endswith(".py")), "")
        if target:
            server = next(iter(servers_of(shlex.join(words))), None)
            yield Hint(
                target, said, "fastapi", server=None if server and server.kind not in PRODUCTION_SERVERS else server
            )


APP = ("-A", "--app")


def _option(words: tuple[str, ...], *names: str) -> str:
    for at, word in enumerate(words):
        for name in names:
            if word == name and at + 1 < len(words):
                return words[at + 1]
            if word.startswith(f"{name}="):
                return word.partition("=")[2]
    return ""


def read_names(repository: Repository) -> tuple[Named, ...]:
    """FLASK_APP and DJANGO_SETTINGS_MODULE as files set them, the strongest first."""
    found: list[Named] = []
    for path in repository.files:
        base = path.rpartition("/")[2]
        deploys = is_dockerfile(path) or reader_of(path) is not None or IS_COMPOSE.search(path) is not None
        told = IS_SCRIPT.search(path) or ENVIRONMENT_FILE.search(path) or TOLD.search(path)
        if not (deploys or told or base.endswith((".yml", ".yaml"))):
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable) or not any(name in text for name in NAMES):
            continue
        rank = _rank(purpose_of(path)) if deploys or IS_SCRIPT.search(path) else Rank.TOLD
        for one in SET.finditer(text):
            found.append(Named(one[1], one[2], path, text.count("\n", 0, one.start()) + 1, rank))
    return tuple(sorted(found, key=lambda one: one.rank))


def _of_platform(platform: PlatformFacts) -> Iterator[Said]:
    for file in platform.files:
        for one in file.processes:
            if one.kind != "static":
                # What is built and released names the same application, but does not serve it.
                weak = Rank.TOLD if one.kind in ("build", "release") else Rank.PRODUCTION
                # A platform's file is for production unless its name says otherwise.
                rank = Rank.DEVELOPMENT if file.purpose is Purpose.DEVELOPMENT else Rank.PRODUCTION
                yield Said(one.command, one.path, one.line, max(rank, weak), one.name, one.root)


def _of_containers(containers: ContainerFacts) -> Iterator[Said]:
    for image in containers.dockerfiles:
        for command in image.command():
            yield _said(command, image.purpose, "image", _folder(image.path))
    for view in containers.views:
        for service in view.services:
            for command in filter(None, (service.entrypoint, service.command)):
                yield _said(command, view.purpose, service.name, service.context or "")
    for pod in containers.pods:
        for container in pod.containers:
            for command in filter(None, (container.command,)):
                yield _said(command, pod.purpose, container.name, "")


def _said(command: Command, purpose: Purpose, process: str, root: str) -> Said:
    return Said(command.text, command.path, command.line, _rank(purpose), process, root)


def _of_uwsgi(repository: Repository) -> Iterator[Said]:
    """`module = shop.wsgi:application` of uWSGI's files."""
    for path in repository.ending("uwsgi.ini"):
        text = repository.text(path)
        for found in UWSGI.finditer(text if isinstance(text, str) else ""):
            line = text.count("\n", 0, found.start()) + 1 if isinstance(text, str) else 1
            yield Said(f"uwsgi --module {found[1]}", path, line, _rank(purpose_of(path)), root=_folder(path))


def _of_projects(repository: Repository) -> Iterator[Said]:
    """`[tool.fastapi] entrypoint` of pyproject files."""
    for path in repository.ending("pyproject.toml"):
        text = repository.text(path)
        if isinstance(text, Unreadable) or "[tool.fastapi]" not in text:
            continue
        try:
            entry = parse_toml(text)["tool"]["fastapi"].get("entrypoint")
        except (ValueError, KeyError, TypeError, AttributeError):
            continue
        if isinstance(entry, str):
            line = text.count("\n", 0, text.find("entrypoint")) + 1
            yield Said(f"fastapi run --entrypoint {entry}", path, line, Rank.UNSAID, root=_folder(path))


def _told(repository: Repository) -> Iterator[Said]:
    for path in repository.files:
        if not TOLD.search(path):
            continue
        text = repository.text(path)
        for number, line in enumerate(text.splitlines() if isinstance(text, str) else (), start=1):
            if len(line) <= LONGEST and STARTS.search(line):
                command, _ = without_passwords(PROMPT.sub("", line).strip("`\"', "))
                yield Said(command, path, number, Rank.TOLD, root=_folder(path))


def _rank(purpose: Purpose) -> Rank:
    match purpose:
        case Purpose.PRODUCTION:
            return Rank.PRODUCTION
        case Purpose.DEVELOPMENT:
            return Rank.DEVELOPMENT
        case _:
            return Rank.UNSAID


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
