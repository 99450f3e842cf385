"""The pipeline asks the new version after each deployment, and a wrong answer stops it.

Why:
    A deploy that ended green says that the host took the files. Whether the new version answers is only known when
    somebody asks it.

Fix:
    Behind the deploy step: `curl --fail --retry 10 --retry-all-errors https://…/health`, for each path that must
    answer, without `|| true` and continue-on-error. It is the same for Django, Flask and FastAPI.

Proof:
    After the deploy step a reachable step must request the deployed address, accept only the stated
    statuses and be able to fail. Control: the step run against a stand-in that answers 500 fails.

Asked as:
    smoke tests run after deployment; smoke tests prepared; smoke tests in pipeline; health check
    verification after deploy; verify after each deployment; automatic rollback on failed health check

Told by:
    "smoke tests" + (pipeline | ci | automatic | automated | workflow) -pass ~0.91
    "smoke tests" + after + (deploy | deployment | release) + (run | execute | automatic | all) -(pass | manual) ~0.88
    "smoke tests" + (prepare | written | define | script) -#file ~0.88
    "smoke test" + (script | suite | pipeline) + (prepare | written | ready | create | automatic) ~0.88
    "post-deployment tests" + automatic ~0.9
    "automated smoke tests" ~0.91
    (automatic | pipeline | ci) + (verify | health) + "after deploy" ~0.86
    "health check" + (pipeline | ci | workflow) + (after | deploy | verify) ~0.88
    automatic + rollback + (health | smoke) ~0.91
    "smoke tests" + @("github actions" | pipeline | ci/cd | workflow | ci) ~0.86
    "rollback on failure" + @("github actions" | pipeline | workflow) ~0.86 &
    "post-deploy" + (verify | check | test) + (automatic | pipeline | ci) ~0.88
    "synthetic tests" + (after | deploy) ~0.82
    "post deployment" + (verification | verify | test | check) + (automatic | automated) ~0.92
    "health check" + (wait | verification) + @("github actions" | "ci/cd") ~0.9 &
    "smoke tests" + @"github actions" ~0.99
    (pipeline | workflow | ci) + ("verify deployment" | "verifies deployment") ~0.95
"""

import re
from dataclasses import dataclass

from proveout.facts.deploys import CAN_FAIL, after, deploys, is_off, is_plain, unproved
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_commands import Said, commands
from proveout.facts.pipeline_reach import held, needed, starts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()


def _example(run: str) -> PipelineFacts:
    job = Job("deploy", 9, (Step(14, run="flyctl deploy"), Step(16, name="Smoke", run=run)))
    return PipelineFacts((Pipeline(".github/workflows/deploy.yml", "github", (Trigger("push"),), (job,)),))


