"""Tests of `ci.smoke_runs_after_deploy`: refusals first, then edges, then the plain case."""

import pytest

from proveout.checks.ci.smoke_runs_after_deploy import Limits, check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.verdict import Outcome

DEPLOY = Step(14, run="flyctl deploy")
STRICT = "curl --fail https://shop.example.org/health"


def judged(
    *steps: Step, limits: Limits = Limits(), more: tuple[Job, ...] = (), others: tuple[str, ...] = ()
) -> Outcome:
    jobs = (Job("deploy", 9, (DEPLOY, *steps)), *more)
    pipeline = Pipeline(".github/workflows/deploy.yml", "github", (Trigger("push"),), jobs)
    return check(PipelineFacts((pipeline,), others), limits).outcome


def asks(run: str, **difference: object) -> Step:
    return Step(20, name="Check", run=run, **difference)  # type: ignore[arg-type] # any field


def test_no_deploy_proves_nothing() -> None:
    assert check(PipelineFacts.example(), Limits()).outcome is Outcome.UNKNOWN


def test_what_is_not_read_leaves_it_open() -> None:
    assert judged(Step(20, name="Smoke", run="./scripts/smoke.sh")) is Outcome.UNKNOWN
    assert judged(Step(20, run="make after")) is Outcome.UNKNOWN
    assert judged(others=("Jenkinsfile",)) is Outcome.UNKNOWN


def test_nothing_behind_the_deploy_fails() -> None:
    assert judged() is Outcome.FAIL


@pytest.mark.parametrize("run", [f"{STRICT} || true", "curl https://shop.example.org/health", f"{STRICT}; exit 0"])
def test_an_answer_that_stops_nothing_fails(run: str) -> None:
    assert judged(asks(run)) is Outcome.FAIL


def test_a_step_that_may_fail_fails() -> None:
    assert judged(asks(STRICT, may_fail=True)) is Outcome.FAIL


def test_a_request_before_the_deploy_does_not_count() -> None:
    pipeline = Pipeline("d.yml", "github", (Trigger("push"),), (Job("deploy", 9, (asks(STRICT), DEPLOY)),))

    assert check(PipelineFacts((pipeline,)), Limits()).outcome is Outcome.FAIL


def test_a_job_that_does_not_wait_for_the_deploy_does_not_count() -> None:
    assert judged(more=(Job("smoke", 30, (asks(STRICT),)),)) is Outcome.FAIL
    assert judged(more=(Job("smoke", 30, (asks(STRICT),), needs=("deploy",)),)) is Outcome.PASS


def test_a_condition_is_not_read() -> None:
    assert judged(asks(STRICT, condition="inputs.smoke")) is Outcome.UNKNOWN


def test_a_stated_path_that_is_not_asked_is_unknown() -> None:
    assert judged(asks(STRICT), limits=Limits(("/health", "/api"))) is Outcome.UNKNOWN
    assert judged(asks(STRICT), limits=Limits(("/health/",))) is Outcome.PASS


def test_a_strict_request_behind_the_deploy_passes() -> None:
    assert judged(asks(STRICT)) is Outcome.PASS
    assert judged(asks("for i in 1 2; do\n  curl -sf $APP_URL/health && exit 0\ndone\nexit 1")) is Outcome.PASS
    assert judged(asks("pytest tests/smoke", variables=("BASE_URL",))) is Outcome.PASS


def test_a_request_to_an_address_that_is_not_the_service_is_unknown() -> None:
    assert judged(asks("pytest tests/smoke")) is Outcome.UNKNOWN
    assert judged(asks("curl --fail http://localhost:8000/health")) is Outcome.UNKNOWN
