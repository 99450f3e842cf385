"""Tests of `deps.are_watched`: refusals first, then edges, then the plain case."""

from proveout.checks.deps.are_watched import Limits, check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome

TREE = TreeFacts.example()


def judged(*steps: Step, event: str = "push", tree: TreeFacts = TREE, tool: str = "") -> Outcome:
    pipeline = Pipeline("ci.yml", "github", (Trigger(event),), (Job("audit", 3, steps),))
    return check(tree, PipelineFacts((pipeline,)), Limits(tool)).outcome


def test_a_repository_without_files_proves_nothing() -> None:
    assert judged(tree=TreeFacts.example(files={})) is Outcome.UNKNOWN


def test_a_proposer_whose_reach_is_not_read_proves_nothing() -> None:
    assert judged(tree=TreeFacts.example(files={".github/dependabot.yml": 80})) is Outcome.UNKNOWN


def test_a_pipeline_that_is_not_read_leaves_it_open() -> None:
    assert check(TREE, PipelineFacts((), others=("Jenkinsfile",)), Limits()).outcome is Outcome.UNKNOWN


def test_nothing_that_watches_fails() -> None:
    assert judged(Step(4, run="pytest")) is Outcome.FAIL


def test_a_scan_that_cannot_fail_or_waits_to_be_asked_fails() -> None:
    assert judged(Step(4, run="pip-audit || true")) is Outcome.FAIL
    assert judged(Step(4, run="pip-audit", may_fail=True)) is Outcome.FAIL
    assert judged(Step(4, run="pip-audit"), event="workflow_dispatch") is Outcome.FAIL


def test_another_tool_than_the_stated_one_fails() -> None:
    assert judged(Step(4, run="pip-audit"), tool="Snyk") is Outcome.FAIL


def test_a_scan_on_every_change_passes() -> None:
    assert judged(Step(4, run="pip-audit -r requirements.lock")) is Outcome.PASS
    assert judged(Step(4, uses="aquasecurity/trivy-action@v0.30"), tool="Trivy") is Outcome.PASS
