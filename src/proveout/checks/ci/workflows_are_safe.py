"""Workflows pin what they use, hold few rights, and give no secret to untrusted code.

Why:
    A pipeline holds the keys to production; one tag that moves or one title that becomes a command hands them over.

Fix:
    Pin each action: `uses: actions/checkout@<40 hexadecimal digits>`. State `permissions: {contents: read}` at the
    top. Hand text of events over in `env:` and write "$TITLE" in the script. Never check out a pull request's code
    in `pull_request_target`.

Proof:
    Parsed workflows: actions pinned by digest, permissions stated and narrow, no untrusted checkout or
    text from events in scripts with secrets. Control: planted bad workflow is found.

Asked as:
    CI security reviewed; GitHub Actions pinned; workflow permissions restricted; secrets not exposed to
    pull requests; least privilege CI tokens

Told by:
    "workflow permissions" ~0.91
    "workflow security" -#file ~0.9
    (action | actions) + (pin | pinned) + (sha | digest | commit | version | github) ~0.91
    "github actions" + (pin | pinned | permission | minimal | oidc | hardened) ~0.95
    GITHUB_TOKEN + (permission | read | minimal | restrict | scope) ~0.91
    pull_request_target ~0.91
    "secrets" + "pull requests" + (fork | expose | not) ~0.9
    fork + secret + (ci | pull | workflow) ~0.9
    "ci security" ~0.88
    "pipeline security" ~0.86
    "pipeline secured" ~0.84
    (ci | pipeline) + (token | credential | permission) + ("least privilege" | minimal | scope) ~0.9
    (ci | pipeline) + (token | credential | permission) + (short-lived | restrict) ~0.9
    oidc + (ci | deploy | github | workflow | aws) -(login | sso | user | provider) ~0.84
    zizmor ~0.91
    "self-hosted runner" ~0.84
    "third-party actions" ~0.9

Sources:
    OpenSSF Scorecard Pinned-Dependencies, Token-Permissions and Dangerous-Workflow; zizmor
"""

import re

from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 30

CHECKOUT = Step(8, uses="actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683")
SAFE = Pipeline(
    ".github/workflows/ci.yml",
    "github",
    (Trigger("push"), Trigger("pull_request")),
    (Job("test", 5, (CHECKOUT, Step(9, run="pytest -q"))),),
    permissions={"contents": "read"},
)
PASSES = {"pipelines": PipelineFacts((SAFE,))}
FAILS = {"pipelines": PipelineFacts.example()}

PINNED = re.compile(r"[^@\s]+@[0-9a-f]{40}|docker://[^@\s]+@sha256:[0-9a-f]{64}")
# What anybody may write into an issue, a branch name or a pull request: GitHub, security hardening for Actions.
TEXT = re.compile(
    r"\$\{\{[^}]*\bgithub\.(head_ref\b|event\.(issue|pull_request|comment|review|review_comment|discussion|workflow_run|"
    r"head_commit|commits|pages)\b[\w.*\[\]]*\.(title|body|message|name|email|ref|label|default_branch|page_name|head_branch)\b)[^}]*\}\}"
)
HEAD = re.compile(
    r"github\.event\.pull_request\.(head\.(sha|ref)|number)|github\.head_ref|refs/pull/|workflow_run\.head_"
)
OPEN = frozenset({"pull_request_target", "workflow_run", "issue_comment", "issues"})
ALL_SECRETS = re.compile(r"toJSON\(\s*secrets\s*\)", re.IGNORECASE)
PLANTED = Pipeline(
    "planted.yml",
    "github",
    (Trigger("pull_request_target"),),
    (
        Job(
            "planted",
            1,
            (
                Step(2, uses="actions/checkout@main", inputs={"ref": "${{ github.event.pull_request.head.sha }}"}),
                Step(3, run="echo ${{ github.event.pull_request.title }}"),
            ),
        ),
    ),
)


def check(pipelines: PipelineFacts) -> Verdict:
    read = [one for one in pipelines.pipelines if not one.broken and one.host == "github"]
    found = [seen for one in read for seen in _faults(one)]
    if found:
        shown = "; ".join(f"{seen.where} {seen.saw}" for seen in found[:3])
        return failed(f"workflows: {len(found)} places are not safe: {shown}", *found[:100])
    broken = next((one.broken for one in pipelines.pipelines if one.broken), "")
    if broken:
        return unknown(f"workflows: {broken}")
    elsewhere = [one.path for one in pipelines.pipelines if one.host != "github"] + list(pipelines.others)
    if elsewhere:
        return unknown(
            f"workflows: what makes {elsewhere[0]} safe is not known here, only workflows of GitHub are read"
        )
    if not read:
        return unknown("workflows: none is in this repository")
    planted = {seen.saw.split(",")[0] for seen in _faults(PLANTED)}
    if len(planted) < 4:
        return unknown("workflows: the rules did not find a planted bad workflow, so they prove nothing")
    return absent(
        f"workflows: {len(read)} pin what they use, state narrow rights and run no text of strangers",
        control(f"{len(planted)} faults are found in a planted workflow", "the same rules"),
        *(Evidence(f"{sum(len(job.steps) for job in one.jobs)} steps read", one.path) for one in read),
    )


def _faults(pipeline: Pipeline) -> list[Evidence]:
    found = [_evidence(pipeline, job.line, says) for job in pipeline.jobs if (says := _rights(pipeline, job))]
    found += [
        _evidence(pipeline, step.line, says)
        for job in pipeline.jobs
        for step in job.steps
        for says in (_unpinned(step.uses), _untrusted(step), _stranger(pipeline, step))
        if says
    ]
    for job in pipeline.jobs:
        if says := _unpinned(job.uses):
            found.append(_evidence(pipeline, job.line, says))
        if job.inherits_secrets and not job.uses.startswith("./"):
            found.append(_evidence(pipeline, job.line, "hands every secret to a workflow of another repository"))
        found += [
            _evidence(pipeline, step.line, "puts every secret into one text")
            for step in job.steps
            if ALL_SECRETS.search(f"{step.run} {' '.join(step.inputs.values())}")
        ]
    return found


def _rights(pipeline: Pipeline, job: Job) -> str:
    said = pipeline.permissions if job.permissions is None else job.permissions
    if said is None:
        return f"job '{job.name}' states no permissions, so the repository's default counts"
    return f"job '{job.name}' may write everything" if said.get("*") == "write" else ""


def _unpinned(uses: str) -> str:
    if not uses or uses.startswith(("./", "../")) or PINNED.fullmatch(uses):
        return ""
    return f"uses {uses}, which is not pinned to a commit"


def _untrusted(step: Step) -> str:
    """Text of strangers in a script: it becomes part of the script before the shell reads it."""
    found = TEXT.search(step.run) or TEXT.search(step.inputs.get("script", ""))
    return f"runs text that anybody may write, {found[0]}" if found else ""


def _stranger(pipeline: Pipeline, step: Step) -> str:
    events = OPEN & {trigger.event for trigger in pipeline.triggers}
    if not events or "checkout" not in step.uses or not HEAD.search(step.inputs.get("ref", "")):
        return ""
    return f"checks out the code of strangers, in a run with secrets ({', '.join(sorted(events))})"


def _evidence(pipeline: Pipeline, line: int, says: str) -> Evidence:
    return Evidence(says, f"{pipeline.path}:{line}", f"sed -n {line},+5p '{pipeline.path}'")