PASSES = {"pipelines": _example("curl --fail https://shop.example.org/health"), "limits": Limits()}
FAILS = {"pipelines": _example("curl --fail https://shop.example.org/health || true"), "limits": Limits()}
ASKS = re.compile(
    r"\b(curl|wget|http|https|xh)\s[^\n]{0,1000}(https?://|\$\{?\w*(URL|HOST|DOMAIN)|\$\{\{)|"
    r"\b(pytest|newman|k6|playwright|schemathesis|hurl|tavern-ci|dev\.py)\b[^\n]{0,1000}(smoke|post.?deploy|https?://|\.hurl)",
    re.IGNORECASE,
)
SPEAKS = re.compile(r"smoke|health|verify|post.?deploy|sanity|wait.?for", re.IGNORECASE)
# Here a wrong answer ends the step: an option of the client, or a comparison whose failure exits.
STRICT = re.compile(
    r"--fail(-with-body)?\b|\s-\w*f\w*\s|\bwget\b|--check-status|\bexit\s+1\b|\btest\s|\[\[?\s|\bpytest\b|\bnewman\b|"
    r"\bhurl\b|\bgrep\s+(-\w+\s+)*[\"']?(200|ok)",
    re.IGNORECASE,
)
SWALLOWS = re.compile(r"\|\|\s*(true|:|exit\s+0|echo\b(?![^\n]{0,1000}exit\s+1))|;\s*(true|exit\s+0)\s*$", re.MULTILINE)
OUTSIDE = re.compile(r"https?://|URL|HOST|DOMAIN|ADDRESS", re.IGNORECASE)
HERE = re.compile(r"https?://(localhost|127\.|0\.0\.0\.0)")
WIDE = re.compile(r"\b50[0-9]\b")
# One request after another until one is answered well, and a failure where none was.
RETRIES = re.compile(
    r"(?:set -\w+(?: pipefail)?\n)?for \w+ in [^\n;&|]+(?:;|\n)\s*do\s+(?P<asks>curl [^\n;&|]+)&&\s*exit 0\s*[;\n]"
    r"(?:\s*(?:sleep \d+|echo [^\n;&|]*)\s*[;\n])*\s*done\s*[;\n]\s*(?:echo [^\n;&|]*[;\n]\s*)?exit 1\s*"
)
RUNNER = re.compile(r"(?:pytest|py\.test|newman\s+run|hurl|schemathesis\s+run)(?:\s.*)?$")
CLIENT = re.compile(r"(?:curl|wget|https?|xh)\s.*")
SENDS = re.compile(
    r"\s(?:-X\s*(?!GET|HEAD)\w+|--request[= ](?!GET|HEAD)\w+|-d\b|--data\S*|-F\b|--form\S*|-T\b|--upload-file)"
)
ELSEWHERE = re.compile(
    r"slack|discord|telegram|teams|pagerduty|sentry|datadog|github|gitlab|codecov|hc-ping|healthchecks\.io|"
    r"uptimerobot|betteruptime|statuspage|hook",
    re.IGNORECASE,
)
INSIDE = re.compile(r"https?://(?:localhost|127\.|0\.0\.0\.0|\[|[\w-]+(?::\d+)?(?:[/\s\"']|$))")
ADDRESS = re.compile(
    r"https?://[^\s\"'/]|\$(?:\{\{)?\{?\s*(?:\w+\.)*(?!\w*(?:DATABASE|DB_|REDIS|BROKER|SENTRY|HOOK))\w*(?:URL|HOST|DOMAIN|ADDRESS)",
    re.IGNORECASE,
)
NAMED_ADDRESS = re.compile(
    r"(?!\w*(?:DATABASE|DB|REDIS|BROKER|SENTRY|HOOK|POSTGRES|AMQP|RABBIT|MONGO|SQL|INDEX|PROXY))\w*(?:URL|HOST|DOMAIN|ADDRESS)\w*$",
    re.IGNORECASE,
)
# A host that itself waits until the new version is healthy is no request of the pipeline.
FOLLOWS = frozenset(("workflow_run", "deployment_status", "deployment"))


def check(pipelines: PipelineFacts, limits: Limits) -> Verdict:
    readable = [one for one in pipelines.pipelines if not one.broken]
    put_out = [(pipeline, job, step) for pipeline in readable for job, step in deploys(pipeline)]
    unread = next((one.broken for one in pipelines.pipelines if one.broken), "") or next(
        (f"{path} is not read yet, only GitHub and GitLab are" for path in pipelines.others), ""
    )
    behind = [
        (one, (one[0], job, step))
        for one in put_out
        for job, step in after(*one)
        if ASKS.search(_script(step)) and not is_off(job, step)
    ]
    follows = [
        (pipeline, job, step)
        for pipeline in readable
        if FOLLOWS & {trigger.event for trigger in pipeline.triggers}
        for job in pipeline.jobs
        for step in job.steps
        if ASKS.search(_script(step)) and SPEAKS.search(f"{job.name} {step.name} {step.run}")
    ]
    asking = [asks for _, asks in behind] + follows
    if not asking:
        return _none(put_out, unread)
    seen = [_seen(*one) for one in asking[:20]]
    weak = [(asks, _weakness(*asks) or _unproved(*asks, one), one) for one, asks in behind]
    weak += [(asks, _weakness(*asks) or "?which pipeline it follows is not read", asks) for asks in follows]
    strong = [asks for asks, reason, _ in weak if not reason]
    if not strong:
        (pipeline, _, step), reason, _ = weak[0]
        verdict = unknown if reason.startswith("?") else failed
        return verdict(f"smoke: {pipeline.path}:{step.line} asks the new version, but {reason.lstrip('?')}", *seen)
    proved = [one for _, reason, one in weak if not reason]
    if left := next((one for one in put_out if one not in proved), None):
        return unknown(
            f"smoke: {strong[0][0].path} asks the new version, but not surely after the deploy in line {left[2].line}",
            *seen,
        )
    asked = "\n".join(text for _, job, step in strong for text in _asking(job, step))
    missing = [path for path in limits.paths if path.rstrip("/") not in asked]
    if missing:
        reason = f"{', '.join(missing)} is not asked in a way that is read here"
        return unknown(f"smoke: {strong[0][0].path} asks the new version, but {reason}", *seen)
    return passed(f"smoke: {strong[0][0].path} asks the new version in job '{strong[0][1].name}', and can fail", *seen)


