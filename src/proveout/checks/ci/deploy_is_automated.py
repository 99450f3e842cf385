"""Putting out a release is a step of the pipeline that goes to the stated environment.

Why:
    A release by hand is done a little differently each time, and only by the one who knows how.

Fix:
    GitHub: a job with `environment: production` that runs your host's deploy command on a push to main or on a
    release, and `needs:` the tests. GitLab: a job with `environment: production`. It is the same for Django, Flask and
    FastAPI.

Proof:
    The deploy job, its trigger, environment and target are read from workflow and platform files; two
    environments with the same target fail. With access, the last run's outcome is read.

Asked as:
    auto-deploy enabled; deployment automated; automatic deployments from git; deploy to staging on
    push; deploy to production on release tag; deployment automation configured

Told by:
    (staging | production) + deploy + @"github actions" -(secret | approve | notify) ~0.88
    "automatic deployment" -(rollback | disable | test | #file) ~0.91
    "automatic deployments" -(rollback | disable | test) ~0.91
    "automated deployment" -(rollback | test | verify | #file) ~0.91
    "automated deployments" -(rollback | test) ~0.91
    "auto deploy" -(disable | rollback | #file) ~0.91
    "auto deploys" -(rollback | #file) ~0.91
    "deployment automated" -(verify | verification | rollback | post | post-deployment | "post deployment") ~0.91
    "deployment automation" ~0.91
    "automatically deploys" ~0.9
    "automatically deploy" -rollback ~0.9
    "deploy automatically" -rollback ~0.9
    "deploys automatically" -rollback ~0.9
    "continuous deployment" ~0.91
    "continuous delivery" ~0.9
    deploy + (push | commit | merge) + (trigger | automatic | every) -(image | rollback | git) ~0.9
    "triggers deployment" ~0.91
    trigger + deploy + (push | tag | main | master | branch | release | merge) ~0.91
    push + trigger + deploy ~0.91
    "deploy on push" ~0.91
    deploy_on_push ~0.91
    autoDeploy -(#file | script) ~0.91
    "deployment pipeline" -(staging | test | secure | security) ~0.84
    "deployment workflow" + (configure | create | test | work | setup) ~0.84
    "deploy workflow" ~0.86
    "deploy hook" ~0.84
    "deploy hooks" ~0.84
    "ci/cd" + deploy -(test | secret | monitor | pipeline | guide | document) ~0.84
    "github actions" + (deploy | deployment) -secret ~0.84
    "gitops" ~0.88
    argocd ~0.88
    codepipeline ~0.84
    codedeploy ~0.82
    "build trigger" ~0.84
    "deploy script" + automatic ~0.84
    "connect github repository" ~0.78
    "connect github" + (repository | repo) ~0.76
    ("one-click deploy" | "one-click deployment" | "push-button deploy") ~0.9
    deploy + (ci | pipeline) + only ~0.86
    (merge | merging) + (ship | ships | deploys) + (production | live) ~0.95
"""

import re
from dataclasses import dataclass

from proveout.facts.deploys import deploying, deploys, is_off, is_plain, may_deploy, unproved
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_reach import MAIN, is_wide
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    environment: str = "production"
    trigger: str = ""


_JOB = Job("deploy", 9, (Step(14, run="flyctl deploy --app shop"),), environment="production")
_PIPELINE = Pipeline(".github/workflows/deploy.yml", "github", (Trigger("push", branches=("main",)),), (_JOB,))
PASSES = {"pipelines": PipelineFacts((_PIPELINE,)), "tree": TreeFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "limits": Limits(trigger="release")}
PLATFORMS = (
    "render.yaml vercel.json netlify.toml fly*.toml railway.* app.yaml .do/*.yaml app.json Procfile *argocd* "
    "*/kustomization.y*ml cloudbuild.y*ml appspec.yml buildspec.y*ml"
).split()
WORDS = {
    "production": re.compile(r"\b(prod|production|live)\b", re.IGNORECASE),
    "staging": re.compile(r"\b(staging|stage|stg)\b", re.IGNORECASE),
}
TARGET = re.compile(r"(?:--app|--service|--project(?:-name)?|--cluster|--stack(?:-name)?)[= ]+([\w.-]+)")
UNASKED = frozenset("push release schedule".split())
BRANCHES = {
    "production": MAIN | {"production", "prod", "release"},
    "staging": MAIN | {"staging", "stage", "develop", "dev"},
}
EVENTS = {"tag": "tag", "release": "release", "push": "push", "merge": "push", "commit": "push", "branch": "push",
          "manual": "workflow_dispatch", "dispatch": "workflow_dispatch"}  # fmt: skip


