"""Reads Compose files and merges them in the ways in which production may do it."""

import re
import shlex
from collections.abc import Iterator, Mapping
from posixpath import normpath
from typing import Any

from proveout.facts.container import Command, ComposeView, Fault, HealthCheck, Mount, Purpose, Service
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.amounts import binary_bytes, processors, seconds
from proveout.probes.compose_rules import faults_of
from proveout.probes.purpose import plain_values, purpose_of, without_passwords
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import Lined, Listed, Text, mapping_of, mappings_of, read_yaml, text_of, words_of

IS_COMPOSE = re.compile(r"(^|/)([\w.-]*[._-])?(docker-)?compose([._-][\w.-]*)?\.ya?ml$", re.IGNORECASE)
IS_BASE = re.compile(r"(^|/)(docker-)?compose\.ya?ml$", re.IGNORECASE)
IS_OVERRIDE = re.compile(r"(^|/)(docker-)?compose\.override\.ya?ml$", re.IGNORECASE)
RELOADS = re.compile(
    r"\brunserver\b|--reload\b|\bflask\s+(--\S+\s+)*run\b|\bnpm\s+run\s+dev\b|\bfastapi\s+dev\b|\bnodemon\b"
)
DEBUGS = re.compile(r"(^|_)DEBUG$")
TRUE = frozenset({"1", "true", "yes", "on"})
# Lists in which every entry counts, and mappings that may be written as lists of `name=value`.
PAIRED = frozenset({"environment", "labels", "extra_hosts", "sysctls"})
REPLACED = frozenset({"command", "entrypoint", "test"})