def _none(put_out: list[tuple[Pipeline, Job, Step]], unread: str) -> Verdict:
    if unread or not put_out:
        return unknown(f"smoke: {unread or 'no step of a pipeline was seen to deploy'}")
    behind = [(pipeline, other, one) for pipeline, job, step in put_out for other, one in after(pipeline, job, step)]
    spoken = next(
        (one for one in behind if SPEAKS.search(f"{one[1].name} {one[2].name} {one[2].run} {one[2].uses}")), None
    )
    if spoken is not None:
        return unknown(
            f"smoke: {spoken[0].path}:{spoken[2].line} speaks of it, and what it asks is not read", _seen(*spoken)
        )
    opaque = next(
        (step for _, _, step in put_out if "\n" in step.run.strip() or step.inputs or ".sh" in step.run), None
    )
    called = [job for pipeline, _, _ in put_out for job in pipeline.jobs if job.uses]
    if opaque is not None or called or behind:
        return unknown(
            "smoke: no request was seen behind the deploy step; what the other steps run is not read in full",
            *(_seen(*one) for one in put_out[:20]),
        )
    return failed(
        f"smoke: {put_out[0][0].path} ends with its deploy in line {put_out[0][2].line}, nothing asks the new version",
        *(_seen(*one) for one in put_out[:20]),
    )


def _weakness(pipeline: Pipeline, job: Job, step: Step) -> str:
    """Why a wrong answer stops nothing; a leading `?` marks what the file does not decide."""
    script = _script(step)
    if step.may_fail or job.may_fail:
        return "it may fail without failing the pipeline"
    if found := SWALLOWS.search(script):
        return f"'{found[0].strip()}' hides its failure"
    if not STRICT.search(script):
        return (
            "curl without --fail takes an answer of 500 for a good one"
            if re.search(r"\bcurl\b", script)
            else "?whether it can fail is not read"
        )
    said = f"{script} {' '.join((*step.variables, *job.variables))}"
    if not OUTSIDE.search(said) or (HERE.search(step.run) and not re.search(r"\bssh\s", step.run)):
        return "?which address it asks is not read"
    if WIDE.search(script):
        return "?it names a status of 5xx, and whether it takes it for good is not read"
    unread = next((one for one in (job.condition, step.condition) if one and not is_plain(pipeline, one)), "")
    return f"?only under a condition that is not read: {unread}" if unread else ""


def _unproved(pipeline: Pipeline, job: Job, step: Step, deployed: tuple[Pipeline, Job, Step]) -> str:
    """Why a request may not be made, or not after the deploy, with a leading `?`; "" where it surely is."""
    if reason := held(pipeline, job, step):
        return f"?{reason}"
    if reason := unproved(*deployed):
        return f"?whether line {deployed[2].line} deploys is open: {reason}"
    for other in needed(pipeline, job):
        if other.name != deployed[1].name and other.condition and not is_plain(pipeline, other.condition):
            return f"?it waits for job '{other.name}', which has a condition that is not read: {other.condition}"
    return "" if _asking(job, step) else "?whether its script asks the service and can fail is not read"


def _asking(job: Job, step: Step) -> list[str]:
    """Commands of a step that ask the service from outside and end the step when it answers badly."""
    if step.uses:
        return []
    script = "\n".join(line.strip() for line in _script(step).splitlines() if line.strip())
    if (found := RETRIES.fullmatch(script)) is not None:
        said = [Said(found["asks"].strip())]
    else:
        said = [one for one in commands(step) if not one.lost and not one.doubt]
    about = SPEAKS.search(f"{job.name} {step.name}") is not None
    given = any(NAMED_ADDRESS.match(name) for name in (*step.variables, *job.variables))
    return [one.text for one in said if _asks(one, about=about, given=given)]


def _asks(said: Said, *, about: bool, given: bool) -> bool:
    text = said.text
    if not (about or SPEAKS.search(text)) or INSIDE.search(text):
        return False
    if starts(said, RUNNER):
        return given or ADDRESS.search(text) is not None
    if not starts(said, CLIENT) or SENDS.search(text) or ELSEWHERE.search(text) or ADDRESS.search(text) is None:
        return False
    if text.startswith("curl"):
        return CAN_FAIL.search(text) is not None
    return text.startswith(("wget", "xh")) or "--check-status" in text


def _script(step: Step) -> str:
    said = (step.run, step.inputs.get("script", ""))
    return "\n".join(
        line for text in said for line in text.replace("\\\n", " ").splitlines() if not line.lstrip().startswith("#")
    )


def _seen(pipeline: Pipeline, job: Job, step: Step) -> Evidence:
    name = step.name or job.name
    return Evidence(f"step '{name}'", f"{pipeline.path}:{step.line}", f"sed -n {step.line},+6p '{pipeline.path}'")
