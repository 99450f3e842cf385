"""Tests of `deps.are_watched`: refusals first, then edges, then the plain case."""

import json

import pytest

from proveout.checks.deps.are_watched import Limits, check
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.tree import TreeFacts
from proveout.facts.updates import UpdateFacts, Watcher
from proveout.model.verdict import Outcome
from proveout.probes.updates import _renovate

TREE = TreeFacts.example()
ONE = DependencyFacts(("requirements.txt",))


def judged(*steps: Step, event: str = "push", tree: TreeFacts = TREE, tool: str = "") -> Outcome:
    pipeline = Pipeline("ci.yml", "github", (Trigger(event),), (Job("audit", 3, steps),))
    return check(tree, PipelineFacts((pipeline,)), UpdateFacts(), ONE, Limits(tool)).outcome


def watched(*watchers: Watcher, dependencies: DependencyFacts = ONE, tool: str = "", broken: str = "") -> Outcome:
    updates = UpdateFacts(watchers, (broken,) if broken else ())
    return check(TREE, PipelineFacts(()), updates, dependencies, Limits(tool)).outcome


def dependabot(ecosystem: str = "pip", *folders: str, off: str = "", limits: tuple[str, ...] = ()) -> Watcher:
    return Watcher("dependabot", ".github/dependabot.yml", 3, ecosystem, folders or ("",), off, limits)


def test_a_repository_without_files_proves_nothing() -> None:
    assert judged(tree=TreeFacts.example(files={})) is Outcome.UNKNOWN


def test_a_configuration_that_cannot_be_read_proves_nothing() -> None:
    assert watched(broken="renovate.json5 is no plain JSON") is Outcome.UNKNOWN


def test_a_proposer_whose_reach_is_not_read_proves_nothing() -> None:
    assert watched(dependabot(limits=("exclude-paths",))) is Outcome.UNKNOWN
    assert watched(dependabot(), dependencies=DependencyFacts(())) is Outcome.UNKNOWN
    assert (
        watched(dependabot(), dependencies=DependencyFacts(("requirements.txt",), others=("go.mod",)))
        is Outcome.UNKNOWN
    )


def test_a_pipeline_that_is_not_read_leaves_it_open() -> None:
    assert (
        check(TREE, PipelineFacts((), others=("Jenkinsfile",)), UpdateFacts(), ONE, Limits()).outcome is Outcome.UNKNOWN
    )


def test_nothing_that_watches_fails() -> None:
    assert judged(Step(4, run="pytest")) is Outcome.FAIL


def test_a_scan_that_cannot_fail_or_waits_to_be_asked_fails() -> None:
    assert judged(Step(4, run="pip-audit || true")) is Outcome.FAIL
    assert judged(Step(4, run="pip-audit", may_fail=True)) is Outcome.FAIL
    assert judged(Step(4, run="pip-audit"), event="workflow_dispatch") is Outcome.FAIL


def test_another_tool_than_the_stated_one_fails() -> None:
    assert judged(Step(4, run="pip-audit"), tool="Snyk") is Outcome.FAIL
    assert watched(dependabot(), tool="Renovate") is Outcome.FAIL


def test_a_proposer_that_is_off_or_looks_elsewhere_fails() -> None:
    assert watched(dependabot(off="it has no schedule")) is Outcome.FAIL
    assert watched(dependabot("github-actions")) is Outcome.FAIL
    assert watched(dependabot("pip", "backend")) is Outcome.FAIL
    assert (
        watched(dependabot(), dependencies=DependencyFacts(("requirements.txt",), node={"web/package.json": ""}))
        is Outcome.FAIL
    )


def test_a_scan_on_every_change_passes() -> None:
    assert judged(Step(4, run="pip-audit -r requirements.lock")) is Outcome.PASS
    assert judged(Step(4, run="trivy fs --exit-code 1 ."), tool="Trivy") is Outcome.PASS
    assert judged(Step(4, uses="pypa/gh-action-pip-audit@v1.1.0")) is Outcome.PASS
    assert judged(Step(3, run="pip install -r requirements.txt pip-audit"), Step(4, run="pip-audit")) is Outcome.PASS
    assert judged(Step(3, run='pip install ".[web]" pip-audit'), Step(4, run="pip-audit")) is Outcome.PASS


