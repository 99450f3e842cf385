"""No gate of the pipeline swallows its own failure.

Why:
    A gate that cannot fail is a green light painted on the wall.

Fix:
    Take out `|| true`, `continue-on-error` and `allow_failure` of tests, linters and scans, or move what may fail
    into a job that nobody takes for a gate. In a pipe, `set -o pipefail` keeps the exit code.

Proof:
    Test, lint, scan, migration, smoke and health steps are read for continue-on-error, `|| true`, exit
    codes lost in pipes, missing or disabled needs, and accepted 5xx. Control: planted examples of each
    are found; no gate at all is a failure.

Asked as:
    CI gates block deployment; pipeline fails on test failure; deployment blocked when tests fail; wait
    for CI checks green; no continue-on-error on tests

Told by:
    "quality gate" ~0.9
    "quality gates" ~0.9
    ("blocks deployment" | "block deployment" | "block merge" | "prevent deployment") -(ip | fix) ~0.88
    ("prevent merge" | "deployment blocked" | "merge blocked" | "stop deployment") -(ip | fix) ~0.88
    (pipeline | build | ci | workflow) + fail + (test | lint* | vulnerability) -(alert | notify | log | no) ~0.84
    (pipeline | build | ci | workflow) + fail + (coverage | critical | high) -(alert | notify | log | no) ~0.84
    continue-on-error ~0.91
    "fail fast" + (ci | pipeline | build) ~0.84
    "ci gates" ~0.91
    "wait for ci" ~0.88
    "must pass before" + merge ~0.9
    "tests required" + (merge | deploy) ~0.9
    "gate" + (deploy | merge | release) + (test | ci | pass) ~0.86
    allow_failure ~0.91
    (ci | pipeline | build | workflow) + (fail | break | block) + (lint | coverage | vulnerability | test) -(no |
        not | 0 | passing) ~0.93
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.deploys import is_off
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step
from proveout.facts.pipeline_commands import INSTALLS, Said, commands, scripted
from proveout.facts.pipeline_reach import held
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 15


PASSES = {"pipelines": PipelineFacts.example()}
FAILS = {
    "pipelines": PipelineFacts(
        (Pipeline(".github/workflows/ci.yml", "github", (), (Job("test", 3, (Step(5, run="pytest || true"),)),)),)
    )
}
GATE = re.compile(
    r"(?:(?:python[\d.]*\s+(?:-\S+\s+)*)?(?:\S*/)?manage\.py\s+(?:test|check|migrate|makemigrations\s(?:.*\s)?--check)|"
    r"pytest|py\.test|tox|nox|unittest|ruff|flake8|pylint|mypy|pyright|black|isort|bandit|safety|pip-audit|semgrep|"
    r"trivy|gitleaks|npm\s+(?:run\s+)?(?:test|lint|audit)|(?:yarn|pnpm)\s+(?:run\s+)?(?:test|lint|audit)|eslint|tsc|"
    r"hatch\s+(?:-\S+\s+)*(?:test|fmt)|alembic|hadolint|prek\s+run|pre-commit\s+run)(?![\w.=-])"
)
# What is a gate if its name tells the truth.
NAMED = re.compile(
    r"(?:(?:make|just|task|hatch|poe|invoke|inv|npm|yarn|pnpm|bun|pdm|uv|poetry|rye|pixi)\s[^|;&]*?"
    r"\b(?:tests?|check\w*|lint\w*|ci|cov\w*|types?|typecheck|mypy|format|audit|security)(?:[-_:]\w+)*"
    r"|(?:(?:ba)?sh\s+)?\S*(?:tests?|lint|check)\S*\.sh|\S*run[-_]?tests?)(?=\s|$)"
)
ACTION = re.compile(
    r"(?:pip-audit|osv-scanner|trivy-action|gitleaks|bandit|semgrep|ruff-action|pre-commit/action|super-linter|psf/black|"
    r"hadolint|snyk/|codeql-action/analyze|dependency-review|isort|flake8)",
    re.IGNORECASE,
)
SOFT = re.compile(r"--exit-zero\b|--fail-under[= ]0\b|--exit-code[= ]0\b|--no-fail\b|--soft-fail\b")
# These write or report by themselves, and fail only when they are asked to.
ASKED = (
    (
        re.compile(r"(?:black|isort)\b"),
        re.compile(r"--check\b|--check-only\b|\s-c\b|--diff\b"),
        "it formats and does not judge",
    ),
    (
        re.compile(r"trivy\b"),
        re.compile(r"--exit-code[= ][1-9]|TRIVY_EXIT_CODE"),
        "trivy ends with 0 without --exit-code",
    ),
    (re.compile(r"alembic\b"), re.compile(r"\b(?:check|upgrade)\b"), "it is no gate"),
    (re.compile(r"ruff\s+format\b"), re.compile(r"--check\b|--diff\b"), "it formats and does not judge"),
)
UNASKED = frozenset(
    "push pull_request pull_request_target merge_group schedule release workflow_call workflow_run".split()
)


@dataclass(frozen=True, slots=True)
class _Gate:
    """One gate: `lost` is why it cannot fail, `doubt` why nobody sees in the file whether it can."""

    pipeline: Pipeline
    job: Job
    step: Step
    says: str
    lost: str = ""
    doubt: str = ""

    @property
    def where(self) -> str:
        return f"{self.pipeline.path}:{self.step.line}"


def check(pipelines: PipelineFacts) -> Verdict:
    readable = [pipeline for pipeline in pipelines.pipelines if not pipeline.broken]
    if pipelines.pipelines and not readable:
        return unknown(f"gates: {pipelines.pipelines[0].broken}")
    if not readable and pipelines.others:
        return unknown(f"gates: {pipelines.others[0]} is not read yet, only GitHub and GitLab are")
    steps = [(p, job, step) for p in readable for job in p.jobs for step in job.steps if not is_off(job, step)]
    gates = [gate for p, job, step in steps for gate in _gates(p, job, step, pipelines.recipes)]
    if not gates:
        elsewhere = next((f"{p.path} calls {job.uses}" for p in readable for job in p.jobs if job.uses), "") or next(
            (f"{p.path} takes in {p.includes[0]}" for p in readable if p.includes), ""
        )
        if elsewhere:
            return unknown(f"gates: none was seen, but {elsewhere}, which is not read")
        return failed(
            "gates: no pipeline runs a test, a linter or a scan that could fail",
            Evidence(f"{len(readable)} pipelines, no gate", "the repository's pipelines", "ls .github/workflows"),
        )
    lost = [
        Evidence(f"'{gate.says}': {gate.lost}", gate.where, f"sed -n {gate.step.line},+6p '{gate.pipeline.path}'")
        for gate in gates
        if gate.lost
    ]
    if lost:
        shown = "; ".join(f"{seen.where} {seen.saw}" for seen in lost[:3])
        return failed(f"gates: {len(lost)} of {len(gates)} cannot fail: {shown}", *lost)
    broken = [pipeline for pipeline in pipelines.pipelines if pipeline.broken]
    if broken:
        return unknown(f"gates: {len(gates)} can fail, but {broken[0].broken}")
    seen = [Evidence(f"gate '{gate.says}'", gate.where) for gate in gates]
    if doubted := next((gate for gate in gates if gate.doubt), None):
        return unknown(f"gates: {doubted.where} runs '{doubted.says}', but {doubted.doubt}", *seen)
    planted = next(_gates(Pipeline("planted", "github"), Job("planted", 1), Step(1, run="pytest || true"), {}))
    if not planted.lost:
        return unknown("gates: the rule did not find a planted 'pytest || true', so it proves nothing")
    return absent(
        f"gates: all {len(gates)} can fail",
        control(f"a planted 'pytest || true' is found: {planted.lost}", "the same rule"),
        *seen,
    )


def _gates(pipeline: Pipeline, job: Job, step: Step, recipes: Mapping[str, str]) -> Iterator[_Gate]:
    softly = "it may fail without failing the pipeline" if step.may_fail or job.may_fail else ""
    doubt = (
        held(pipeline, job, step)
        or _unstarted(pipeline)
        or (f"only by hand ({job.condition})" if job.condition.startswith("when: ") else "")
    )
    if step.uses and ACTION.search(step.uses):
        # What an action takes for a failure is in its inputs.
        yield _Gate(
            pipeline, job, step, step.uses, softly, doubt or f"when {step.uses.partition('@')[0]} fails is not read"
        )
        return
    for said in commands(step):
        lost = softly or said.lost
        if said.does(GATE):
            yield _Gate(pipeline, job, step, said.text[:60], lost or _soft(said.text), said.doubt or doubt)
        elif NAMED.match(said.text) and not INSTALLS.search(said.text):
            inner = scripted(said, recipes)
            found = [] if inner is None else list(_gates(pipeline, job, inner, {}))
            within = next((f"its script swallows {one.says}: {one.lost}" for one in found if one.lost), "")
            unread = (
                "what it runs is not read" if inner is None else next((one.doubt for one in found if one.doubt), "")
            )
            if inner is None or found:
                yield _Gate(pipeline, job, step, said.text[:60], lost or within, said.doubt or doubt or unread)


def _soft(text: str) -> str:
    if found := SOFT.search(text):
        return f"its failure is swallowed by '{found[0]}'"
    for tool, asked, why in ASKED:
        if Said(text).does(tool) and not asked.search(text):
            return why
    return ""


def _unstarted(pipeline: Pipeline) -> str:
    events = {one.event for one in pipeline.triggers}
    return f"only {', '.join(sorted(events))} starts it" if events and not events & UNASKED else ""
