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


@pytest.mark.parametrize(
    "run",
    [
        f"echo {STRICT}",
        f"ls # {STRICT}",
        f"exit 0\n{STRICT}",
        f"cat <<'EOF'\n{STRICT}\nEOF",
        f"if false; then\n{STRICT}\nfi",
        f"later() {{\n{STRICT}\n}}",
        f"true || {STRICT}",
        f"{STRICT} | jq .",
        f"set +e\n{STRICT}\nls",
        f"{STRICT} &",
        "curl --fail-early https://shop.example.org/health",
        "curl -of https://shop.example.org/health",
        "curl https://shop.example.org/health\ntest 1 = 1",
        "curl https://shop.example.org/health | grep -v ok",
        "curl --fail https://hooks.slack.com/services/health",
        "curl --fail -X POST https://shop.example.org/health",
        "curl --fail https://web/health",
        "curl --fail $SENTRY_URL/health",
        "curl --version --fail https://shop.example.org/health",
        "for i in 1 2; do curl -f https://shop.example.org/health || continue; done",
        "while ! curl -f https://shop.example.org/health; do sleep 1; break; done",
        "pytest tests/smoke https://shop.example.org --collect-only",
    ],
)
def test_a_script_that_may_ask_nothing_or_cannot_fail_does_not_pass(run: str) -> None:
    assert judged(asks(run)) is Outcome.UNKNOWN


def test_an_address_of_a_database_is_none_of_the_service() -> None:
    assert judged(asks("pytest tests/smoke", variables=("DATABASE_URL",))) is Outcome.UNKNOWN


@pytest.mark.parametrize("run", ["echo flyctl deploy", "ls # flyctl deploy", "if false; then\nflyctl deploy\nfi"])
def test_a_deploy_that_only_stands_in_words_is_none(run: str) -> None:
    one = Job("deploy", 9, (Step(14, run=run), asks(STRICT)))
    facts = PipelineFacts((Pipeline("d.yml", "github", (Trigger("push"),), (one,)),))

    assert check(facts, Limits()).outcome is Outcome.UNKNOWN


def test_a_request_that_waits_for_a_skipped_job_does_not_pass() -> None:
    gate = Job("gate", 3, (Step(4, run="ls"),), condition="false")
    smoke = Job("smoke", 30, (asks(STRICT),), needs=("deploy", "gate"))

    assert judged(more=(gate, smoke)) is Outcome.UNKNOWN


def test_each_deploy_is_followed_by_a_request() -> None:
    last = Job("ship", 40, (Step(41, run="flyctl deploy --app shop"),), needs=("deploy",))
    asked = Job("ship", 40, (Step(41, run="flyctl deploy --app shop"), asks(STRICT)), needs=("deploy",))

    assert judged(asks(STRICT), more=(last,)) is Outcome.UNKNOWN
    assert judged(asks(STRICT), more=(asked,)) is Outcome.PASS


def test_a_pipeline_that_follows_another_one_is_unknown() -> None:
    facts = PipelineFacts(
        (Pipeline("s.yml", "github", (Trigger("workflow_run"),), (Job("smoke", 3, (asks(STRICT),)),)),)
    )

    assert check(facts, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "difference", [{"shell": "cat {0}"}, {"condition": "failure()"}, {"condition": "always() && false"}]
)
def test_a_shell_or_condition_that_may_leave_it_out_does_not_pass(difference: dict[str, str]) -> None:
    assert judged(asks(STRICT, **difference)) is Outcome.UNKNOWN


def test_a_script_of_gitlab_that_ends_above_does_not_pass() -> None:
    one = Job("deploy", 9, (DEPLOY, Step(15, run="exit 0"), asks(STRICT)))
    facts = PipelineFacts((Pipeline(".gitlab-ci.yml", "gitlab", (Trigger("push"),), (one,)),))

    assert check(facts, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "run",
    [
        'curl -fsS --retry 5 --retry-all-errors "https://shop.example.org/health"',
        "curl -f https://shop.example.org/health",
        "sleep 10\ncurl -sSf $APP_URL/health",
        "wget -q --spider https://shop.example.org/health",
    ],
)
def test_a_plain_request_passes(run: str) -> None:
    assert judged(asks(run)) is Outcome.PASS
