"""Reads which processes are to be started: Compose files, Procfiles, systemd units, supervisor files, images."""

import re
from collections.abc import Iterator
from dataclasses import replace

from proveout.facts.celery import NAMED
from proveout.facts.container import Purpose
from proveout.facts.processes import Process, ProcessFacts
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.compose import IS_COMPOSE
from proveout.probes.paths import END
from proveout.probes.purpose import purpose_of, without_passwords
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import Lined, mapping_of, read_yaml, text_of, words_of

PROCFILE = re.compile(r"(^|/)Procfile(\.\w+)?$")
PROCFILE_LINE = re.compile(r"^([\w-]+):[ \t]*(.+)$", re.MULTILINE)
SYSTEMD = re.compile(r"\.service(\.j2|\.template)?$")
STARTS = re.compile(r"^ExecStart=[-@:+!]*(.+)$", re.MULTILINE)
SUPERVISOR = re.compile(r"(^|/)(supervisord?[^/]*\.(conf|ini)|supervisor/.*\.(conf|ini))$")
PROGRAM = re.compile(r"^\[program:([^\]]+)\](?:(?!^\[).)*?^command\s*=\s*(.+?)$", re.MULTILINE | re.DOTALL)
IMAGE = re.compile(r"(^|/)(Dockerfile|Containerfile)([._-][\w.-]+)?$|\.Dockerfile$", re.IGNORECASE)
CMD = re.compile(r"^\s*CMD\s+(.+)$", re.MULTILINE | re.IGNORECASE)
OTHERS = re.compile(
    r"(^|/)(fly\.toml|render\.yaml|app\.yaml|railway\.(json|toml)|serverless\.yml|skaffold\.yaml|ecosystem\.config\.[cm]?js|"
    r"\.platform\.app\.yaml|Chart\.yaml|kustomization\.ya?ml|[\w-]*task-?def[\w-]*\.json)$"
    r"|(^|/)(k8s|kubernetes|helm|manifests|kustomize)/.*\.ya?ml$|\.tf$|\.nomad(\.hcl)?$"
)
# One of these stands in every path that the pattern could match.
OTHER_WORDS = (
    *("fly.toml", "render.yaml", "app.yaml", "railway.", "serverless.yml", "skaffold.yaml", "ecosystem.config."),
    *(".platform.app.yaml", "chart.yaml", "kustomization.y", "task", "k8s/", "kubernetes/", "helm/", "manifests/"),
    *("kustomize/", f".tf{END}", ".nomad"),
)
ROTATION = re.compile(
    r"(^|/)(logrotate[^/]*|logrotate\.d/[^/]+|[\w.-]*logrotate[\w.-]*)$|(^|/)docker/daemon\.json$|(^|/)daemon\.json$"
)
OVERRIDE = re.compile(r"compose\.override\.")


def read_processes(repository: Repository) -> ProcessFacts:
    """Start commands with file and line. Files for development are left out by their names."""
    found: list[Process] = []
    broken: list[str] = []
    composed: list[str] = []
    for path in repository.holding("compose", "procfile", ".service", "supervisor", "dockerfile", "containerfile"):
        if purpose_of(path) is Purpose.DEVELOPMENT:
            continue
        if IS_COMPOSE.search(path):
            if not OVERRIDE.search(path):  # it is read by `docker compose up` on a developer's machine
                composed.append(path)
            continue
        reader = next((one for pattern, one in READERS if pattern.search(path)), None)
        if reader is None:
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            broken.append(text.reason)
            continue
        found += reader(path, text)
    found += _composed(repository, composed, broken)
    others = tuple(path for path in repository.holding(*OTHER_WORDS) if OTHERS.search(path))
    return ProcessFacts(
        tuple(found),
        tuple(broken),
        others=others,
        queued=tuple(path for path in others if _names_a_queue(repository.text(path))),
        rotation=tuple(path for path in repository.holding("logrotate", "daemon.json") if ROTATION.search(path)),
        seen_at=repository.seen_at,
    )


def _names_a_queue(text: str | Unreadable) -> bool:
    return isinstance(text, Unreadable) or NAMED.search(text) is not None


