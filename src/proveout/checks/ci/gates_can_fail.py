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

from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step
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
    r"\b(pytest|tox|nox|unittest|manage\.py\s+(test|check|migrate)|ruff|flake8|pylint|mypy|pyright|black|isort|bandit|safety|"
    r"pip-audit|semgrep|trivy|gitleaks|npm\s+(run\s+)?(test|lint|audit)|eslint|tsc|alembic|hadolint|codecov)\b"
)
SWALLOWS = re.compile(r"\|\|\s*(true|:|exit\s+0|echo\b)|;\s*(true|exit\s+0)\s*$|--exit-zero\b")
PIPED = re.compile(r"(?<!\|)\|(?!\|)\s*(tee|cat|grep|tail|head)\b")


def check(pipelines: PipelineFacts) -> Verdict:
    readable = [pipeline for pipeline in pipelines.pipelines if not pipeline.broken]
    if pipelines.pipelines and not readable:
        return unknown(f"gates: {pipelines.pipelines[0].broken}")
    if not readable and pipelines.others:
        return unknown(f"gates: {pipelines.others[0]} is not read yet, only GitHub and GitLab are")
    gates = [(p, job, step) for p in readable for job in p.jobs for step in job.steps if _is_gate(step)]
    if not gates:
        return failed(
            "gates: no pipeline runs a test, a linter or a scan that could fail",
            Evidence(f"{len(readable)} pipelines, no gate", "the repository's pipelines", "ls .github/workflows"),
        )
    swallowed = [
        Evidence(reason, f"{p.path}:{step.line}", f"sed -n {step.line},+6p '{p.path}'")
        for p, job, step in gates
        if (reason := _swallow(job, step))
    ]
    if swallowed:
        shown = "; ".join(f"{seen.where} {seen.saw}" for seen in swallowed[:3])
        return failed(f"gates: {len(swallowed)} of {len(gates)} cannot fail: {shown}", *swallowed)
    broken = [pipeline for pipeline in pipelines.pipelines if pipeline.broken]
    if broken:
        return unknown(f"gates: {len(gates)} can fail, but {broken[0].broken}")
    planted = _swallow(Job("planted", 1), Step(1, run="pytest || true"))
    if not planted:
        return unknown("gates: the rule did not find a planted 'pytest || true', so it proves nothing")
    return absent(
        f"gates: all {len(gates)} can fail",
        control(f"a planted 'pytest || true' is found: {planted}", "the same rule"),
        *(Evidence(f"gate '{step.name or job.name}'", f"{p.path}:{step.line}") for p, job, step in gates),
    )


def _is_gate(step: Step) -> bool:
    return any(_gates(line) for line in _lines(step))


def _gates(line: str) -> bool:
    # A command that only installs a tool is no gate.
    return any(GATE.search(command) and " install" not in command for command in re.split(r"&&|;", line))


def _lines(step: Step) -> list[str]:
    return [line for line in step.run.splitlines() if not line.lstrip().startswith("#")]


def _swallow(job: Job, step: Step) -> str:
    if step.may_fail or job.may_fail:
        return "may fail without failing the pipeline"
    for line in _lines(step):
        if not _gates(line):
            continue
        if found := SWALLOWS.search(line):
            return f"its failure is swallowed by '{found[0].strip()}'"
        # GitHub runs bash with pipefail only where `shell: bash` is written; without it the last command decides.
        if PIPED.search(line) and "pipefail" not in step.run:
            return "its exit code is lost in a pipe"
    return ""
