import pytest

from proveout.checks.deploy.image_runs_as_non_root import check_files
from proveout.facts.container import (
    Command,
    ComposeView,
    Container,
    ContainerFacts,
    Dockerfile,
    Purpose,
    Service,
    Stage,
    Workload,
)
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step
from proveout.facts.platform import PlatformFacts
from proveout.model.verdict import Outcome, Verdict

TESTS = PipelineFacts.example()


def judged(
    containers: ContainerFacts, platform: PlatformFacts | None = None, pipelines: PipelineFacts = TESTS
) -> Verdict:
    return check_files(containers, platform or PlatformFacts(), pipelines)


def image(*stages: Stage, path: str = "Dockerfile", purpose: Purpose = Purpose.UNSAID) -> ContainerFacts:
    return ContainerFacts(dockerfiles=(Dockerfile(path, stages, purpose),))


def pod(**difference: object) -> ContainerFacts:
    one = Container("web", "k.yaml:9", image="registry.example/shop:1", **difference)  # type: ignore[arg-type]
    return ContainerFacts(workloads=(Workload("Deployment", "web", "k.yaml", 1, (one,)),))


def test_nothing_to_look_at_is_unknown() -> None:
    assert judged(ContainerFacts()).outcome is Outcome.UNKNOWN


def test_a_pipeline_that_builds_an_image_forbids_not_applicable() -> None:
    pipelines = PipelineFacts((Pipeline("ci.yml", "github", (), (Job("a", 1, (Step(2, run="docker build ."),)),)),))

    assert judged(ContainerFacts(), PlatformFacts.example(), pipelines).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "containers",
    [
        image(Stage(1, "registry.example/base:1")),
        image(Stage(1, "python:3.12", user="$UID")),
        image(Stage(1, "python:3.12", entrypoint=Command("gosu app gunicorn x:y", "Dockerfile", 3))),
        pod(),
        image(Stage(1, "python:3.12"), path="Dockerfile.dev", purpose=Purpose.DEVELOPMENT),
        ContainerFacts.example(broken=("x is no YAML",)),
    ],
)
def test_what_only_the_running_process_would_show_is_unknown(containers: ContainerFacts) -> None:
    assert judged(containers).outcome is Outcome.UNKNOWN


def test_a_script_that_hands_over_to_another_user_is_unknown() -> None:
    containers = image(Stage(1, "python:3.12", entrypoint=Command("./entrypoint.sh", "Dockerfile", 3)))
    platform = PlatformFacts(scripts={"entrypoint.sh": ((2, "exec su-exec app gunicorn x:y"),)})

    assert judged(containers, platform).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "containers",
    [
        image(Stage(1, "python:3.12-slim")),
        image(Stage(1, "python:3.12", user="root", user_line=4)),
        image(Stage(1, "python:3.12", user="0:0", user_line=4)),
        image(Stage(1, "node:22", user="app", user_line=2), Stage(5, "nginx:1.27")),
        image(Stage(1, "python:3.12", name="base", user="app"), Stage(5, "base", user="root")),
        pod(uid=0),
        pod(privileged=True, uid=10),
    ],
)
def test_root_fails(containers: ContainerFacts) -> None:
    verdict = judged(containers)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].again


def test_a_privileged_service_and_a_service_of_root_fail() -> None:
    for one in (
        Service("web", "c.yml:3", image="a", privileged=True),
        Service("web", "c.yml:3", image="a", user="root"),
    ):
        assert judged(ContainerFacts(views=(ComposeView(("c.yml",), (one,)),))).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "containers",
    [
        image(Stage(1, "python:3.12", name="base", user="app"), Stage(5, "base")),
        image(Stage(1, "gcr.io/distroless/python3:nonroot")),
        pod(uid=1000),
        pod(non_root=True),
        ContainerFacts.example(),
    ],
)
def test_a_user_of_its_own_passes(containers: ContainerFacts) -> None:
    assert judged(containers).outcome is Outcome.PASS


def test_a_service_that_is_started_without_a_container_needs_no_user() -> None:
    assert judged(ContainerFacts(), PlatformFacts.example()).outcome is Outcome.NOT_APPLICABLE
