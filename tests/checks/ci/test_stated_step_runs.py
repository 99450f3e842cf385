"""Tests of `ci.stated_step_runs`: refusals first, then edges, then the plain case."""

import pytest

from proveout.checks.ci.stated_step_runs import Limits, check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.verdict import Outcome


def judged(
    said: str,
    *steps: Step,
    event: str = "push",
    environment: str = "",
    condition: str = "",
    limits: Limits | None = None,
) -> Outcome:
    one = Job("checks", 5, steps, environment=environment, condition=condition)
    pipeline = Pipeline(".github/workflows/ci.yml", "github", (Trigger(event),), (one,))
    return check(PipelineFacts((pipeline,)), limits or Limits(said)).outcome


def run(command: str, **difference: object) -> Step:
    return Step(9, run=command, **difference)  # type: ignore[arg-type] # any field


def test_words_that_name_no_command_and_approvals_prove_nothing() -> None:
    assert judged("feng shui", run("pytest")) is Outcome.UNKNOWN
    assert judged("manual approval for production", run("pytest")) is Outcome.UNKNOWN


def test_no_pipeline_and_one_that_is_not_read_prove_nothing() -> None:
    assert check(PipelineFacts(()), Limits("ruff")).outcome is Outcome.UNKNOWN
    assert check(PipelineFacts((), ("Jenkinsfile",)), Limits("ruff")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "hides",
    [
        run("make check"),
        run("tox"),
        run(".ci/run"),
        run("docker run x sh -c 'lint'"),
        Step(9, uses="./.github/actions/checks"),
        Step(9, uses="shop/do@v1"),
    ],
)
def test_what_runs_more_than_stands_there_leaves_it_open(hides: Step) -> None:
    assert judged("ruff", hides) is Outcome.UNKNOWN


def test_a_host_may_notify_without_a_pipeline() -> None:
    assert judged("notify team on deployment", run("pytest")) is Outcome.UNKNOWN


def test_a_step_that_is_nowhere_fails() -> None:
    assert judged("ruff", Step(8, uses="actions/checkout@v4"), run("pytest")) is Outcome.FAIL
    several = "set -e\npip install -r requirements.txt && python -m pytest -q\nDEBUG=1 python manage.py test"
    assert judged("ruff", run(several)) is Outcome.FAIL


@pytest.mark.parametrize("command", ["# ruff check .", "echo ruff", "pip install ruff"])
def test_speaking_of_it_is_not_running_it(command: str) -> None:
    assert judged("ruff", run(command)) is Outcome.FAIL


def test_a_switched_off_step_fails() -> None:
    assert judged("ruff", run("ruff check .", condition="false")) is Outcome.FAIL


def test_a_step_with_a_gap_is_unknown() -> None:
    assert judged("ruff", run("ruff check . || true")) is Outcome.UNKNOWN
    assert judged("ruff", run("ruff check .", may_fail=True)) is Outcome.UNKNOWN
    assert judged("ruff", run("ruff check ."), condition="github.actor == 'ada'") is Outcome.UNKNOWN
    assert judged("ruff", run("ruff check ."), event="workflow_dispatch") is Outcome.UNKNOWN


def test_a_stated_trigger_and_environment_are_compared() -> None:
    nightly, production = Limits("ruff", trigger="nightly"), Limits("ruff", environment="production")

    assert judged("", run("ruff check ."), limits=nightly) is Outcome.UNKNOWN
    assert judged("", run("ruff check ."), event="schedule", limits=nightly) is Outcome.PASS
    assert judged("", run("ruff check ."), limits=production) is Outcome.UNKNOWN
    assert judged("", run("ruff check ."), environment="Production", limits=production) is Outcome.PASS


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("linting", run("uv run ruff check .")),
        ("Docker image building", Step(9, uses="docker/build-push-action@v6")),
        ("collectstatic", run("python manage.py collectstatic --noinput")),
        ("migrations", run("alembic upgrade head")),
        ("security scanning", run("bandit -r app")),
        ("notify Slack", Step(9, uses="slackapi/slack-github-action@v2")),
    ],
)
def test_a_step_that_runs_on_every_change_passes(said: str, step: Step) -> None:
    assert judged(said, step) is Outcome.PASS