class Compose:
    """All Compose files of a repository, parsed. `faults` and `broken` are of files for production or unsaid ones."""

    def __init__(self, repository: Repository) -> None:
        self.broken: list[str] = []
        self.faults: list[Fault] = []
        self.hidden: list[Secret] = []
        self._trees: dict[str, Lined] = {}
        self._unclear: dict[str, str] = {}
        for path in repository.holding("compose"):
            if path.endswith((".yml", ".yaml")) and IS_COMPOSE.search(path):
                self._read(path, repository.text(path))

    def views(self) -> Iterator[ComposeView]:
        """One folder after the other: each base alone, with its override, and each other file alone and on its base."""
        folders = dict.fromkeys(path.rpartition("/")[0] for path in self._trees)
        for folder in folders:
            here = [path for path in self._trees if path.rpartition("/")[0] == folder]
            base = next((path for path in here if IS_BASE.search(path)), "")
            for path in here:
                alone = self._view((path,))
                if path == base or not base or _stands_alone(alone):
                    yield alone
                if base and path != base:
                    yield self._view((base, path))

    def _read(self, path: str, text: str | Unreadable) -> None:
        documents = text if isinstance(text, Unreadable) else read_yaml(text, path)
        wanted = purpose_of(path) is not Purpose.DEVELOPMENT
        if isinstance(documents, Unreadable):
            if wanted:
                self.broken.append(documents.reason)
            return
        tree = documents[0] if documents else None
        if not isinstance(tree, Lined) or not (isinstance(tree.get("services"), Lined) or "include" in tree):
            return  # a file of another tool that is called so
        self._trees[path] = tree
        if "include" in tree:
            self._unclear[path] = f"{path}:{tree.line_of('include')} includes other files, which are not merged here"
        if wanted:
            self.faults += faults_of(tree, path)

    def _view(self, paths: tuple[str, ...]) -> ComposeView:
        tree = self._trees[paths[0]]
        for path in paths[1:]:
            tree = _Merge().join(tree, self._trees[path])
        services = tuple(
            self._service(name, said, paths[0])
            for name, said in mapping_of(tree.get("services")).items()
            if isinstance(said, Lined)
        )
        unclear = next((self._unclear[path] for path in paths if path in self._unclear), "")
        unclear = unclear or next((one.unclear for one in services if one.unclear), "")
        return ComposeView(paths, services, _purpose(paths, services), unclear)

    def _service(self, name: str, said: Lined, base: str) -> Service:
        where = f"{said.path}:{said.line_of('image') if 'image' in said else said.line}"
        context, dockerfile, target = _build(said, base)
        limits = mapping_of(mapping_of(mapping_of(said.get("deploy")).get("resources")).get("limits"))
        environment = _environment(said.get("environment"))
        memory, cpus = _text(limits, said, "memory", "mem_limit"), _text(limits, said, "cpus", "cpus")
        unclear = ""
        for amount, read in ((memory, binary_bytes), (cpus, processors)):
            if amount and read(amount) is None:
                unclear = f"{where} has the limit {amount!r:.40}, which depends on the environment"
        if "extends" in said:
            unclear = f"{said.path}:{said.line_of('extends')} extends another service, which is not merged here"
        if any(_tag(value) not in ("", "!reset", "!override") for value in said.values() if _tag(value)[:1] == "!"):
            unclear = f"{where} uses a tag that is not read"
        return Service(
            name,
            where,
            image=text_of(said.get("image")),
            context=context,
            dockerfile=dockerfile,
            target=target,
            command=self._command(said, "command"),
            entrypoint=self._command(said, "entrypoint"),
            ports=tuple(_ports(said.get("ports"))),
            health=self._health(said),
            memory=binary_bytes(memory) if memory else None,
            cpus=processors(cpus) if cpus else None,
            mounts=tuple(_mounts(said.get("volumes"))) + tuple(_tmpfs(said.get("tmpfs"))),
            environment=tuple(environment),
            literals=plain_values(environment),
            depends_on=_depends_on(said.get("depends_on")),
            user=text_of(said.get("user")),
            privileged=text_of(said.get("privileged")).lower() == "true",
            read_only=text_of(said.get("read_only")).lower() == "true",
            profiles=words_of(said.get("profiles")),
            restart=text_of(said.get("restart")),
            unclear=unclear,
        )

    def _command(self, said: Lined, key: str) -> Command | None:
        value = said.get(key)
        if value is None:
            return None
        listed = isinstance(value, list)
        # Compose writes `$$` for a dollar that the container sees.
        text = (shlex.join(words_of(value)) if listed else text_of(value)).replace("$$", "$")
        cleaned, hidden = without_passwords(text)
        self.hidden += hidden
        line = value.line if isinstance(value, Text | Listed) else said.line_of(key)
        return Command(cleaned, said.path, line)

    def _health(self, said: Lined) -> HealthCheck | None:
        check = said.get("healthcheck")
        if not isinstance(check, Lined):
            return None
        where = f"{check.path or said.path}:{check.line_of('test')}"
        if text_of(check.get("disable")).lower() == "true":
            return HealthCheck("compose", where, disabled=True)
        test = check.get("test")
        interval = seconds(text_of(check.get("interval")))
        if test is None:
            return None  # only the times are changed: the image's own command stays
        words = words_of(test)
        if isinstance(test, list) and words[:1] == ("NONE",):
            return HealthCheck("compose", where, disabled=True)
        text = text_of(test)
        if isinstance(test, list):
            text = words[1] if words[:1] == ("CMD-SHELL",) and len(words) > 1 else shlex.join(words[1:])
        cleaned, hidden = without_passwords(text.replace("$$", "$"))
        self.hidden += hidden
        return HealthCheck("compose", where, cleaned, interval_s=interval)


def _stands_alone(view: ComposeView) -> bool:
    return bool(view.services) and all(one.image or one.context is not None for one in view.services)


def _purpose(paths: tuple[str, ...], services: tuple[Service, ...]) -> Purpose:
    said = {purpose_of(path) for path in paths[1:]} or {purpose_of(paths[0])}
    if Purpose.PRODUCTION in said or purpose_of(paths[0]) is Purpose.PRODUCTION:
        return Purpose.PRODUCTION
    override = any(IS_OVERRIDE.search(path) for path in paths)
    if Purpose.DEVELOPMENT in said or override or any(_develops(service) for service in services):
        return Purpose.DEVELOPMENT
    return Purpose.UNSAID


def _develops(service: Service) -> bool:
    """True where a service reloads or debugs, or mounts its own source over the built one."""
    command = (
        f"{service.entrypoint.text if service.entrypoint else ''} {service.command.text if service.command else ''}"
    )
    debug = any(DEBUGS.search(name) and value.lower() in TRUE for name, value in service.literals.items())
    source = service.context is not None and any(
        mount.kind == "bind" and normpath(mount.source) in (".", "..", normpath(service.context or "."))
        for mount in service.mounts
    )
    return debug or source or RELOADS.search(command) is not None


