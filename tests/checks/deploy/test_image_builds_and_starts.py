import pytest

from proveout.checks.deploy.image_builds_and_starts import Limits, check_files
from proveout.facts.container import Command, ContainerFacts, Copy, Dockerfile, Purpose, Source, Stage
from proveout.model.limit import RepositoryPath
from proveout.model.verdict import Outcome, Verdict

HERE = Source("app", ("",))


def judged(*stages: Stage, limits: Limits | None = None, **difference: object) -> Verdict:
    image = Dockerfile("Dockerfile", stages, **difference)  # type: ignore[arg-type]
    return check_files(ContainerFacts(dockerfiles=(image,)), limits or Limits())


def stage(
    *sources: Source, image: str = "python:3.12.8-slim", command: str = "", runs: tuple[tuple[int, str], ...] = ()
) -> Stage:
    copies = (Copy(3, sources, "./"),) if sources else ()
    return Stage(1, image, copies=copies, runs=runs, command=Command(command, "Dockerfile", 9) if command else None)


def test_no_dockerfile_is_unknown() -> None:
    assert check_files(ContainerFacts(), Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [Source("dist", ignored=True), Source("$FILES", dynamic=True), Source("https://example.org/a", dynamic=True)],
)
def test_what_is_made_before_the_build_is_unknown(source: Source) -> None:
    assert judged(stage(HERE, source)).outcome is Outcome.UNKNOWN


def test_a_base_that_a_variable_names_is_unknown() -> None:
    assert judged(stage(HERE, image="python:${PY}")).outcome is Outcome.UNKNOWN


def test_a_broken_or_a_development_file_proves_nothing() -> None:
    assert judged(broken="Dockerfile has no FROM").outcome is Outcome.UNKNOWN
    assert judged(stage(Source("gone")), purpose=Purpose.DEVELOPMENT).outcome is Outcome.UNKNOWN


def test_a_missing_source_fails_with_its_line() -> None:
    verdict = judged(stage(HERE, Source("requirments.txt")))

    assert verdict.outcome is Outcome.FAIL
    assert "Dockerfile:3 copies requirments.txt" in verdict.says


def test_a_source_that_dockerignore_keeps_out_fails() -> None:
    verdict = judged(stage(Source("app", excluded_in=("",))))

    assert verdict.outcome is Outcome.FAIL
    assert ".dockerignore" in verdict.says


@pytest.mark.parametrize("base", ["python", "python:latest", "registry.example/base"])
def test_a_base_without_a_version_fails(base: str) -> None:
    assert judged(stage(HERE, image=base)).outcome is Outcome.FAIL


def test_a_script_that_nothing_brings_fails() -> None:
    assert judged(stage(Source("app.py", ("",)), command="./entrypoint.sh")).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "one",
    [
        stage(Source(".", ("",)), command="./entrypoint.sh"),
        stage(Source("docker/entrypoint.sh", ("",)), command="./entrypoint.sh"),
        stage(Source("app.py", ("",)), command="./entrypoint.sh", runs=((5, "curl -o entrypoint.sh example"),)),
        stage(HERE, command="gunicorn app:app"),
    ],
)
def test_files_that_are_all_there_pass_as_wiring(one: Stage) -> None:
    assert judged(one).outcome is Outcome.PASS


def test_earlier_stages_and_scratch_need_no_version() -> None:
    verdict = judged(
        Stage(1, "golang:1.23", name="build"), Stage(4, "scratch", copies=(Copy(5, (Source("/x"),), "/x", "build"),))
    )

    assert verdict.outcome is Outcome.PASS


def test_a_stated_file_that_is_not_there_fails() -> None:
    assert judged(stage(HERE), limits=Limits(RepositoryPath("docker/Dockerfile"))).outcome is Outcome.FAIL
