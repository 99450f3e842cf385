"""A pipeline runs the tests on every change to the main branch.

Why:
    Tests that nobody runs go stale, and the first to find the broken change is a customer.

Fix:
    GitHub: a workflow with `on: [push, pull_request]` and a job that runs the tests. GitLab: a job with the
    test command in its `script`.

Proof:
    Workflow files are parsed: triggers cover pushes and changes to the branch, a reachable job runs the
    test command in the right folder, and the file lies where the host reads it. With access, a run for
    the newest change exists.

Asked as:
    CI runs on every push; GitHub Actions workflow configured; automated testing pipeline set up; CI
    runs tests; tests run in CI on pull requests; continuous integration set up

Told by:
    "ci" + (run | runs | execute) + test -(ruff | black | lint* | cov | smoke | e2e) ~0.91
    tests + (ci | pipeline) + (run | automatic | execute) -(smoke | integration | e2e | security | load) ~0.88
    tests + (ci | pipeline) + (pass | include | configure) -(smoke | integration | e2e | security | load) ~0.88
    "continuous integration" -(deploy | delivery | deployment) ~0.91
    "github actions" + (configure | setup | enable | create) -(secret | deploy | role | permission | pin | cd) ~0.95
    "github actions" + (pass | run | work) -(secret | deploy | role | permission | pin | cd) ~0.95
    "github actions workflow" -(secret | deploy | permission | monitor | cd) ~0.95
    "github actions" -(secret | deploy | role | oidc | permission | pin | monitor | #url | cd) ~0.8
    "gitlab ci" -(secret | variable | deploy) ~0.88
    circleci -deploy ~0.88
    jenkins + (pipeline | job | configure) -deploy ~0.82
    "travis" ~0.84
    "automated testing" -(deploy | security | load | visual) ~0.88
    "automated tests" + (ci | pipeline | every | push | pull | setup | configure) ~0.91
    "automated test" + (ci | pipeline | every | push) ~0.9
    "tests run" + (automatic | every | push | commit | "pull request" | ci) ~0.91
    test + (workflow | job) + (push | pull_request | "pull request" | commit) ~0.91
    "ci passes" ~0.88
    "ci passing" ~0.88
    "ci green" ~0.88
    "ci is green" ~0.88
    "ci pipeline" -(deploy | secret | security | image | scan) ~0.88
    "ci workflow" -(deploy | secret | security | image) ~0.88
    "ci checks" + (pass | green | run) ~0.86
    "ci build" + (pass | green) ~0.84
    "workflows enabled" ~0.86
    "workflow file" + (create | exist | branch | configure) ~0.84
    "workflows are enabled" ~0.86
    .github/workflows + (exist | test | create | configure | ci) -(secret | deploy) ~0.84
    push + pull_request ~0.9
    run + tests + lint* + @("github actions" | "ci/cd" | pipeline) ~0.9 &
    ("run tests" | "full test suite") + @"github actions" ~0.99
    ci + (run | trigger | build) + (pr | "pull request" | "every commit" | "every push") ~0.92
    ci + #alone ~0.85

Sources:
    OpenSSF Scorecard CI-Tests
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_commands import IDLE_MAKE, INSTALLS, commands, scripted
from proveout.facts.pipeline_reach import held as left_out
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    branch: str = "main"


PASSES = {"pipelines": PipelineFacts.example(), "limits": Limits()}
FAILS = {"pipelines": PipelineFacts(()), "limits": Limits()}

TEST = re.compile(
    r"(?:(?:python[\d.]*\s+(?:-\S+\s+)*)?(?:\S*/)?(?:manage\.py\s+test|dev\.py\s+(?:test|check)|setup\.py\s+test)|"
    r"pytest|py\.test|tox|nox|unittest|nose2|hatch\s+(?:-\S+\s+)*test)(?![\w.=-])"
)
# What runs tests if its name tells the truth.
NAMED = re.compile(
    r"(?:(?:make|just|task|hatch|poe|invoke|inv|npm|yarn|pnpm|bun|pdm|uv|poetry|rye|pixi)\s[^|;&]*?\b(?:tests?|check|ci|cov\w*)(?:[-_:]\w+)*"
    r"|(?:(?:ba)?sh\s+|python[\d.]*\s+)?\S*tests?\S*\.(?:sh|py)|\S*run[-_]?tests?)(?=\s|$)"
)
# A change of these alone needs no test.
PROSE = re.compile(
    r"!(?:.*/)?(?:\*\*?/?)*(?:docs?(?:/.*)?|\*?[\w-]*\.(?:md|rst|txt|adoc)|\.gitignore|\.editorconfig|LICENSE\S*|AUTHORS\S*|README\S*|CHANGELOG\S*)$"
)


def check(pipelines: PipelineFacts, limits: Limits) -> Verdict:
    readable = [pipeline for pipeline in pipelines.pipelines if not pipeline.broken]
    if not readable:
        return _nothing_readable(pipelines)
    found = [
        (p, job, step, text, doubt)
        for p in readable
        for job in p.jobs
        for step in job.steps
        for text, doubt in _tests(step, pipelines.recipes)
    ]
    if not found:
        return failed(
            f"tests in the pipeline: none of {len(readable)} pipelines runs a test command",
            *(Evidence("no step runs tests", p.path, f"grep -n 'pytest\\|test' '{p.path}'") for p in readable),
        )
    gaps = [
        (doubt or _above(p, job, step) or _gap(p, job, step, limits.branch, readable), p, job, step, text)
        for p, job, step, text, doubt in found
    ]
    gap, p, job, step, text = min(gaps, key=lambda one: 0 if one[0] is None else 1 if not one[0].decides else 2)
    seen = (
        Evidence(text, f"{p.path}:{step.line}", f"sed -n {step.line},+5p '{p.path}'"),
        Evidence(f"started by {', '.join(trigger.event for trigger in p.triggers) or 'its rules'}", p.path),
    )
    if gap is None:
        return passed(f"tests in the pipeline: {p.path} runs them in job '{job.name}' on every change", *seen)
    verdict = failed if gap.decides else unknown
    return verdict(f"tests in the pipeline: {p.path} runs them, but {gap.reason}", *seen)


def _nothing_readable(pipelines: PipelineFacts) -> Verdict:
    if pipelines.pipelines:
        return unknown(f"tests in the pipeline: {pipelines.pipelines[0].broken}")
    if pipelines.others:
        return unknown(f"tests in the pipeline: {pipelines.others[0]} is not read yet, only GitHub and GitLab are")
    return failed(
        "tests in the pipeline: there is no pipeline in this repository",
        Evidence("no .github/workflows/*.yml and no .gitlab-ci.yml", "the repository's files", "ls .github/workflows"),
    )


@dataclass(frozen=True, slots=True)
class _Gap:
    """Why some change may go untested. `decides` is false where only the host could say."""

    reason: str
    decides: bool = True


def _tests(step: Step, recipes: Mapping[str, str]) -> Iterator[tuple[str, _Gap | None]]:
    """Commands that run tests, with why one may not do so."""
    for said in commands(step):
        if said.does(TEST):
            yield said.text, _Gap(said.doubt, decides=False) if said.doubt else None
        elif NAMED.match(said.text) and not INSTALLS.search(said.text) and not IDLE_MAKE.match(said.text):
            script = scripted(said, recipes)
            inner = [one for one in commands(script) if one.does(TEST)] if script else []
            if script is None or any(one.doubt for one in inner):
                yield said.text, _Gap(f"what '{said.text[:60]}' runs is not read", decides=False)
            elif inner:
                yield said.text, _Gap(said.doubt, decides=False) if said.doubt else None


def _above(pipeline: Pipeline, job: Job, step: Step) -> _Gap | None:
    reason = left_out(pipeline, job, step)
    return _Gap(reason, decides=False) if reason else None


def _gap(pipeline: Pipeline, job: Job, step: Step, branch: str, readable: list[Pipeline]) -> _Gap | None:
    if condition := job.condition or step.condition:
        return _Gap(f"only under a condition that is not read: {condition}", decides=False)
    if held := next((one for one in _needed(pipeline, job) if one.condition), None):
        return _Gap(
            f"only after job '{held.name}', which has a condition that is not read: {held.condition}", decides=False
        )
    if pipeline.host == "gitlab" and not pipeline.triggers:
        return _Gap("its workflow rules are not read", decides=False)
    events = {trigger.event: trigger for trigger in pipeline.triggers}
    push, pull = events.get("push"), events.get("pull_request") or events.get("merge_group")
    if push is not None and not _narrows(push) and not push.tags_only and _covers(push, branch):
        return None
    if (
        push is not None
        and not push.tags_only
        and all(one.startswith("!") for one in push.paths)
        and _covers(push, branch)
    ):
        return _Gap(f"not for changes of {', '.join(one[1:] for one in push.paths[:3])}", decides=False)
    if pull is not None and not _narrows(pull) and _covers(pull, branch):
        return _Gap(f"only on pull requests, and only the host knows whether {branch} takes pushes", decides=False)
    nearest = pull or push
    if nearest is None:
        called = [one for one in readable for other in one.jobs if other.uses.removeprefix("./") == pipeline.path]
        if "workflow_call" in events and called:
            return _Gap(f"{called[0].path} calls it with values that are not read", decides=False)
        return _Gap(f"only on {', '.join(events) or 'nothing'}")
    if nearest.paths:
        return _Gap(f"only for changes of {', '.join(nearest.paths)}")
    return _Gap("only for tags" if nearest.tags_only else f"not for branch {branch}")


def _needed(pipeline: Pipeline, job: Job) -> list[Job]:
    """Jobs that must have run before this one may."""
    found: list[Job] = []
    waiting = [*job.needs]
    while waiting:
        name = waiting.pop()
        new = [one for one in pipeline.jobs if one.name == name and one not in found]
        found += new
        waiting += [other for one in new for other in one.needs]
    return found


def _narrows(trigger: Trigger) -> bool:
    """True where a change of code may start nothing."""
    return any(PROSE.match(one) is None for one in trigger.paths)


def _covers(trigger: Trigger, branch: str) -> bool:
    wanted = [one for one in trigger.branches if not one.startswith("!")]
    # A team whose main branch is called master says so in its own trigger.
    names = {branch, "master"} if branch == "main" else {branch}
    if any(fnmatchcase(name, one[1:]) for one in trigger.branches if one.startswith("!") for name in names):
        return False
    return not wanted or any(fnmatchcase(name, one) for one in wanted for name in names)
