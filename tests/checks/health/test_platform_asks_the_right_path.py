from datetime import timedelta

import pytest

from proveout.checks.health.platform_asks_the_right_path import Limits, check, check_settings
from proveout.facts.container import (
    ComposeView,
    Container,
    ContainerFacts,
    Dockerfile,
    HealthCheck,
    Purpose,
    Service,
    Stage,
    Workload,
)
from proveout.facts.platform import PlatformFacts, PlatformFile
from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.limit import UrlPath
from proveout.model.verdict import Outcome, Verdict

ROUTES = RouteFacts.example()


def asking(path: str, *more: HealthCheck, interval: float | None = None) -> PlatformFacts:
    health = HealthCheck("platform", "render.yaml:7", path=path, interval_s=interval)
    return PlatformFacts(files=(PlatformFile("render.yaml", "render", health=(health, *more), asks_health=True),))


def judged(
    path: str, routes: RouteFacts = ROUTES, limits: Limits | None = None, interval: float | None = None
) -> Verdict:
    return check(ContainerFacts(), asking(path, interval=interval), routes, limits or Limits())


def test_nothing_that_could_ask_is_unknown() -> None:
    assert check(ContainerFacts(), PlatformFacts(), ROUTES, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "routes",
    [
        RouteFacts(),
        RouteFacts.example(routes=(), unclear=("app.py:3 mounts routes that are made at run time",)),
    ],
)
def test_routes_that_are_not_all_read_leave_it_open(routes: RouteFacts) -> None:
    assert judged("/health", routes).outcome is Outcome.UNKNOWN


def test_a_route_that_answers_everything_proves_nothing() -> None:
    every = DeclaredRoute("GET", "/{rest:path}", "app.py", 3, "every", "fastapi")

    assert judged("/health", RouteFacts.example(routes=(every,))).outcome is Outcome.UNKNOWN


def test_a_path_of_a_variable_and_another_file_leave_it_open() -> None:
    assert judged("/$HEALTH").outcome is Outcome.UNKNOWN
    verdict = check(ContainerFacts(broken=("c.yml is no YAML",)), asking("/health"), ROUTES, Limits())
    assert verdict.outcome is Outcome.UNKNOWN


def test_checks_of_stores_ask_nothing_of_the_application() -> None:
    store = Service(
        "minio",
        "c.yml:3",
        image="minio/minio:1",
        health=HealthCheck("compose", "c.yml:5", command="curl -f http://localhost:9000/minio/health/live"),
    )

    assert (
        check(ContainerFacts(views=(ComposeView(("c.yml",), (store,)),)), PlatformFacts(), ROUTES, Limits()).outcome
        is Outcome.UNKNOWN
    )


def test_a_stated_interval_that_nobody_writes_is_unknown() -> None:
    assert judged("/health", limits=Limits(interval=timedelta(seconds=30))).outcome is Outcome.UNKNOWN


def test_a_path_that_is_no_route_fails_and_names_the_near_one() -> None:
    verdict = judged("/health/")

    assert verdict.outcome is Outcome.FAIL
    assert "/health is one" in verdict.says


def test_a_web_service_that_nobody_asks_fails() -> None:
    platform = PlatformFacts(files=(PlatformFile("render.yaml", "render", asks_health=True),))

    assert check(ContainerFacts(), platform, ROUTES, Limits()).outcome is Outcome.FAIL


def test_a_command_that_cannot_fail_fails() -> None:
    service = Service(
        "web",
        "c.yml:3",
        context="",
        dockerfile="Dockerfile",
        health=HealthCheck("compose", "c.yml:6", command="curl -f http://localhost:8000/health || true"),
    )
    facts = ContainerFacts(views=(ComposeView(("c.yml",), (service,), Purpose.PRODUCTION),))

    assert check(facts, PlatformFacts(), ROUTES, Limits()).outcome is Outcome.FAIL


def test_another_path_or_interval_than_stated_fails() -> None:
    assert judged("/health", limits=Limits(path=UrlPath("/ready"))).outcome is Outcome.FAIL
    assert judged("/health", limits=Limits(interval=timedelta(seconds=30)), interval=10).outcome is Outcome.FAIL


def test_a_probe_of_a_pod_is_compared_too() -> None:
    pod = Workload(
        "Deployment",
        "web",
        "k.yaml",
        1,
        (Container("web", "k.yaml:9", probes=(HealthCheck("readiness", "k.yaml:12", path="/gone"),)),),
    )

    assert check(ContainerFacts(workloads=(pod,)), PlatformFacts(), ROUTES, Limits()).outcome is Outcome.FAIL


def test_a_path_that_is_a_route_passes_with_the_control() -> None:
    limits = Limits(path=UrlPath("/health"), interval=timedelta(seconds=30))

    verdict = judged("/health?full=1", limits=limits, interval=30)

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


def test_a_path_of_another_container_or_service_is_not_compared() -> None:
    asks = (HealthCheck("readiness", "k.yaml:12", path="/metrics"),)
    pods = tuple(
        Workload("Deployment", name, "k.yaml", 1, (Container(name, "k.yaml:9", image=f"{name}:1", probes=asks),))
        for name in ("shop", "exporter")
    )
    two = asking("/gone", HealthCheck("platform", "render.yaml:20", path="/health"))

    assert check(ContainerFacts(workloads=pods), PlatformFacts(), ROUTES, Limits()).outcome is Outcome.UNKNOWN
    assert check(ContainerFacts(), two, ROUTES, Limits()).outcome is Outcome.UNKNOWN


def test_a_front_end_has_routes_of_its_own() -> None:
    health = HealthCheck("image", "web/Dockerfile:9", command="wget -q http://localhost:3000/alive")
    image = Dockerfile("web/Dockerfile", (Stage(1, "node:22", health=health),))

    assert check(ContainerFacts(dockerfiles=(image,)), PlatformFacts(), ROUTES, Limits()).outcome is Outcome.UNKNOWN


def served(path: str, *routes: ServedRoute, unread: tuple[str, ...] = ()) -> Outcome:
    facts = ServedRouteFacts.example(*routes, unread=unread)
    return check_settings(ContainerFacts(), asking(path), facts, Limits()).outcome


def test_a_route_table_that_is_not_all_read_leaves_it_open() -> None:
    assert served("/healthz", unread=("a mounted application",)) is Outcome.UNKNOWN
    assert served("/healthz", ServedRoute("/orders", firm=False)) is Outcome.UNKNOWN


def test_a_path_that_the_started_application_does_not_serve_fails() -> None:
    assert served("/healthz") is Outcome.FAIL


def test_a_path_that_only_a_library_serves_passes() -> None:
    assert served("/ht", ServedRoute("/ht", own=False, where="health_check.urls")) is Outcome.PASS
