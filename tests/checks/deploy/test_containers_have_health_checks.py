from typing import Any

import pytest

from proveout.checks.deploy.containers_have_health_checks import check
from proveout.facts.container import (
    ComposeView,
    ContainerFacts,
    Dockerfile,
    HealthCheck,
    Purpose,
    Service,
    Stage,
    Workload,
)
from proveout.facts.container import Container as Pod
from proveout.facts.platform import PlatformFacts, PlatformFile
from proveout.model.verdict import Outcome, Verdict

NONE = PlatformFacts()
GOOD = HealthCheck("compose", "docker-compose.yml:6", command="pg_isready -U app")


def judged(*services: Service, purpose: Purpose = Purpose.UNSAID, **difference: object) -> Verdict:
    view = ComposeView(("docker-compose.yml",), services, purpose)
    return check(ContainerFacts.example(dockerfiles=(), views=(view,), **difference), NONE)


def service(name: str = "db", **difference: object) -> Service:
    return Service(name, "docker-compose.yml:4", **{"image": "postgres:17", **difference})  # type: ignore[arg-type]


def test_nothing_to_look_at_is_unknown() -> None:
    assert check(ContainerFacts(), NONE).outcome is Outcome.UNKNOWN


def test_a_compose_file_for_the_desk_says_nothing() -> None:
    assert judged(service(), purpose=Purpose.DEVELOPMENT).outcome is Outcome.UNKNOWN


def test_an_image_that_may_bring_its_own_is_unknown() -> None:
    assert judged(service(image="registry.example/shop:1")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "difference", [{"broken": ("b.yml is no YAML",)}, {"templates": ("t.yaml",)}, {"others": ("a.tf",)}]
)
def test_what_was_not_read_leaves_a_finding_open(difference: dict[str, Any]) -> None:
    assert judged(service(), **difference).outcome is Outcome.UNKNOWN


def test_what_one_way_of_merging_mends_is_unknown() -> None:
    views = (ComposeView(("a.yml",), (service(),)), ComposeView(("a.yml", "b.yml"), (service(health=GOOD),)))

    assert check(ContainerFacts(views=views), NONE).outcome is Outcome.UNKNOWN


def test_an_image_alone_beside_a_platform_that_asks_is_unknown() -> None:
    image = Dockerfile("Dockerfile", (Stage(1, "python:3.12"),))
    platform = PlatformFacts(
        files=(PlatformFile("fly.toml", "fly", health=(HealthCheck("platform", "fly.toml:3", path="/up"),)),)
    )

    assert check(ContainerFacts(dockerfiles=(image,)), platform).outcome is Outcome.UNKNOWN


def test_a_store_without_one_fails_with_its_line() -> None:
    verdict = judged(service(), service("web", health=GOOD))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "docker-compose.yml:4"


@pytest.mark.parametrize(
    "command",
    [
        "exit 0",
        "true",
        "curl -f http://localhost/up || true",
        "curl http://localhost/up",
        "wget -q localhost/up || exit 0",
        "echo ok",
    ],
)
def test_a_command_that_cannot_fail_fails(command: str) -> None:
    assert (
        judged(service(health=HealthCheck("compose", "docker-compose.yml:6", command=command))).outcome is Outcome.FAIL
    )


@pytest.mark.parametrize(
    "command",
    [
        "curl -f http://localhost/up || exit 1",
        "curl -sSf http://localhost/up",
        "curl --silent --fail localhost:8000/up",
        "curl -s localhost/up | grep ok",
        "redis-cli ping",
        "wget -q --spider http://localhost/up || exit 1",
    ],
)
def test_a_command_that_can_fail_passes(command: str) -> None:
    verdict = judged(service(health=HealthCheck("compose", "docker-compose.yml:6", command=command)))

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


def test_one_that_is_turned_off_fails() -> None:
    assert judged(service(health=HealthCheck("compose", "docker-compose.yml:6", disabled=True))).outcome is Outcome.FAIL


def test_jobs_that_end_and_profiles_need_none() -> None:
    job, tool = service("migrate"), service("pgadmin", profiles=("tools",))
    web = service("web", health=GOOD, depends_on={"migrate": "service_completed_successfully"})

    assert judged(job, tool, web).outcome is Outcome.PASS


def test_pods_are_asked_too_and_init_containers_are_not() -> None:
    pod = Workload(
        "Deployment", "web", "k.yaml", 1, (Pod("web", "k.yaml:9"), Pod("init", "k.yaml:7", starts_first=True))
    )

    verdict = check(ContainerFacts(workloads=(pod,)), NONE)

    assert verdict.outcome is Outcome.FAIL
    assert "1 of 1" in verdict.says


def test_the_image_brings_it_for_the_service_that_is_built() -> None:
    assert check(ContainerFacts.example(), NONE).outcome is Outcome.PASS


def test_a_compose_file_that_says_nothing_beside_a_platform_is_for_the_desk() -> None:
    view = ComposeView(("docker-compose.yml",), (service(),))

    assert check(ContainerFacts(views=(view,), platform="fly.toml"), NONE).outcome is Outcome.UNKNOWN
