"""Which processes a repository says are to be started, and how each is bounded."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret

CELERY = re.compile(r"\bcelery\b.*?\b(worker|beat|flower)\b")
# Services that start nothing of ours.
KNOWN_IMAGES = re.compile(
    r"(^|/)(postgres\w*|postgis|timescaledb|mysql|mariadb|redis\w*|valkey|keydb|rabbitmq|nginx\w*|traefik|caddy|haproxy|minio|mongo\w*|"
    r"memcached|elasticsearch|opensearch|prometheus|grafana|loki|promtail|jaeger|mailhog|mailpit|adminer|pgadmin4?|certbot|"
    r"pgbouncer|node-exporter|cadvisor|alertmanager|flower|localstack|clamav|watchtower|kafka|zookeeper|nats|qdrant|"
    r"weaviate|ollama|redis-commander|redis_exporter|postgres_exporter|otel\w*|opentelemetry-collector\S*)([:@-]|$)"
)
SCRIPTED = re.compile(r"\.sh\b|\bsupervisord?\b|\bhoncho\b|\bforego\b|\bovermind\b|\bmake\s|\bs6-|\bpm2\b|\bcircusd\b")
OPTION = r"(?:^|\s)(?:{})(?:[= ]\s*|(?<=-\w))['\"]?([^\s'\"]+)"


@dataclass(frozen=True, slots=True)
class Process:
    """One process. `kind` is the file's: "compose", "procfile", "image", "systemd" or "supervisor".

    `command` is empty where the image decides. `replicas` is None where nothing is said, and -1 where a variable
    decides. `log_driver` and `log_options` are Compose's; `ports` are published ones, as written.
    """

    name: str
    command: str
    path: str
    line: int
    kind: str = "compose"
    image: str = ""
    replicas: int | None = None
    log_driver: str = ""
    log_options: Mapping[str, str] = field(default_factory=dict)
    ports: tuple[str, ...] = ()
    environment: Mapping[str, Secret] = field(default_factory=dict)
    profiles: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"

    @property
    def celery(self) -> str:
        """Which of Celery's programs it is: "worker", "beat" or "flower", and "" for anything else."""
        found = CELERY.search(self.command)
        if found:
            return found[1]
        return "flower" if "flower" in self.image.rpartition("/")[2] else ""

    def option(self, *names: str) -> str | None:
        """What follows one of the options on the command line, and None where none is there."""
        found = re.search(OPTION.format("|".join(re.escape(name) for name in names)), self.command)
        return found[1] if found else None

    def has(self, *names: str) -> bool:
        """True where the command has one of the options, whatever follows it."""
        words = self.command.split()
        return any(word == name or word.startswith(f"{name}=") for word in words for name in names)


@dataclass(frozen=True, slots=True)
class ProcessFacts:
    """Processes for production, as far as the files' names tell. `others` start processes as well and are not read."""

    processes: tuple[Process, ...] = ()
    broken: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    queued: tuple[str, ...] = ()  # those of the others that name a queue or a scheduler, or cannot be read
    rotation: tuple[str, ...] = ()  # logrotate and daemon files that bound logs
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A web process, a worker and a scheduler of one Compose file, with the given fields changed."""
        path = "docker-compose.prod.yml"
        bound = {"max-size": "10m", "max-file": "3"}
        processes = tuple(
            Process(name, command, path, line, log_driver="json-file", log_options=bound)
            for name, command, line in (
                ("web", "gunicorn app.main:app", 3),
                ("worker", "celery -A app.tasks worker -Q celery,mail -c 4", 12),
                ("beat", "celery -A app.tasks beat", 21),
            )
        )
        return replace(cls(processes=processes), **difference)

    @property
    def opaque(self) -> tuple[Process, ...]:
        """Processes that may start others: a script, a supervisor, or an image of which the command is not seen."""
        return tuple(one for one in self.processes if one.kind != "image" and _is_opaque(one))

    @property
    def unread(self) -> str:
        """Why these may not be all, as a sentence, and "" where nothing speaks against it."""
        if self.broken:
            return self.broken[0]
        return f"{self.others[0]} may start processes and is not read" if self.others else ""

    def celery(self, role: str) -> tuple[Process, ...]:
        """Processes that are started as Celery's worker, beat or flower."""
        return tuple(one for one in self.processes if one.celery == role)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        return ((name, value) for one in self.processes for name, value in one.environment.items())


def _is_opaque(process: Process) -> bool:
    if process.command:
        return SCRIPTED.search(process.command) is not None
    return KNOWN_IMAGES.search(process.image) is None
