from dataclasses import replace

import pytest

from proveout.checks.ci.workflows_are_safe import CHECKOUT, SAFE, check
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.verdict import Outcome, Verdict


def judged(*steps: Step, event: str = "push", **difference: object) -> Verdict:
    job = Job("test", 5, (CHECKOUT, *steps))
    pipeline = replace(SAFE, triggers=(Trigger(event),), jobs=(job,), **difference)  # type: ignore[arg-type]
    return check(PipelineFacts((pipeline,)))


def test_no_workflow_is_unknown() -> None:
    assert check(PipelineFacts(())).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "pipelines",
    [
        PipelineFacts((SAFE, Pipeline("x.yml", "github", broken="x.yml is no YAML"))),
        PipelineFacts((SAFE,), others=("Jenkinsfile",)),
        PipelineFacts((SAFE, Pipeline(".gitlab-ci.yml", "gitlab"))),
    ],
)
def test_pipelines_that_are_not_read_leave_it_open(pipelines: PipelineFacts) -> None:
    assert check(pipelines).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "step",
    [
        Step(9, uses="actions/checkout@v4"),
        Step(9, uses="someone/action@main"),
        Step(9, uses="docker://alpine:3"),
        Step(9, run="echo ${{ github.event.issue.title }}"),
        Step(9, run='git checkout "${{ github.head_ref }}"'),
        Step(9, run="echo '${{ github.event.commits[0].message }}'"),
        Step(9, uses=f"actions/github-script@{'a' * 40}", inputs={"script": "log('${{ github.event.comment.body }}')"}),
        Step(9, run="echo '${{ toJSON(secrets) }}'"),
    ],
)
def test_a_step_that_is_not_safe_fails_with_its_line(step: Step) -> None:
    verdict = judged(step)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == ".github/workflows/ci.yml:9"


@pytest.mark.parametrize("event", ["pull_request_target", "workflow_run"])
def test_code_of_strangers_beside_secrets_fails(event: str) -> None:
    step = Step(9, uses=CHECKOUT.uses, inputs={"ref": "${{ github.event.pull_request.head.sha }}"})

    assert judged(step, event=event).outcome is Outcome.FAIL
    assert judged(step, event="pull_request").outcome is Outcome.PASS


@pytest.mark.parametrize("permissions", [None, {"*": "write"}])
def test_rights_that_are_wide_or_not_stated_fail(permissions: dict[str, str] | None) -> None:
    assert judged(permissions=permissions).outcome is Outcome.FAIL


def test_a_called_workflow_is_held_to_the_same() -> None:
    for job in (
        Job("a", 5, uses="a/b/.github/workflows/x.yml@main"),
        Job("a", 5, uses=f"a/b/.github/workflows/x.yml@{'a' * 40}", inherits_secrets=True),
    ):
        assert check(PipelineFacts((replace(SAFE, jobs=(job,)),))).outcome is Outcome.FAIL


def test_rights_of_each_job_are_enough() -> None:
    job = Job("test", 5, (CHECKOUT,), permissions={"contents": "read", "packages": "write"})

    assert check(PipelineFacts((replace(SAFE, permissions=None, jobs=(job,)),))).outcome is Outcome.PASS


@pytest.mark.parametrize(
    "step",
    [
        Step(9, uses="./.github/actions/mine"),
        Step(9, run='echo "$TITLE"', variables=("TITLE",)),
        Step(9, run="echo ${{ github.event.pull_request.number }} ${{ github.sha }} ${{ matrix.python }}"),
        Step(9, uses=f"docker://alpine@sha256:{'0' * 64}"),
    ],
)
def test_a_safe_workflow_passes_with_the_planted_one_found(step: Step) -> None:
    verdict = judged(step)

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
