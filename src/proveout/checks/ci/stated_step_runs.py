"""Each step that the document promises runs in the pipeline, where it says.

Why:
    A step that stands in the document and not in the pipeline is trusted by everybody and done by nobody.

Fix:
    Add the step to the job that runs on every change (`ruff check .`, `docker build`, `manage.py migrate`, a
    notification), without a condition that keeps it from running, and let it fail the job. It is the same for Django,
    Flask and FastAPI.

Proof:
    The step's tool or action is looked for in reachable jobs with its trigger, branch, environment and
    order; commented-out, disabled and unread workflow files do not count. Control: a step that is
    surely there is found.

Asked as:
    Docker image building automated; CI pushes images to registry; linting and formatting checks
    automated; security scanning in CI pipeline; CI runs migrations and collectstatic; notify team on
    deployment; manual approval for production; deployment status posted

Told by:
    (lint* | format | formatting) + (automatic | ci | pipeline | workflow) -(manual) ~0.91
    (ruff | black | eslint | mypy | flake8 | bandit | semgrep) + (ci | pipeline | workflow) ~0.91
    "security scan" + (ci | pipeline | workflow | automatic) ~0.9
    "security scanning" + (ci | pipeline | workflow) ~0.91
    "security scanning automated" ~0.9 &
    "image building" + automatic ~0.91
    "docker image" + (build | push | publish) + (automatic | ci | pipeline | workflow | action) ~0.91
    image + (build | built | push | pushed) + (registry | ghcr | "docker hub" | ecr | gcr | "artifact registry") ~0.86
    "pushed to registry" ~0.88
    "push to registry" ~0.88
    "container registry" + (choose | configure | setup | create) -(private | scan | vulnerability) ~0.84
    "container registry" + (push | login | access) -(private | scan | vulnerability) ~0.84
    "docker hub" + (push | build | publish) ~0.86
    ghcr + (push | build | publish) ~0.88
    "automated builds" -(deploy | log) ~0.86
    "image builds" + (automatic | main | branch | ci) ~0.91
    (ci | pipeline | workflow) + (collectstatic | cache | artifact | notify) + (run | step | job | stage) ~0.84
    (ci | pipeline | workflow) + (coverage | build | lint*) + (run | step | job | stage) ~0.84
    codecov ~0.9
    "upload coverage" ~0.91
    trivy + (ci | pipeline | workflow | action | sarif) ~0.9
    sarif ~0.9
    buildx ~0.9
    "manual approval" + (production | deploy | gate | step | require) ~0.9
    "approval gate" ~0.88
    "approval gates" ~0.88
    "deployment notifications" -(#env | stakeholder | team) ~0.9
    "build notifications" ~0.9
    (notify | slack | discord) + deploy + (success | fail) -(stakeholder | team | user | #env) ~0.84
    (notify | slack | discord) + deploy + (status | pipeline) -(stakeholder | team | user | #env) ~0.84
    "slack notification" + (deploy | build | ci | pipeline | @("ci/cd" | pipeline)) ~0.86
    (lint* | typecheck | "type check" | build) + stage + (work | pass | configure) ~0.88
    (build | push | notify | image) + @"github actions workflow" + (image | team | registry | docker | slack) ~0.86
    (build | push | notify | image) + @"ci/cd pipeline" + (image | team | registry | docker | slack) ~0.86
    "pre-commit" + hook -(install | pass | clean) ~0.78
    "git hooks" ~0.78
    "deployment artifacts" + (store | publish | archive) ~0.78
    "build cache" + (ci | workflow | action | pipeline) ~0.86
    stage + @("ci/cd" | pipeline) + (typecheck | lint* | test | build | scan | deploy) -(staging |
        "stage environment") ~0.84
    (ruff | black | eslint | mypy | flake8) + @("ci/cd" | pipeline | "github actions") + (tests | --check) ~0.97
    @.github/workflows* + (scan | build | push | cache* | upload | trivy) ~0.97
    ("safety check" | pip-audit | trivy) + @(pipeline | "github actions") + #file ~0.96
    "pip install" + @("ci/cd" | "github actions") + requirements.txt ~0.9 &
    run + tests + lint* + @("github actions" | "ci/cd" | pipeline) ~0.91 &
    notify + @"github actions workflow" + (team | slack) ~0.99
    (ci | pipeline | "github actions") + (bandit | trivy | semgrep | pip-audit | "npm audit" | mypy | "type check" |
        "type checks") -(fail | pass | clean | push | red | block | break) ~0.95
    (ci | pipeline | "github actions") + (run | include | build) + (migration | "docker image" | e2e | playwright |
        cypress | frontend) -(fail | push | pr | pull | trigger | deploy) ~0.93

Sources:
    OpenSSF Scorecard Packaging
"""

