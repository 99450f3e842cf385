"""Whoever watches the process asks a health route that exists, with a command that can fail.

Why:
    A platform that asks a path which does not exist kills a healthy service; one that asks nothing keeps a dead
    one.

Fix:
    Name the route that the application really has, with its slash: `healthCheckPath` (Render), `healthcheckPath`
    (Railway), `http_service.checks` (Fly), `readinessProbe` (Kubernetes), `healthcheck` (Compose). Django: a path
    in urls.py; Flask and FastAPI: a route that needs no login. Take `|| true` out of the command.

Proof:
    Paths, ports and commands of compose, Kubernetes, platform and pipeline files are compared with the
    application's routes; commands whose exit code cannot become non-zero are named. Control: at least
    one such setting was found, otherwise it fails.

Asked as:
    health endpoint configured for load balancer; load balancer health checks configured; health check
    path set in platform; deployment waits for health check; container health check command set; health
    check interval 30 seconds

Told by:
    "health check" + ("load balancer" | balancer | alb | elb | nlb | ingress | "target group" | haproxy) ~0.91
    @("load balancer" | alb | ingress | "target group") + "health check" ~0.91
    health + check + configure + (#path | endpoint) -(create | add) ~0.92
    "health check path" ~0.91
    (health_check_path | healthcheckpath | healthcheck_path | http_path | health_check: | http_health_check) ~0.92
    "health check" + (interval | threshold | "grace period" | retry | "start period" | frequency) -uptime ~0.91
    "health check timeout" ~0.9
    "health check" + (platform | orchestrator | railway.json | railway.toml | render.yaml | fly.toml | app.yaml) ~0.92
    "health check" + (path | command) + (railway | render | fly | heroku | digitalocean | ecs | platform) ~0.91
    "health check" + endpoint + (railway | render | fly | heroku | digitalocean | ecs | platform) ~0.91
    @(render | railway | "app spec" | fly | ecs) + "health check path" ~0.91
    @health_check + (period_seconds | initial_delay_seconds | timeout_seconds | failure_threshold | http_path) ~0.92
    (livenessprobe | readinessprobe | startupprobe) ~0.9
    "startup probe" ~0.88
    "health check" + (wait | gate) + (deploy | traffic | route) ~0.88
    "health check" + (wait | verification) + @("github actions" | "ci/cd") ~0.9 &
    (healthcheckpath | healthcheck_path | health_check_path) ~0.95
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.container import ContainerFacts, Dockerfile, HealthCheck
from proveout.facts.platform import PlatformFacts
from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import UrlPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER, Sight.SETTINGS)
MINUTES = 10


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    interval: timedelta | None = None


PASSES = {
    "containers": ContainerFacts.example(),
    "platform": PlatformFacts.example(),
    "routes": RouteFacts.example(),
    "served": ServedRouteFacts.example(),
    "limits": Limits(),
}
FAILS = {
    "containers": ContainerFacts.example(),
    "platform": PlatformFacts.example(),
    "routes": RouteFacts.example(routes=RouteFacts.example().routes[1:]),
    "served": ServedRouteFacts.example(ServedRoute("/orders")),
    "limits": Limits(),
}
PYTHON = re.compile(r"(^|[/-])(python|pypy|uv|uvicorn|miniconda|micromamba)")
NOWHERE = "/no-such-route-planted-here"


def check(containers: ContainerFacts, platform: PlatformFacts, routes: RouteFacts, limits: Limits) -> Verdict:
    own = [one for one in _own(containers, platform) if not one.check.disabled]
    asked = [one.check for one in own if one.check.asks or one.check.command]
    if not asked:
        return _nobody(containers, platform)
    deaf = [one for one in asked if one.swallows]
    if deaf:
        return failed(
            f"health path: {deaf[0].where} cannot fail: {deaf[0].swallows}",
            *(Evidence(one.swallows, one.where, _again(one)) for one in deaf),
        )
    paths = [one for one in asked if one.asks]
    if not paths:
        return unknown(f"health path: {asked[0].where} runs a command of its own and asks no path")
    if limits.path and (other := [one for one in paths if not _same(one.asks, limits.path)]):
        if len(other) < len(paths):
            return unknown(f"health path: {other[0].where} asks {other[0].asks}, other places ask {limits.path}")
        return failed(
            f"health path: {other[0].where} asks {other[0].asks}, {limits.path} is stated",
            *(Evidence(f"asks {one.asks}", one.where, _again(one)) for one in other),
        )
    if limits.interval is not None and (verdict := _interval(paths, limits.interval.total_seconds())):
        return verdict
    foreign = frozenset(one.check.where for one in own if not one.ours)
    return _against_routes(paths, routes, foreign, unread=containers.unread or platform.broken)


def check_settings(
    containers: ContainerFacts, platform: PlatformFacts, served: ServedRouteFacts, limits: Limits
) -> Verdict:
    """The same question to the route table of the started application, which holds what libraries bring as well."""
    routes = tuple(
        DeclaredRoute(method, one.path, *_place(one), one.endpoint, one.framework)
        for one in served.routes
        for method in one.methods
    )
    loose = () if served.firm and all(one.firm for one in served.routes) else ("a route comes with a made-up value",)
    frameworks = tuple(dict.fromkeys(one.framework for one in served.routes))
    return check(containers, platform, RouteFacts(routes, (*served.unread, *loose), frameworks), limits)


def _place(one: ServedRoute) -> tuple[str, int]:
    path, _, line = one.where.partition(":")
    return path or one.endpoint, int(line) if line.isdigit() else 1


def _against_routes(paths: list[HealthCheck], routes: RouteFacts, foreign: frozenset[str], *, unread: str) -> Verdict:
    lost = [one for one in paths if "$" in one.asks or not routes.answering(one.asks)]
    if not lost:
        if routes.answering(NOWHERE):
            return unknown("health path: a route of the application answers every path, so no path can be missed")
        if unread:
            return unknown(f"health path: what is asked is there, but {unread}")
        return passed(
            f"health path: {', '.join(dict.fromkeys(one.asks for one in paths))} is asked and is a route",
            control(f"{NOWHERE} is no route", "the same routes"),
            *(Evidence(f"asks {one.asks}", one.where, _again(one)) for one in paths),
            *(
                Evidence(f"{route.method} {route.path}", route.where, f"sed -n {route.line}p '{route.file}'")
                for one in paths
                for route in routes.answering(one.asks)[:1]
            ),
        )
    first = next((one for one in lost if one.where not in foreign), lost[0])
    says = f"{first.where} asks {first.asks}"
    if "$" in first.asks or routes.unclear or not routes.frameworks or first.where in foreign:
        reason = routes.unclear[0] if routes.unclear else "the routes of what it asks are not read"
        return unknown(f"health path: {says}, but {reason}")
    slash = [turned for turned in (first.asks.rstrip("/"), f"{first.asks}/") if turned != first.asks]
    near = next((route.path for turned in slash for route in routes.answering(turned)), "")
    return failed(
        f"health path: {says}, and no route answers it" + (f"; {near} is one" if near else ""),
        *(
            Evidence(f"asks {one.asks}, which is none of {len(routes.routes)} routes", one.where, _again(one))
            for one in lost
        ),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """One health check. `ours` is true where what it asks is surely the application whose routes were read."""

    check: HealthCheck
    ours: bool


def _own(containers: ContainerFacts, platform: PlatformFacts) -> list[_Asked]:
    """What asks this code: images and services that are built here, pods, platforms. Not the checks of stores."""
    platforms = [one for file in platform.production for one in file.health]
    found = [_Asked(one, ours=len(platforms) == 1) for one in platforms]
    for view in containers.production:
        for service in view.services:
            image = containers.built_by(service)
            health = service.health or (image.health(service.target) if image else None)
            if health and service.context is not None:
                found.append(_Asked(health, ours=_is_python(image, service.target)))
    pods = [one for pod in containers.pods for one in pod.containers if not one.starts_first]
    images = {one.image.rpartition(":")[0] or one.image for one in pods}
    found += [_Asked(probe, ours=len(images) == 1) for one in pods for probe in one.probes if probe.path]
    if not containers.production:
        found += [
            _Asked(health, ours=_is_python(image, "")) for image in containers.images if (health := image.health())
        ]
    return found


def _is_python(image: Dockerfile | None, target: str) -> bool:
    # A front end or a service in another language has routes of its own.
    stages = image.lineage(target) if image else ()
    return bool(stages) and PYTHON.search(stages[-1].image) is not None


def _nobody(containers: ContainerFacts, platform: PlatformFacts) -> Verdict:
    silent = [file for file in platform.production if file.asks_health]
    if silent and not containers.unread and not platform.others:
        return failed(
            f"health path: {silent[0].path} starts a web service and names no health path",
            *(Evidence("no health path", file.path, f"grep -n -i health '{file.path}'") for file in silent),
        )
    built = [one for view in containers.production for one in view.lasting if one.context is not None]
    if built and not containers.unread and not platform.production:
        return failed(
            f"health path: nothing asks {built[0].name} how it is",
            *(Evidence(f"{one.name} has no health check", one.where, _again_at(one.where)) for one in built),
        )
    return unknown(f"health path: no file was seen that could name one; {containers.unread or 'none is here'}")


def _interval(paths: list[HealthCheck], stated: float) -> Verdict | None:
    known = [one for one in paths if one.interval_s is not None]
    wrong = [one for one in known if one.interval_s != stated]
    if len(known) < len(paths):
        return unknown(f"health path: {stated:g} s are stated, and not every place says how often it asks")
    if not wrong:
        return None
    shown = [Evidence(f"every {one.interval_s:g} s", one.where, _again(one)) for one in wrong]
    return failed(
        f"health path: {wrong[0].where} asks every {wrong[0].interval_s:g} s, {stated:g} s are stated", *shown
    )


def _same(one: str, other: str) -> bool:
    return one.rstrip("/") == other.rstrip("/")


def _again(one: HealthCheck) -> str:
    return _again_at(one.where)


def _again_at(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"sed -n {line},+4p '{path}'"
