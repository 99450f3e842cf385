"""Tests of `deps.are_watched`: refusals first, then edges, then the plain case."""

from proveout.checks.deps.are_watched import Limits, check
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.tree import TreeFacts
from proveout.facts.updates import UpdateFacts, Watcher
from proveout.model.verdict import Outcome

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
    assert judged(Step(4, uses="aquasecurity/trivy-action@v0.30"), tool="Trivy") is Outcome.PASS


def test_a_proposer_that_covers_every_manifest_passes() -> None:
    both = DependencyFacts(("api/requirements.txt",), node={"web/package.json": "web/package-lock.json"})

    assert watched(dependabot(), tool="Dependabot") is Outcome.PASS
    assert watched(dependabot("pip", "api"), dependabot("npm", "*"), dependencies=both) is Outcome.PASS
    assert watched(Watcher("renovate", "renovate.json", 1), dependencies=both) is Outcome.PASS