import re
from dataclasses import dataclass

from proveout.facts.deploys import is_off
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_reach import CHANGES, held, is_wide, needed, unsure
from proveout.facts.pipeline_tools import TOOLS, Tool, does, opaque, tool_of
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    step: str
    trigger: str = ""
    environment: str = ""


_JOB = Job("checks", 5, (Step(8, uses="actions/checkout@v4"), Step(9, run="ruff check .")))
_PIPELINE = Pipeline(".github/workflows/ci.yml", "github", (Trigger("push"), Trigger("pull_request")), (_JOB,))
PASSES = {"pipelines": PipelineFacts((_PIPELINE,)), "limits": Limits("ruff")}
FAILS = {"pipelines": PipelineFacts((_PIPELINE,)), "limits": Limits("build docker image")}


ALWAYS = re.compile(r"\$?\{?\{?\s*(always|success|!cancelled)\(\)\s*\}?\}?|!cancelled\(\)")
SETS_UP = re.compile(r"setup|install|cache|login|configure", re.IGNORECASE)
PACKAGE_SCRIPT = re.compile(r"\b(?:npm|yarn|pnpm|bun)\s+(?:run\s+)?(?!ci\b|install\b|i\b|audit\b|config\b)\w")
SOFT = re.compile(r"--exit-zero\b|--exit-code[= ]0\b|--no-fail\b|--soft-fail\b")
EVENTS = {
    "push": "push", "commit": "push", "merge": "push", "pull": "pull_request", "request": "pull_request",
    "pr": "pull_request", "schedule": "schedule", "nightly": "schedule", "weekly": "schedule", "release": "release",
}  # fmt: skip


def check(pipelines: PipelineFacts, limits: Limits) -> Verdict:
    if re.search(r"approv|gate\b|review", limits.step, re.IGNORECASE):
        return unknown(f"step: who must approve '{limits.step}' is kept by the host, not in a file")
    tool = tool_of(limits.step)
    if tool is None:
        return unknown(f"step: which command is meant by '{limits.step}' is not known here")
    readable = [one for one in pipelines.pipelines if not one.broken]
    unread = next((one.broken for one in pipelines.pipelines if one.broken), "") or next(
        (f"{path} is not read yet, only GitHub and GitLab are" for path in pipelines.others), ""
    )
    steps = [(pipeline, job, step) for pipeline in readable for job in pipeline.jobs for step in job.steps]
    found = [one for one in steps if does(one[2], tool)]
    alive = [one for one in found if not is_off(*one[1:])]
    seen = [_seen(*one) for one in found[:20]]
    if not alive:
        return _missing(limits, found, steps, seen, unread or _hidden(readable, steps, tool))
    gaps = [(_unsure(one[2], tool) or _gap(*one, limits), one) for one in alive]
    gap, (pipeline, job, step) = min(gaps, key=lambda one: bool(one[0]))
    if gap:
        return unknown(f"step: '{limits.step}' stands in {pipeline.path}:{step.line}, but {gap}", *seen)
    # A sentence may promise several things at once.
    for other in (one for one in TOOLS if one is not tool and one.words.search(limits.step)):
        if not any(does(one[2], other) and not _unsure(one[2], other) and not _gap(*one, limits) for one in steps):
            said = other.words.search(limits.step)
            return unknown(
                f"step: of '{limits.step}' only a part was seen: nothing surely does '{said and said[0]}'", *seen
            )
    return passed(f"step: '{limits.step}' runs in {pipeline.path}:{step.line}, job '{job.name}'", *seen)


