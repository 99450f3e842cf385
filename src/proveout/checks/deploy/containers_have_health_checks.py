"""Every container has a health check that can tell sick from well.

Why:
    A container whose process hangs looks alive for ever to whoever should restart it or send it requests.

Fix:
    Dockerfile: `HEALTHCHECK CMD curl --fail http://localhost:8000/health || exit 1`. Compose: `healthcheck:` with
    `pg_isready` or `redis-cli ping`, and `depends_on` with `condition: service_healthy`. Kubernetes: a
    readinessProbe and a livenessProbe. Django, Flask and FastAPI: a route that answers without a login. `|| true`,
    `exit 0` and curl without `--fail` report well whatever happened.

Proof:
    Health checks of images, compose services and pods are parsed, and each command is tried against a
    healthy and a refused or stopped twin in rehearsal: one that exits 0 for both fails.

Asked as:
    container health checks set up; HEALTHCHECK in Dockerfile; compose healthchecks configured; services
    wait for healthy dependencies; health check for Redis and database containers

Told by:
    "container health" + (status | check | healthy) -(endpoint | balancer) ~0.84
    (container | docker | dockerfile | compose | pod) + "health check" -(endpoint | balancer | pass | status) ~0.91
    @(docker | compose | container | dockerfile) + "health check" -(endpoint | balancer | #path | pass) ~0.86
    @kubernetes + "health check" -(endpoint | balancer | #path | pass) ~0.86
    (service_healthy | depends_on + health) ~0.94
    "health check" + interval + (retry | cmd | "start period") ~0.96
    @(dockerfile | docker) + (curl | wget) + health + (exit | cmd) ~0.97
    (pg_isready | "redis-cli ping") + (health | @health | @compose | @docker) ~0.88
    (wait | depend) + health + (container | dependency | database) -(deploy | balancer) ~0.88
    "service dependency" + condition ~0.86
"""

import re
from dataclasses import dataclass

from proveout.facts.container import ComposeView, ContainerFacts, Dockerfile, HealthCheck, Service
from proveout.facts.platform import PlatformFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
MINUTES = 15

PASSES = {"containers": ContainerFacts.example(), "platform": PlatformFacts.example()}
FAILS = {
    "containers": ContainerFacts.example(
        dockerfiles=(),
        views=(ComposeView(("docker-compose.yml",), (Service("cache", "docker-compose.yml:4", image="redis:7.4"),)),),
    ),
    "platform": PlatformFacts(),
}
# Images whose makers ship no health check with them.
PLAIN = re.compile(
    r"(docker\.io/)?(library/)?(postgres|redis|valkey/valkey|mysql|mariadb|mongo|rabbitmq|nginx|caddy|traefik|memcached|"
    r"haproxy|python|node|httpd|postgis/postgis|minio/minio)(:[\w.-]+)?(@sha256:\w+)?"
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """One container and what is known of its health check. `good` is None where nobody can tell from the files."""

    name: str
    good: bool | None
    says: str
    where: str


def check(containers: ContainerFacts, platform: PlatformFacts) -> Verdict:
    views = [[_of_service(one, containers) for one in view.lasting] for view in containers.production]
    pods = [
        _of_checks(f"{pod.name}/{one.name}", one.probes, one.where)
        for pod in containers.pods
        if pod.lasting
        for one in pod.containers
        if not one.starts_first
    ]
    alone = [] if views or pods else [_of_image(image) for image in containers.images]
    if alone and any(file.health for file in platform.production):
        return unknown("health checks: the platform asks a path of its own, and who starts the image is not said")
    seen = [one for view in views for one in view] + pods + alone
    if not seen:
        return unknown(f"health checks: no container is defined in these files{_because(containers)}")
    bad = [one for one in seen if one.good is False]
    # What one way of merging the Compose files mends is no finding.
    mended = {one.name for view in views for one in view if one.good is not False} if len(views) > 1 else set()
    certain = [one for one in bad if one.name not in mended]
    if certain and not containers.unread:
        return failed(
            f"health checks: {len(certain)} of {len(seen)} containers have none that works: "
            + "; ".join(f"{one.name} {one.says}" for one in certain[:4]),
            *(Evidence(f"{one.name} {one.says}", one.where, _again(one.where)) for one in certain),
        )
    if bad or containers.unread or any(one.good is None for one in seen):
        first = next((one for one in seen if not one.good), None)
        reason = f"{first.name} {first.says}" if first else "not all files were read"
        return unknown(f"health checks: {reason}{_because(containers)}")
    if _of_checks("planted", (HealthCheck("image", "planted", "exit 0"),), "planted").good:
        return unknown("health checks: the rule did not find a planted 'exit 0', so it proves nothing")
    return passed(
        f"health checks: all {len(seen)} containers have one that can fail",
        control("a planted health check 'exit 0' is found to be none", "the same rule"),
        *(Evidence(f"{one.name}: {one.says}", one.where, _again(one.where)) for one in seen),
    )


def _of_service(service: Service, containers: ContainerFacts) -> _Seen:
    if service.health:
        return _of_checks(service.name, (service.health,), service.where)
    image = containers.built_by(service)
    if image is not None and (health := image.health(service.target)):
        return _of_checks(service.name, (health,), service.where)
    if service.unclear:
        return _Seen(service.name, None, service.unclear, service.where)
    if image is not None:
        base = image.lineage(service.target)[-1].image if image.lineage(service.target) else ""
        return _Seen(service.name, False if PLAIN.fullmatch(base) else None, "has no health check", service.where)
    if PLAIN.fullmatch(service.image):
        return _Seen(service.name, good=False, says="has no health check", where=service.where)
    return _Seen(service.name, None, f"runs {service.image or 'an image'}, which may bring its own", service.where)


def _of_image(image: Dockerfile) -> _Seen:
    if health := image.health():
        return _of_checks(image.path, (health,), f"{image.path}:1")
    stages = image.lineage()
    plain = bool(stages) and PLAIN.fullmatch(stages[-1].image) is not None
    return _Seen(image.path, False if plain else None, "has no HEALTHCHECK", f"{image.path}:1")


def _of_checks(name: str, checks: tuple[HealthCheck, ...], where: str) -> _Seen:
    if not checks:
        return _Seen(name, good=False, says="has no health check", where=where)
    wrong = [one for one in checks if one.disabled or one.swallows]
    if wrong:
        says = "has its health check turned off" if wrong[0].disabled else f"cannot fail: {wrong[0].swallows}"
        return _Seen(name, good=False, says=says, where=wrong[0].where)
    says = checks[0].command or checks[0].asks or f"port {checks[0].port}"
    return _Seen(name, good=True, says=says, where=checks[0].where)


def _because(containers: ContainerFacts) -> str:
    return f"; {containers.unread}" if containers.unread else ""


def _again(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"sed -n {line},+8p '{path}'"