def _composed(repository: Repository, paths: list[str], broken: list[str]) -> list[Process]:
    """Services of each folder's Compose files; a file for production overlays the plain one beside it."""
    found: dict[tuple[str, str], Process] = {}
    # The plain file first, what is laid over it afterwards.
    for path in sorted(paths, key=lambda one: (purpose_of(one) is Purpose.PRODUCTION, one)):
        text = repository.text(path)
        documents = text if isinstance(text, Unreadable) else read_yaml(text, path)
        if isinstance(documents, Unreadable):
            broken.append(documents.reason)
            continue
        services = mapping_of(mapping_of(documents[0] if documents else None).get("services"))
        for name, said in services.items():
            if not isinstance(said, Lined):
                continue
            one = _service(str(name), said, path)
            key = (path.rpartition("/")[0], one.name)
            found[key] = _laid_over(found[key], one) if key in found else one
    return list(found.values())


def _laid_over(below: Process, above: Process) -> Process:
    return replace(
        above,
        command=above.command or below.command,
        image=above.image or below.image,
        replicas=below.replicas if above.replicas is None else above.replicas,
        log_driver=above.log_driver or below.log_driver,
        log_options=above.log_options or below.log_options,
        ports=(*below.ports, *above.ports),
        environment={**below.environment, **above.environment},
        profiles=above.profiles or below.profiles,
    )


def _service(name: str, said: Lined, path: str) -> Process:
    command = said.get("command")
    logging = mapping_of(said.get("logging"))
    options = mapping_of(logging.get("options"))
    replicas = said.get("scale") or mapping_of(said.get("deploy")).get("replicas")
    return Process(
        name,
        without_passwords(" ".join(" ".join(words_of(command)).split()))[0],
        path,
        said.line,
        image=text_of(said.get("image")),
        replicas=None
        if replicas is None
        else int(replicas)
        if str(replicas).isascii() and str(replicas).isdigit()
        else -1,
        log_driver=text_of(logging.get("driver")),
        log_options={str(key): text_of(value) for key, value in options.items()},
        ports=tuple(_ports(said.get("ports"))),
        environment=_environment(said.get("environment")),
        profiles=words_of(said.get("profiles")),
    )


def _ports(value: object) -> Iterator[str]:
    for one in value if isinstance(value, list) else []:
        if isinstance(one, Lined):
            host = text_of(one.get("host_ip"))
            yield f"{f'{host}:' if host else ''}{text_of(one.get('published'))}:{text_of(one.get('target'))}"
        elif isinstance(one, str):
            yield str(one)


def _environment(value: object) -> dict[str, Secret]:
    if isinstance(value, Lined):
        return {str(name): Secret(text_of(said)) for name, said in value.items()}
    pairs = (word.partition("=") for word in words_of(value))
    return {name: Secret(said) for name, mark, said in pairs if mark}


def _procfile(path: str, text: str) -> Iterator[Process]:
    for found in PROCFILE_LINE.finditer(text):
        if found[1] != "release":
            yield Process(
                found[1], without_passwords(found[2].strip())[0], path, _line(text, found.start()), kind="procfile"
            )


def _systemd(path: str, text: str) -> Iterator[Process]:
    name = path.rpartition("/")[2].partition(".")[0]
    for found in STARTS.finditer(text.replace("\\\n", "  ")):
        yield Process(name, without_passwords(found[1].strip())[0], path, _line(text, found.start()), kind="systemd")


def _supervisor(path: str, text: str) -> Iterator[Process]:
    for found in PROGRAM.finditer(text):
        yield Process(
            found[1], without_passwords(found[2].strip())[0], path, _line(text, found.start()), kind="supervisor"
        )


def _image(path: str, text: str) -> Iterator[Process]:
    plain = text.replace("\\\n", "  ")
    commands = list(CMD.finditer(plain))
    if commands:
        words = re.sub(r"[\[\]\",]+", " ", commands[-1][1])
        yield Process(
            "image",
            without_passwords(" ".join(words.split()))[0],
            path,
            _line(plain, commands[-1].start()),
            kind="image",
        )


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1


READERS = ((PROCFILE, _procfile), (SYSTEMD, _systemd), (SUPERVISOR, _supervisor), (IMAGE, _image))
