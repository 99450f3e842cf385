import pytest

from proveout.checks.ci.gates_can_fail import check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.verdict import Outcome, Verdict


def judged(*steps: Step, job_may_fail: bool = False) -> Verdict:
    job = Job("test", 4, steps, may_fail=job_may_fail)
    return check(PipelineFacts((Pipeline("ci.yml", "github", (), (job,)),)))


def test_a_host_that_we_do_not_read_is_unknown() -> None:
    assert check(PipelineFacts((), others=(".circleci/config.yml",))).outcome is Outcome.UNKNOWN


def test_a_second_pipeline_that_cannot_be_read_leaves_it_open() -> None:
    good = Pipeline("ci.yml", "github", (), (Job("test", 4, (Step(6, run="pytest"),)),))
    broken = Pipeline("lint.yml", "github", broken="lint.yml:3 is no YAML")

    assert check(PipelineFacts((good, broken))).outcome is Outcome.UNKNOWN


def test_no_gate_at_all_fails() -> None:
    assert judged(Step(6, run="docker push shop")).outcome is Outcome.FAIL
    assert check(PipelineFacts(())).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "run",
    ["pytest || true", "ruff check . || echo lint", "ruff check --exit-zero", "pytest | tee log"],
)
def test_a_swallowed_failure_fails_with_its_line(run: str) -> None:
    verdict = judged(Step(6, run=run))

    assert verdict.outcome is Outcome.FAIL
    assert "ci.yml:6" in verdict.says


def test_continue_on_error_fails_on_a_step_and_on_a_job() -> None:
    assert judged(Step(6, run="pytest", may_fail=True)).outcome is Outcome.FAIL
    assert judged(Step(6, run="pytest"), job_may_fail=True).outcome is Outcome.FAIL


def test_what_is_no_gate_may_fail() -> None:
    verdict = judged(Step(5, run="docker rm shop || true"), Step(6, run="set -o pipefail\npytest | tee log"))

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


@pytest.mark.parametrize(
    "run",
    [
        "set +e\npytest\necho done",
        "pytest \\\n  || true",
        "pytest \\\n  | tee log",
        "pytest || printf late",
        "pytest || { echo late; }",
        "trivy fs .",
        "black .",
        "pylint app --fail-under=0",
    ],
)
def test_a_gate_whose_failure_is_lost_on_another_line_or_by_its_options_fails(run: str) -> None:
    assert judged(Step(6, run=run)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "run",
    [
        "pytest || code=$?",
        "if pytest; then echo fine; fi",
        "! pytest",
        "pytest &",
        "mypy src; true",
        "pytest && echo fine\nls",
        "make test",
    ],
)
def test_a_gate_of_which_the_file_does_not_show_the_end_is_unknown(run: str) -> None:
    assert judged(Step(6, run=run)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("run", ["echo pytest", "which ruff", "ruff --version", "pip install pytest", "codecov"])
def test_a_word_is_no_gate(run: str) -> None:
    assert judged(Step(6, run=run)).outcome is Outcome.FAIL


def test_a_gate_that_is_switched_off_is_none() -> None:
    assert judged(Step(6, run="pytest", condition="${{ false }}")).outcome is Outcome.FAIL


def test_a_gate_in_a_shell_that_goes_on_after_errors_fails() -> None:
    step = Step(6, run="pytest\necho done", shell="bash {0}")  # noqa: S604 - nothing is run

    assert judged(step).outcome is Outcome.FAIL


def test_a_gate_that_only_somebody_starts_is_unknown() -> None:
    pipeline = Pipeline("ci.yml", "github", (Trigger("workflow_dispatch"),), (Job("t", 4, (Step(6, run="pytest"),)),))

    assert check(PipelineFacts((pipeline,))).outcome is Outcome.UNKNOWN


def test_a_target_of_make_is_judged_by_its_recipe() -> None:
    job = Job("test", 4, (Step(6, run="make test"),))
    pipeline = Pipeline("ci.yml", "github", (), (job,))

    def of(recipe: str) -> Outcome:
        return check(PipelineFacts((pipeline,), recipes={"make test": recipe})).outcome

    assert of("pytest || true") is Outcome.FAIL
    assert of("pytest") is Outcome.PASS


def test_a_script_of_gitlab_that_ends_above_a_gate_does_not_pass() -> None:
    steps = (Step(3, run="exit 0"), Step(3, run="pytest"))
    pipeline = Pipeline(".gitlab-ci.yml", "gitlab", (Trigger("push"),), (Job("test", 2, steps),))

    assert check(PipelineFacts((pipeline,))).outcome is Outcome.UNKNOWN