@pytest.mark.parametrize(
    "script",
    [
        "ls # ruff check .",
        'printf "ruff check"',
        "cat ruff.toml",
        "which ruff",
        "ruff --version",
        "exit 0\nruff check .",
        "cat <<'EOF'\nruff check .\nEOF",
        "if false; then\nruff check .\nfi",
        "later() {\nruff check .\n}",
        "true || ruff check .",
        'bash -c "echo ruff check"',
        'python -c "import ruff"',
        "docker run alpine echo ruff",
        "uv run --with ruff true",
    ],
)
def test_a_script_that_only_names_it_does_not_pass(script: str) -> None:
    assert judged("ruff", run(script)) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "script",
    [
        "ruff check . || echo bad",
        "ruff check . || exit 0",
        "ruff check . | tee found",
        "set +e\nruff check .\nls",
        "ruff check --exit-zero .",
    ],
)
def test_a_step_whose_failure_is_swallowed_does_not_pass(script: str) -> None:
    assert judged("ruff", run(script)) is Outcome.UNKNOWN


@pytest.mark.parametrize("condition", ["always() && false", "failure()", "github.actor == 'ada'"])
def test_a_condition_of_a_step_is_read_beside_that_of_its_job(condition: str) -> None:
    assert judged("ruff", run("ruff check .", condition=condition), condition="always()") is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "trigger",
    [
        Trigger("push", tags_only=True),
        Trigger("push", paths=("docs/**",)),
        Trigger("push", branches=("never",)),
        Trigger("push", branches=("**", "!main")),
        Trigger("release"),
        Trigger("workflow_call"),
    ],
)
@pytest.mark.parametrize("stated", ["", "push"])
def test_what_does_not_start_on_every_change_does_not_pass(trigger: Trigger, stated: str) -> None:
    one = Job("checks", 5, (run("ruff check ."),))
    facts = PipelineFacts((Pipeline(".github/workflows/ci.yml", "github", (trigger,), (one,)),))

    assert check(facts, Limits("ruff", trigger=stated)).outcome is Outcome.UNKNOWN


def test_a_job_behind_one_that_is_skipped_does_not_pass() -> None:
    gate = Job("gate", 3, (run("ls"),), condition="false")
    one = Job("checks", 5, (run("ruff check ."),), needs=("gate",))
    facts = PipelineFacts((Pipeline(".github/workflows/ci.yml", "github", (Trigger("push"),), (gate, one)),))

    assert check(facts, Limits("ruff")).outcome is Outcome.UNKNOWN


def test_a_script_of_gitlab_that_ends_above_does_not_pass() -> None:
    def outcome(*steps: Step) -> Outcome:
        one = Pipeline(".gitlab-ci.yml", "gitlab", (Trigger("push"),), (Job("checks", 5, steps),))
        return check(PipelineFacts((one,)), Limits("ruff")).outcome

    assert outcome(run("exit 0"), run("ruff check .")) is Outcome.UNKNOWN
    assert outcome(run("pip install ruff"), run("ruff check .")) is Outcome.PASS


@pytest.mark.parametrize(
    ("said", "step"),
    [
        ("ruff", run("ruff check .", shell="cat {0}")),  # noqa: S604 - a word of a pipeline
        ("ruff", Step(9, uses="pre-commit/action@v3")),
        ("security scan", Step(9, uses="snyk/actions/setup@v1")),
        ("linting", run("npm run lint")),
        ("build docker image and run a security scan", run("docker build .")),
    ],
)
def test_what_may_do_less_than_its_name_does_not_pass(said: str, step: Step) -> None:
    assert judged(said, step) is Outcome.UNKNOWN


@pytest.mark.parametrize("command", ["python manage.py migrate --plan", "alembic upgrade head --sql"])
def test_a_migration_that_is_only_printed_is_none(command: str) -> None:
    assert judged("migrations", run(command)) is Outcome.FAIL
