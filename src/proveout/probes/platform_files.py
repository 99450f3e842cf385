"""One reader per kind of platform file: what it starts, asks and names. Each takes the path and the text."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from proveout.facts.container import HealthCheck
from proveout.facts.platform import PlatformFile, Process
from proveout.model.need import Unreadable
from proveout.probes.amounts import seconds
from proveout.probes.purpose import purpose_of
from proveout.probes.toml import parse_toml
from proveout.probes.yaml_lines import Lined, mapping_of, mappings_of, read_yaml, text_of, words_of

PROCFILE = re.compile(r"^([A-Za-z0-9_-]+):[ \t]*(\S.*)$", re.MULTILINE)
UNIT = re.compile(r"^(ExecStart|WorkingDirectory)[ \t]*=[ \t]*[-@:+!]*(\S.*)$", re.MULTILINE)
SUPERVISED = re.compile(r"^\[program:([^\]\n]+)\]|^command[ \t]*=[ \t]*(\S.*)$", re.MULTILINE)
KINDS = {"web": "web", "release": "release", "pserv": "web", "cron": "job", "static": "static", "worker": "worker"}


@dataclass(frozen=True, slots=True)
class Named:
    """Something that a file names besides commands: a "folder" or a "file", seen from `root`."""

    kind: str
    text: str
    where: str
    root: str = ""


@dataclass(slots=True)
class Found:
    """What is collected while a file is read."""

    path: str
    platform: str
    processes: list[Process] = field(default_factory=list)
    health: list[HealthCheck] = field(default_factory=list)
    named: list[Named] = field(default_factory=list)
    mounts: list[str] = field(default_factory=list)
    asks_health: bool = False
    https: bool | None = None
    https_line: int = 0
    cpus: float | None = None
    unclear: str = ""

    def process(self, name: str, command: str, line: int, *, kind: str, root: str = "") -> None:
        if command:
            self.processes.append(Process(name, command, self.path, line, kind, root))

    def asked(self, path: str, line: int, *, interval_s: float | None = None, port: str = "") -> None:
        if path:
            self.health.append(
                HealthCheck("platform", f"{self.path}:{line}", path=path, port=port, interval_s=interval_s)
            )

    def file(self) -> PlatformFile:
        return PlatformFile(
            self.path,
            self.platform,
            tuple(self.processes),
            tuple(self.health),
            self.asks_health,
            tuple(self.mounts),
            self.https,
            self.https_line,
            self.cpus,
            purpose_of(self.path),
            self.unclear,
        )


Reader = Callable[[str, str], Found | Unreadable]


def reader_of(path: str) -> Reader | None:
    """The reader for a file by its name, and None for what is no platform file that we know."""
    name = path.rpartition("/")[2]
    for pattern, reader in READERS:
        if pattern.fullmatch(path) or pattern.fullmatch(name):
            return reader
    return None


def procfile(path: str, text: str) -> Found:
    found = Found(path, "heroku")
    for line in PROCFILE.finditer(text):
        kind = KINDS.get(line[1].lower(), "worker")
        found.process(line[1], line[2].strip(), _line_at(text, line.start()), kind=kind, root=_folder(path))
    return found


def render(path: str, text: str) -> Found | Unreadable:
    tree = _yaml(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found = Found(path, "render")
    for service in mappings_of(tree.get("services")):
        name, root = text_of(service.get("name")), text_of(service.get("rootDir")).strip("./")
        kind = KINDS.get(text_of(service.get("type")), "worker")
        static = text_of(service.get("runtime") or service.get("env")) == "static"
        for key, made in (("buildCommand", "build"), ("preDeployCommand", "release"), ("startCommand", kind)):
            found.process(name, text_of(service.get(key)), service.line_of(key), kind=made, root=root)
        found.process(name, text_of(service.get("dockerCommand")), service.line_of("dockerCommand"), kind=kind)
        _name(found, service, "rootDir", "folder")
        _name(found, service, "dockerfilePath", "file")
        _name(found, service, "dockerContext", "folder")
        found.asks_health |= kind == "web" and not static
        found.asked(text_of(service.get("healthCheckPath")), service.line_of("healthCheckPath"))
        if mount := text_of(mapping_of(service.get("disk")).get("mountPath")):
            found.mounts.append(mount)
    return found


def fly(path: str, text: str) -> Found | Unreadable:
    tree = _toml(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found, root = Found(path, "fly"), _folder(path)
    for name, command in _table(tree, "processes").items():
        found.process(name, _text(command), _line(text, name), kind="worker" if "worker" in name else "web", root=root)
    found.process(
        "release",
        _text(_table(tree, "deploy").get("release_command")),
        _line(text, "release_command"),
        kind="release",
        root=root,
    )
    if file := _text(_table(tree, "build").get("dockerfile")):
        found.named.append(Named("file", file, f"{path}:{_line(text, file)}", root))
    services = [_table(tree, "http_service"), *_tables(tree.get("services"))]
    checks = [*_tables(tree.get("checks")), *_table(tree, "checks").values()]
    for service in filter(None, services):
        found.asks_health = True
        checks += [*_tables(service.get("checks")), *_tables(service.get("http_checks"))]
        said = [service, *_tables(service.get("ports"))]
        forced = [one["force_https"] for one in said if isinstance(one.get("force_https"), bool)]
        if forced:
            found.https, found.https_line = any(forced), _line(text, "force_https")
    for check in checks:
        if isinstance(check, dict) and (asked := _text(check.get("path"))):
            found.asked(asked, _line(text, asked), interval_s=seconds(_text(check.get("interval"))))
    mounts = tree.get("mounts")
    found.mounts += [
        _text(one.get("destination")) for one in ([mounts] if isinstance(mounts, dict) else _tables(mounts))
    ]
    cpus = {float(cpus) for one in _tables(tree.get("vm")) if isinstance(cpus := one.get("cpus"), int)}
    found.cpus = cpus.pop() if len(cpus) == 1 else None
    return found


def railway(path: str, text: str) -> Found | Unreadable:
    tree = _toml(path, text) if path.endswith(".toml") else _json(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found, root = Found(path, "railway", asks_health=True), _folder(path)
    build, deploy = _table(tree, "build"), _table(tree, "deploy")
    found.process("build", _text(build.get("buildCommand")), _line(text, "buildCommand"), kind="build", root=root)
    found.process("web", _text(deploy.get("startCommand")), _line(text, "startCommand"), kind="web", root=root)
    before = deploy.get("preDeployCommand")
    for command in before if isinstance(before, list) else [before]:
        found.process("release", _text(command), _line(text, "preDeployCommand"), kind="release", root=root)
    if file := _text(build.get("dockerfilePath")):
        found.named.append(Named("file", file.lstrip("/"), f"{path}:{_line(text, 'dockerfilePath')}"))
    found.asked(_text(deploy.get("healthcheckPath")), _line(text, "healthcheckPath"))
    return found


def digitalocean(path: str, text: str) -> Found | Unreadable:
    tree = _yaml(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found = Found(path, "digitalocean")
    spec = mapping_of(tree.get("spec")) or tree
    for key, kind in (("services", "web"), ("workers", "worker"), ("jobs", "job"), ("static_sites", "static")):
        for one in mappings_of(spec.get(key)):
            name, root = text_of(one.get("name")), text_of(one.get("source_dir")).strip("/")
            found.process(
                name, text_of(one.get("build_command")), one.line_of("build_command"), kind="build", root=root
            )
            found.process(name, text_of(one.get("run_command")), one.line_of("run_command"), kind=kind, root=root)
            if text_of(one.get("source_dir")).strip("/"):
                _name(found, one, "source_dir", "folder")
            _name(found, one, "dockerfile_path", "file")
            health = mapping_of(one.get("health_check"))
            found.asks_health |= kind == "web"
            found.asked(
                text_of(health.get("http_path")),
                health.line_of("http_path"),
                interval_s=seconds(text_of(health.get("period_seconds"))),
                port=text_of(health.get("port")),
            )
    return found


def heroku_yml(path: str, text: str) -> Found | Unreadable:
    tree = _yaml(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found = Found(path, "heroku")
    docker = mapping_of(mapping_of(tree.get("build")).get("docker"))
    for name in docker:
        file = text_of(docker.get(name)) or text_of(mapping_of(docker.get(name)).get("dockerfile"))
        if file:
            found.named.append(Named("file", file, f"{path}:{docker.line_of(name)}", _folder(path)))
    run = mapping_of(tree.get("run"))
    for name, said in run.items():
        command = text_of(said) or " ".join(words_of(mapping_of(said).get("command")))
        found.process(name, command, run.line_of(name), kind=KINDS.get(name, "worker"), root=_folder(path))
    for command in words_of(mapping_of(tree.get("release")).get("command")):
        found.process("release", command, tree.line_of("release"), kind="release", root=_folder(path))
    return found


def app_json(path: str, text: str) -> Found | Unreadable:
    tree = _json(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found = Found(path, "heroku")
    for name in ("postdeploy", "pr-predestroy"):
        found.process(
            name, _text(_table(tree, "scripts").get(name)), _line(text, name), kind="release", root=_folder(path)
        )
    return found


def vercel(path: str, text: str) -> Found | Unreadable:
    tree = _json(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found = Found(path, "vercel")
    for key in ("buildCommand", "installCommand"):
        found.process(key, _text(tree.get(key)), _line(text, f'"{key}"'), kind="build", root=_folder(path))
    for build in _tables(tree.get("builds")):
        source = _text(build.get("src"))
        if source and not re.search(r"[*?{\[]", source):
            found.named.append(Named("file", source, f"{path}:{_line(text, source)}", _folder(path)))
    return found


def netlify(path: str, text: str) -> Found | Unreadable:
    tree = _toml(path, text)
    if isinstance(tree, Unreadable):
        return tree
    found = Found(path, "netlify")
    build = _table(tree, "build")
    base = _text(build.get("base")).strip("/")
    if base:
        found.named.append(Named("folder", base, f"{path}:{_line(text, 'base')}", _folder(path)))
    found.process("build", _text(build.get("command")), _line(text, "command"), kind="build", root=base)
    return found


def systemd(path: str, text: str) -> Found:
    found = Found(path, "systemd")
    joined = re.sub(r"\\\n", "  ", text)
    for line in UNIT.finditer(joined):
        if line[1] == "ExecStart":
            found.process(path.rpartition("/")[2], line[2], _line(text, line[2][:20]), kind="web")
    return found


def supervisor(path: str, text: str) -> Found:
    found, name = Found(path, "supervisor"), ""
    for line in SUPERVISED.finditer(text):
        if line[1]:
            name = line[1].strip()
        elif name:
            found.process(name, line[2].strip(), _line_at(text, line.start()), kind="web")
    return found


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern), reader)
    for pattern, reader in (
        (r"Procfile(\.\w+)?", procfile),
        (r"render\.ya?ml", render),
        (r"fly(\.[\w-]+)?\.toml", fly),
        (r"railway\.(json|toml)", railway),
        (r"(.*/)?\.do/(app|deploy\.template)\.ya?ml", digitalocean),
        (r"heroku\.yml", heroku_yml),
        (r"app\.json", app_json),
        (r"vercel\.json", vercel),
        (r"netlify\.toml", netlify),
        (r"[\w@.-]+\.service", systemd),
        (r"supervisord?[\w.-]*\.(conf|ini)", supervisor),
    )
)
# One of these stands in every path that one of them could match.
WORDS = (
    *("procfile", "render.y", "fly", "railway.", ".do/", "heroku.yml", "app.json", "vercel.json", "netlify.toml"),
    *(".service", "supervisor"),
)


def _name(found: Found, said: Lined, key: str, kind: str) -> None:
    if text := text_of(said.get(key)):
        found.named.append(Named(kind, text.strip("/") or ".", f"{found.path}:{said.line_of(key)}"))


def _yaml(path: str, text: str) -> Lined | Unreadable:
    documents = read_yaml(text, path)
    if isinstance(documents, Unreadable):
        return documents
    tree = documents[0] if documents else None
    return tree if isinstance(tree, Lined) else Unreadable(f"{path} holds no mapping")


def _toml(path: str, text: str) -> dict[str, Any] | Unreadable:  # Any: TOML
    try:
        return parse_toml(text)
    except ValueError:
        return Unreadable(f"{path} is no TOML")


def _json(path: str, text: str) -> dict[str, Any] | Unreadable:  # Any: JSON
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError):
        return Unreadable(f"{path} is no JSON")
    return tree if isinstance(tree, dict) else Unreadable(f"{path} holds no object")


def _table(tree: dict[str, Any], key: str) -> dict[str, Any]:  # Any: JSON or TOML
    value = tree.get(key)
    return value if isinstance(value, dict) else {}


def _tables(value: object) -> Iterator[dict[str, Any]]:  # Any: JSON or TOML
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, dict))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _line(text: str, needle: str) -> int:
    """Where the words stand first; neither TOML nor JSON readers tell lines."""
    return _line_at(text, max(text.find(needle), 0))


def _line_at(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


def _folder(path: str) -> str:
    return path.rpartition("/")[0]