class _Merge:
    """Joins two files as Compose does: mappings are merged, lists joined, all else replaced.

    What was joined is kept: aliases may name the same value a thousand times, or name themselves.
    """

    def __init__(self) -> None:
        self._done: dict[tuple[int, int, str], tuple[Any, Any, Any]] = {}

    def join(self, base: Any, over: Any, key: str = "") -> Any:  # noqa: ANN401 - YAML is anything
        place = (id(base), id(over), key)
        if place in self._done:
            return self._done[place][0]
        if key in PAIRED:
            base, over = _as_mapping(base), _as_mapping(over)
        if key == "depends_on":
            base, over = _as_mapping(base, "service_started"), _as_mapping(over, "service_started")
        if isinstance(base, Lined) and isinstance(over, Lined):
            joined = Lined()
            self._done[place] = (joined, base, over)
            joined.line, joined.path, joined.tag = over.line, over.path, over.tag
            joined.lines = {**base.lines, **over.lines} if base.path == over.path else dict(over.lines)
            for name in dict.fromkeys((*base, *over)):
                tag = _tag(over.get(name))
                if tag == "!reset":
                    continue
                both = name in base and name in over and tag != "!override"
                joined[name] = self.join(base[name], over[name], name) if both else over.get(name, base.get(name))
            return joined
        if isinstance(base, list) and isinstance(over, list) and key not in REPLACED:
            listed = Listed((*base, *over))
            listed.tag = _tag(over)
            return listed
        return over


def _as_mapping(value: Any, otherwise: str = "") -> Any:  # noqa: ANN401 - YAML is anything
    if not isinstance(value, list):
        return value
    found = Lined()
    for word in value:
        if isinstance(word, Text):
            name, equals, rest = word.partition("=")
            text = Text(rest if equals else otherwise)
            text.line, text.plain, text.tag = word.line, True, ""
            found[name] = text
            found.lines[name] = word.line
    return found


def _tag(value: object) -> str:
    return value.tag if isinstance(value, Lined | Listed | Text) else ""


def _text(limits: Lined, service: Lined, modern: str, old: str) -> str:
    return text_of(limits.get(modern)) or text_of(service.get(old))


def _build(said: Lined, base: str) -> tuple[str | None, str, str]:
    """Context and Dockerfile below the top folder, and the target. Paths count from the first file's folder."""
    build = said.get("build")
    if build is None:
        return None, "", ""
    inner = mapping_of(build)
    written = text_of(build) or text_of(inner.get("context")) or "."
    if "$" in written or "://" in written or written.startswith("git@"):
        return None, "", ""
    folder = base.rpartition("/")[0]
    context = normpath(f"{folder}/{written}" if folder else written)
    context = "" if context == "." else context.lstrip("/")
    file = text_of(inner.get("dockerfile")) or "Dockerfile"
    return context, normpath(f"{context}/{file}").lstrip("/"), text_of(inner.get("target"))


def _environment(value: object) -> Mapping[str, str]:
    said = _as_mapping(value)
    return {name: text_of(one) for name, one in mapping_of(said).items()}


def _ports(value: object) -> Iterator[str]:
    yield from words_of(value)
    for one in mappings_of(value):
        published, host = text_of(one.get("published")), text_of(one.get("host_ip"))
        yield ":".join(part for part in (host, published, text_of(one.get("target"))) if part)


def _mounts(value: object) -> Iterator[Mount]:
    for word in value if isinstance(value, list) else []:
        if isinstance(word, Text):
            yield _short_mount(word)
        elif isinstance(word, Lined):
            kind = text_of(word.get("type")) or "volume"
            source = text_of(word.get("source"))
            kind = "anonymous" if kind == "volume" and not source else kind
            yield Mount(text_of(word.get("target")), source, kind, word.line)


def _short_mount(word: Text) -> Mount:
    # `${DATA:-./data}:/data` holds colons of its own.
    parts = re.sub(r"\$\{[^}]*\}", lambda found: found[0].replace(":", "\0"), str(word)).split(":")
    parts = [part.replace("\0", ":") for part in parts]
    if len(parts) == 1:
        return Mount(parts[0], "", "anonymous", word.line)
    kind = "bind" if parts[0].startswith((".", "/", "~", "$")) else "volume"
    return Mount(parts[1], parts[0], kind, word.line)


def _tmpfs(value: object) -> Iterator[Mount]:
    for word in words_of(value):
        yield Mount(word.split(":")[0], "", "tmpfs")


def _depends_on(value: object) -> dict[str, str]:
    said = _as_mapping(value, "service_started")
    return {
        name: text_of(mapping_of(one).get("condition")) or text_of(one) or "service_started"
        for name, one in mapping_of(said).items()
    }
