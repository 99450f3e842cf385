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
    "run", ["pytest", "pip install -e . && pytest", "python manage.py test", "tox -e py311", "make test"]
)
def test_pushes_to_main_that_run_the_tests_pass(run: str) -> None:
    assert judged(Trigger("push", branches=("main",)), run=run).outcome is Outcome.PASS