def check(pipelines: PipelineFacts, tree: TreeFacts, limits: Limits) -> Verdict:
    readable = [one for one in pipelines.pipelines if not one.broken]
    found = [(pipeline, job, step) for pipeline in readable for job, step in deploys(pipeline)]
    if not found:
        return _none(pipelines, readable, tree)
    seen = [_seen(*one) for one in found[:20]]
    if (twins := _twins(found, limits.environment)) is not None:
        return failed(f"deployment: {twins}", *seen)
    wanted = limits.environment.lower()
    there = [one for one in found if _goes(*one[1:], wanted) is True]
    unsaid = [one for one in found if _goes(*one[1:], wanted) is None]
    if not there and not unsaid:
        others = ", ".join(dict.fromkeys(job.environment or job.name for _, job, _ in found))
        return failed(f"deployment: {found[0][0].path} deploys to {others}, {limits.environment} is needed", *seen)
    if not there:
        return unknown(
            f"deployment: {unsaid[0][0].path} deploys in job '{unsaid[0][1].name}'; where to is not said", *seen
        )
    faults = [(_fault(pipeline, job, step, limits), pipeline, job) for pipeline, job, step in there]
    good = [(pipeline, job) for fault, pipeline, job in faults if not fault]
    if good:
        return passed(
            f"deployment: {good[0][0].path} deploys to {limits.environment} in job '{good[0][1].name}'", *seen
        )
    if firm := next(((fault, pipeline) for fault, pipeline, _ in faults if not fault.startswith("?")), None):
        return failed(f"deployment: {firm[1].path} deploys to {limits.environment}, but {firm[0]}", *seen)
    return unknown(f"deployment: {faults[0][1].path} deploys to {limits.environment}, but {faults[0][0][1:]}", *seen)


def _none(pipelines: PipelineFacts, readable: list[Pipeline], tree: TreeFacts) -> Verdict:
    off = [
        (p, job, step)
        for p in readable
        for job in p.jobs
        for step in job.steps
        if deploying(step) and is_off(job, step)
    ]
    unread = next((one.broken for one in pipelines.pipelines if one.broken), "") or next(
        (f"{path} is not read yet, only GitHub and GitLab are" for path in pipelines.others), ""
    )
    spoken = next(
        ((p, job, step) for p in readable for job in p.jobs for step in job.steps if may_deploy(job, step)), None
    )
    called = next(((p, job) for p in readable for job in p.jobs if job.uses), None)
    platform = next(iter(tree.matching(*PLATFORMS)), "")
    if unread:
        return unknown(f"deployment: {unread}")
    if spoken is not None:
        p, job, step = spoken
        return unknown(
            f"deployment: {p.path}:{step.line} speaks of one in job '{job.name}', and what it runs is not read"
        )
    if called is not None or platform:
        what = f"{called[0].path} calls {called[1].uses}" if called else f"the host of {platform} may deploy by itself"
        return unknown(f"deployment: no step of a pipeline was seen to deploy; {what}")
    if off:
        return failed(f"deployment: the step of {off[0][0].path} is switched off", *(_seen(*one) for one in off[:20]))
    return unknown(
        "deployment: no step of a pipeline was seen to deploy; a host that watches the branch is not in the files"
    )


def _goes(job: Job, step: Step, wanted: str) -> bool | None:
    """Whether a step goes to an environment; None where nothing says where to."""
    if job.environment and "${{" not in job.environment:
        return job.environment.lower() == wanted or (
            wanted in WORDS and WORDS[wanted].search(job.environment.replace("_", " ")) is not None
        )
    said = f"{job.name} {step.name} {step.run}".replace("_", " ")
    named = [word for word, pattern in WORDS.items() if pattern.search(said)]
    return (wanted in named or None) if not named or len(named) > 1 or wanted in named else False


def _fault(pipeline: Pipeline, job: Job, step: Step, limits: Limits) -> str:
    """Why the step does not put out a release by itself; a leading `?` marks what the files do not decide."""
    if step.may_fail or job.may_fail:
        return "its failure is not noticed"
    events = {"tag" if one.tags_only else one.event for one in pipeline.triggers}
    asked = EVENTS.get(limits.trigger.lower().split()[-1] if limits.trigger else "", "")
    if limits.trigger and not asked:
        return f"?whether '{limits.trigger}' starts it is not read"
    if asked and asked not in events:
        # A push without filters also comes from a tag.
        either = "?" if asked == "tag" and events & {"push", "release"} else ""
        return f"{either}only {', '.join(sorted(events)) or 'its rules'} starts it, {limits.trigger} is stated"
    if not asked and not events & UNASKED:
        return f"?only {', '.join(sorted(events)) or 'its rules'} starts it"
    names = BRANCHES.get(limits.environment.lower(), MAIN)
    pushes = [one for one in pipeline.triggers if one.event == "push" and not one.tags_only]
    push_counts = asked == "push" or (not asked and not events & (UNASKED - {"push"}))
    if push_counts and not any(is_wide(one, branches=names) for one in pushes):
        return "?only changes of some branches or files start it"
    unread = next((one for one in (job.condition, step.condition) if one and not is_plain(pipeline, one)), "")
    if unread:
        return f"?only under a condition that is not read: {unread}"
    if reason := unproved(pipeline, job, step):
        return f"?{reason}"
    return ""


def _twins(found: list[tuple[Pipeline, Job, Step]], wanted: str) -> str | None:
    """Two environments that the same words of a command send to the same target."""
    targets: dict[str, Job] = {}
    for _, job, step in found:
        target = TARGET.search(step.run)
        if target is None or not job.environment:
            continue
        key = f"{deploying(step)} {target[0]}"
        other = targets.setdefault(key, job)
        if other.environment != job.environment and wanted in (other.environment, job.environment):
            return f"'{other.environment}' and '{job.environment}' go to the same target, {target[1]}"
    return None


def _seen(pipeline: Pipeline, job: Job, step: Step) -> Evidence:
    to = f" to {job.environment}" if job.environment else ""
    where = f"{pipeline.path}:{step.line}"
    return Evidence(f"{deploying(step)}{to} in job '{job.name}'", where, f"sed -n {step.line},+6p '{pipeline.path}'")