def _missing(
    limits: Limits,
    found: list[tuple[Pipeline, Job, Step]],
    steps: list[tuple[Pipeline, Job, Step]],
    seen: list[Evidence],
    doubt: str,
) -> Verdict:
    if doubt:
        return unknown(f"step: '{limits.step}' was not seen, but {doubt}", *seen)
    if found:
        return failed(f"step: '{limits.step}' in {found[0][0].path}:{found[0][2].line} is switched off", *seen)
    if not steps:
        return unknown(f"step: no pipeline was seen in which '{limits.step}' could run")
    paths = list(dict.fromkeys(pipeline.path for pipeline, _, _ in steps))
    return failed(
        f"step: '{limits.step}' is in none of {len(steps)} steps",
        *(Evidence("no step of it does that", path, f"grep -nE 'run:|uses:' '{path}'") for path in paths[:20]),
    )


def _hidden(readable: list[Pipeline], steps: list[tuple[Pipeline, Job, Step]], tool: Tool) -> str:
    """Why a step may do what nobody reads here."""
    if tool.outside:
        return "the host may do it without a pipeline"
    for pipeline in readable:
        called = next((job.uses for job in pipeline.jobs if job.uses), "") or next(iter(pipeline.includes), "")
        if called:
            return f"{pipeline.path} takes in {called}"
    for pipeline, _, step in steps:
        if opaque(step):
            return f"{pipeline.path}:{step.line} runs more than stands there"
    return ""


def _unsure(step: Step, tool: Tool) -> str:
    """Why a step that names it may not do it, and "" where it surely does."""
    if tool.uses is not None and tool.uses.search(step.uses):
        if SETS_UP.search(step.uses):
            return f"{step.uses} may only set it up"
        return (
            "which hooks it runs is not read"
            if "pre-commit" in step.uses and not tool.words.search("pre-commit")
            else ""
        )
    if PACKAGE_SCRIPT.search(step.run):
        return "what its package script runs is not read"
    if SOFT.search(step.run):
        return "its failure is not noticed"
    return unsure(step, tool.run)


def _gap(pipeline: Pipeline, job: Job, step: Step, limits: Limits) -> str:
    """Why the step may not run as stated, and "" where it does."""
    if step.may_fail or job.may_fail:
        return "its failure is not noticed"
    if reason := held(pipeline, job, step):
        return reason
    for one in (job.condition, step.condition, *(other.condition for other in needed(pipeline, job))):
        if one and not ALWAYS.fullmatch(one):
            return f"only under a condition that is not read: {one}"
    events = {one.event for one in pipeline.triggers}
    named = ", ".join(sorted(events)) or "none"
    wide = {one.event for one in pipeline.triggers if is_wide(one)}
    if limits.trigger:
        words = re.findall(r"[a-z]+", limits.trigger.lower().replace("merge request", "pull request"))
        asked = {EVENTS[word] for word in words if word in EVENTS}
        if not asked or not asked <= wide:
            return f"whether '{limits.trigger}' starts it is not in its triggers: {named}"
    elif not wide & {*CHANGES}:
        return f"it runs not on every change, only on: {named}"
    if limits.environment and job.environment.lower() != limits.environment.lower():
        return f"its job does not name the environment {limits.environment}"
    return ""


def _seen(pipeline: Pipeline, job: Job, step: Step) -> Evidence:
    name = step.name or step.uses or job.name
    return Evidence(f"step '{name}'", f"{pipeline.path}:{step.line}", f"sed -n {step.line},+6p '{pipeline.path}'")