def test_a_scan_of_trivy_whose_inputs_are_not_read_proves_nothing_for_it_ends_with_0_unless_told() -> None:
    assert judged(Step(4, uses="aquasecurity/trivy-action@v0.30"), tool="Trivy") is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "step",
    [
        Step(4, run="pip-audit -r requirements.txt", condition="false"),
        Step(4, run="# pip-audit\nls"),
        Step(4, run="echo pip-audit"),
        Step(4, run="pip install pip-audit"),
        Step(4, run="pip-audit -r requirements.txt || echo"),
        Step(4, run="npm audit"),
        Step(4, run="trivy config ."),
        Step(4, run="trivy fs ."),
        Step(4, run="pip-audit"),
        Step(4, run="npm ci\npip-audit"),
        Step(4, run="cd docs && pip-audit -r requirements.txt"),
        Step(4, run="trivy image --exit-code 1 python:3.12"),
        Step(4, run="trivy fs --exit-code 1 docs"),
        Step(4, run="osv-scanner docs/"),
        Step(4, run="pip install -r docs/requirements.txt pip-audit\npip-audit"),
        Step(4, run="pip-audit -r docs/requirements.txt"),
        Step(4, run="uv run --with pip-audit ls"),
        Step(4, run='bash -c "echo pip-audit"'),
        Step(4, run="pip-audit -r requirements.txt", condition="github.actor == 'somebody'"),
        Step(4, uses="actions/dependency-review-action@v4"),
        Step(4, uses="aquasecurity/setup-trivy@v0.2"),
    ],
)
def test_a_step_that_only_looks_like_a_scan_of_the_packages_never_passes(step: Step) -> None:
    assert judged(step) in (Outcome.UNKNOWN, Outcome.FAIL)


@pytest.mark.parametrize(
    "trigger",
    [
        Trigger("push", tags_only=True),
        Trigger("push", branches=("docs",)),
        Trigger("push", paths=("docs/**",)),
        Trigger("pull_request", branches=("!main",)),
    ],
)
def test_a_scan_that_the_changes_of_the_main_branch_do_not_start_never_passes(trigger: Trigger) -> None:
    job = Job("audit", 3, (Step(4, run="pip-audit -r requirements.txt"),))
    pipelines = PipelineFacts((Pipeline("ci.yml", "github", (trigger,), (job,)),))

    assert check(TREE, pipelines, UpdateFacts(), ONE, Limits()).outcome in (Outcome.UNKNOWN, Outcome.FAIL)


@pytest.mark.parametrize(
    "said",
    [
        {"ignoreDeps": ["flask"]},
        {"schedule": ["after 10pm on the 31st of February"]},
        {"dependencyDashboardApproval": True},
        {"extends": [":dependencyDashboardApproval"]},
        {"extends": ["config:recommended", ":onlyNpm"]},
        {"prConcurrentLimit": 0},
    ],
)
def test_a_renovate_that_may_hold_updates_back_proves_nothing(said: dict[str, object]) -> None:
    watcher = _renovate("renovate.json", json.dumps(said))

    assert isinstance(watcher, Watcher)
    assert watched(watcher) is Outcome.UNKNOWN


def test_a_renovate_with_the_usual_preset_and_a_weekly_schedule_passes() -> None:
    said = {"extends": ["config:recommended"], "schedule": ["before 5am on monday"], "labels": ["dependencies"]}
    watcher = _renovate("renovate.json", json.dumps(said))

    assert isinstance(watcher, Watcher)
    assert watched(watcher) is Outcome.PASS


def test_a_scan_and_a_proposer_cover_the_manifests_together() -> None:
    both = DependencyFacts(("requirements.txt",), node={"web/package.json": "web/package-lock.json"})
    job = Job("audit", 3, (Step(4, run="cd web && npm audit"),))
    pipelines = PipelineFacts((Pipeline("ci.yml", "github", (Trigger("push"),), (job,)),))

    assert check(TREE, pipelines, UpdateFacts((dependabot(),)), both, Limits()).outcome is Outcome.PASS


def test_a_proposer_that_covers_every_manifest_passes() -> None:
    both = DependencyFacts(("api/requirements.txt",), node={"web/package.json": "web/package-lock.json"})

    assert watched(dependabot(), tool="Dependabot") is Outcome.PASS
    assert watched(dependabot("pip", "api"), dependabot("npm", "*"), dependencies=both) is Outcome.PASS
    assert watched(Watcher("renovate", "renovate.json", 1), dependencies=both) is Outcome.PASS
