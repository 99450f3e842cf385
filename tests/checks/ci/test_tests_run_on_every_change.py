import pytest

from proveout.checks.ci.tests_run_on_every_change import Limits, check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.verdict import Outcome, Verdict


def judged(*triggers: Trigger, run: str = "pytest -q", condition: str = "", host: str = "github") -> Verdict:
    job = Job("test", 4, (Step(6, run=run),), condition=condition)
    return check(PipelineFacts((Pipeline("ci.yml", host, triggers, (job,)),)), Limits())


def test_a_host_that_we_do_not_read_is_unknown() -> None:
    assert check(PipelineFacts((), others=("Jenkinsfile",)), Limits()).outcome is Outcome.UNKNOWN


def test_a_pipeline_that_cannot_be_read_is_unknown() -> None:
    broken = Pipeline("ci.yml", "github", broken="ci.yml:3 is no YAML")

    assert check(PipelineFacts((broken,)), Limits()).outcome is Outcome.UNKNOWN


def test_a_condition_that_we_cannot_read_is_unknown() -> None:
    assert judged(Trigger("push"), condition="github.actor == 'ada'").outcome is Outcome.UNKNOWN
    assert judged(host="gitlab").outcome is Outcome.UNKNOWN


def test_pull_requests_alone_leave_direct_pushes_open() -> None:
    assert judged(Trigger("pull_request")).outcome is Outcome.UNKNOWN


def test_no_pipeline_fails() -> None:
    assert check(PipelineFacts(()), Limits()).outcome is Outcome.FAIL


def test_a_pipeline_that_runs_no_tests_fails() -> None:
    for run in ("docker build .\n# pytest", "pip install -r requirements.txt pytest", "pytest --version"):
        assert judged(Trigger("push"), run=run).outcome is Outcome.FAIL, run


@pytest.mark.parametrize(
    "trigger",
    [
        Trigger("push", tags_only=True),
        Trigger("push", branches=("develop",)),
        Trigger("push", branches=("!main",)),
        Trigger("push", paths=("docs/**",)),
        Trigger("schedule"),
    ],
)
def test_a_trigger_that_leaves_changes_out_fails(trigger: Trigger) -> None:
    assert judged(trigger).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "run", ["pytest", "pip install -e . && pytest", "python manage.py test", "tox -e py311", "poetry run pytest"]
)
def test_pushes_to_main_that_run_the_tests_pass(run: str) -> None:
    assert judged(Trigger("push", branches=("main",)), run=run).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "run",
    [
        "echo pytest",
        "which pytest",
        "cat > run.sh <<'EOF'\npytest\nEOF",
        "exit 0\npytest",
        "pytest --collect-only",
        "tox -l",
        "pip uninstall pytest",
        "python -c 'print(1)'  # pytest",
        "ls # pytest runs at night",
        "make -n test",
    ],
)
def test_a_line_that_only_names_a_test_runner_runs_none(run: str) -> None:
    assert judged(Trigger("push"), run=run).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "run",
    ["if false; then pytest; fi", "true || pytest", "t() {\n  pytest\n}", "make test-description", "npm test"],
)
def test_tests_that_may_never_run_are_unknown(run: str) -> None:
    assert judged(Trigger("push"), run=run).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("branches", [("!**",), ("!*",), ("**", "!m*")])
def test_a_pattern_that_leaves_the_branch_out_fails(branches: tuple[str, ...]) -> None:
    assert judged(Trigger("push", branches=branches)).outcome is Outcome.FAIL


def test_code_that_a_trigger_passes_over_leaves_it_unknown_and_prose_does_not() -> None:
    assert judged(Trigger("push", paths=("!**",))).outcome is Outcome.UNKNOWN
    assert judged(Trigger("push", paths=("!docs/**", "!**.md"))).outcome is Outcome.PASS


def test_tests_behind_a_job_that_may_not_run_are_unknown() -> None:
    first = Job("first", 3, (Step(4, run="ls"),), condition="false")
    job = Job("test", 5, (Step(6, run="pytest"),), needs=("first",))
    pipeline = Pipeline("ci.yml", "github", (Trigger("push"),), (first, job))

    assert check(PipelineFacts((pipeline,)), Limits()).outcome is Outcome.UNKNOWN


def test_a_workflow_that_another_one_calls_is_unknown() -> None:
    called = Pipeline(
        ".github/workflows/t.yml", "github", (Trigger("workflow_call"),), (Job("t", 2, (Step(3, run="tox"),)),)
    )
    caller = Pipeline(
        ".github/workflows/ci.yml", "github", (Trigger("push"),), (Job("c", 2, uses="./.github/workflows/t.yml"),)
    )

    assert check(PipelineFacts((called, caller)), Limits()).outcome is Outcome.UNKNOWN
    assert check(PipelineFacts((called,)), Limits()).outcome is Outcome.FAIL


@pytest.mark.parametrize(("recipe", "outcome"), [("$(VENV)/bin/pytest", Outcome.PASS), ("echo none yet", Outcome.FAIL)])
def test_a_target_of_make_counts_for_what_its_recipe_runs(recipe: str, outcome: Outcome) -> None:
    pipeline = Pipeline("ci.yml", "github", (Trigger("push"),), (Job("t", 2, (Step(3, run="make test"),)),))

    assert check(PipelineFacts((pipeline,), recipes={"make test": recipe}), Limits()).outcome is outcome


def test_a_script_of_gitlab_that_ends_above_the_tests_does_not_pass() -> None:
    steps = (Step(3, run="exit 0"), Step(3, run="pytest"))
    pipeline = Pipeline(".gitlab-ci.yml", "gitlab", (Trigger("push"),), (Job("test", 2, steps),))

    assert check(PipelineFacts((pipeline,)), Limits()).outcome is Outcome.UNKNOWN
