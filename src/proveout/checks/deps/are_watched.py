"""Something proposes updates or scans the dependencies without being asked.

Why:
    A hole that is found next month is in what you installed last month; nobody looks by hand for long.

Fix:
    Add .github/dependabot.yml with the `pip` ecosystem (or renovate.json), or a pipeline step that runs `pip-audit`
    on a schedule and is allowed to fail the job.

Proof:
    A parsed Dependabot or Renovate configuration that covers each manifest's folder, or a reachable
    scheduled scan step that can fail and can read the lock. With access, its last run.

Asked as:
    Dependabot enabled; dependency scanning in CI/CD; automated vulnerability scanning; Renovate
    configured; dependency updates scheduled; Snyk or Trivy in pipeline; update dependencies monthly;
    Dependabot configured; dependency updates automated; dependency scanning enabled; monitor for new
    vulnerabilities; Renovate bot enabled; keep dependencies up to date; dependencies regularly updated

Told by:
    dependabot -(secret | before | dashboard + check) ~0.94
    renovate -certificate ~0.92
    dependency + scanning* -(vulnerability | no | pass | clean | critical) ~0.86 &
    dependency + (monitor | watch | alert) -(no | pass | clean | critical) ~0.84
    dependency + (keep | regular | schedule | monthly | weekly | track) + (update | uptodate | upgrade | outdated) ~0.86
    "keep dependencies updated" ~0.93
    "keep dependencies" ~0.85
    "dependency updates" -(npm | audit | vulnerability | display-dependency-updates) ~0.86
    "vulnerability scanning" + (automatic | enable | configure | setup | schedule | ci | continuous | regular) ~0.82 &
    snyk -(clean | no | 0 | pass | critical) ~0.86
    (monitor | watch | subscribe) + (vulnerability | "security advisories" | cve | advisory) -(log | brute) ~0.86
    "security advisories" ~0.8
    "security alerts" + (github | enable | repository | dependency) -(monitor + slack) ~0.84
    "software composition" ~0.86
    display-dependency-updates ~0.85
    "outdated packages" + (check | monthly | weekly | review) ~0.8
    update + dependency @(monthly | weekly | daily | quarterly | maintenance) ~0.87
    "security updates" + (dependency | package | npm | pip | automatic + github) ~0.82
    "security updates" @(weekly | monthly | daily | quarterly) ~0.72
    "security scanning" + (automatic | ci | enable | pipeline | regular) -(code | sast | container | image) ~0.74
    dependency + (automatic | automated | reminder | bot) + update ~0.88
    "dependencies" + (uptodate | outdated) -(no | #file | lock | pin | install | secure | audit) ~0.74
    ("security scanning automated" | "automated security scanning") ~0.88 &
    pyup ~0.93

Sources:
    OpenSSF Scorecard Dependency-Update-Tool
"""

import re
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.tree import TreeFacts
from proveout.facts.updates import UpdateFacts, Watcher
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    tool: str = ""


SCANS = re.compile(
    r"\b(pip-audit|safety\s+(check|scan)|osv-scanner|trivy|grype|snyk|npm\s+audit|yarn\s+(npm\s+)?audit|pnpm\s+audit|uv\s+audit)\b"
)
ACTIONS = re.compile(r"(pip-audit|osv-scanner|trivy|snyk|grype|anchore|dependency-review)", re.IGNORECASE)
# Manifests of what does not ship.
BESIDE = re.compile(
    r"(^|/)(docs?|tests?|examples?|samples?|benchmarks?|static|vendor|third_party|node_modules|\.github)/"
)
UNASKED = frozenset({"push", "pull_request", "schedule", "merge_group"})

PASSES = {
    "tree": TreeFacts.example(),
    "pipelines": PipelineFacts.example(
        pipelines=(
            Pipeline("ci.yml", "github", (Trigger("schedule"),), (Job("audit", 3, (Step(5, run="pip-audit"),)),)),
        )
    ),
    "updates": UpdateFacts(),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "pipelines": PipelineFacts.example()}


def check(
    tree: TreeFacts, pipelines: PipelineFacts, updates: UpdateFacts, dependencies: DependencyFacts, limits: Limits
) -> Verdict:
    wanted = limits.tool.lower()
    if not tree.files:
        return unknown("dependencies: no file was seen in this repository")
    scans = [
        (p, job, step) for p in pipelines.pipelines for job in p.jobs for step in job.steps if _scans(step, wanted)
    ]
    good = [(p, job, step) for p, job, step in scans if not _idle(p, job, step)]
    if good:
        p, job, step = good[0]
        return passed(
            f"dependencies: {p.path} scans them in job '{job.name}'",
            Evidence(step.run.strip() or step.uses, f"{p.path}:{step.line}", f"sed -n {step.line},+4p '{p.path}'"),
            Evidence(f"started by {', '.join(trigger.event for trigger in p.triggers)}", p.path),
        )
    watchers = [one for one in updates.watchers if wanted in one.tool]
    if watchers:
        return _watched(watchers, dependencies)
    unread = [p.broken for p in pipelines.pipelines if p.broken] + [
        f"{path} is not read yet" for path in pipelines.others
    ]
    unread += updates.broken
    if unread:
        return unknown(f"dependencies: nothing was seen to watch them, but {unread[0]}")
    if scans:
        p, job, step = scans[0]
        return failed(
            f"dependencies: the scan in {p.path} {_idle(p, job, step)}",
            Evidence(step.run.strip() or step.uses, f"{p.path}:{step.line}", f"sed -n {step.line},+4p '{p.path}'"),
        )
    wanted = f" with {limits.tool}" if limits.tool else ""
    return failed(
        f"dependencies: nothing proposes updates{wanted}, and no pipeline scans them",
        Evidence("no dependabot.yml, no renovate.json, no scan step", "the repository's files", "ls .github"),
    )


def _watched(watchers: list[Watcher], dependencies: DependencyFacts) -> Verdict:
    """What proposes updates, and whether it covers each manifest that ships packages."""
    seen = [Evidence(_says(one), f"{one.path}:{one.line}", f"sed -n {one.line},+8p '{one.path}'") for one in watchers]
    working = [one for one in watchers if not one.off]
    if not working:
        return failed(f"dependencies: {watchers[0].path} proposes nothing: {watchers[0].off}", *seen)
    manifests = [one for one in (*dependencies.manifests, *dependencies.node) if not BESIDE.search(one)]
    bare = UpdateFacts(tuple(working)).uncovered(manifests)
    narrowed = next(
        (f"'{one.limits[0]}' in {one.path} narrows it in a way that is not read" for one in working if one.limits), ""
    )
    if not manifests or dependencies.others or narrowed:
        reason = narrowed or (
            f"{dependencies.others[0]} is not read" if dependencies.others else "no manifest of packages was seen"
        )
        return unknown(f"dependencies: {working[0].path} proposes updates, but {reason}", *seen)
    if bare:
        return failed(
            f"dependencies: {working[0].path} leaves {len(bare)} of {len(manifests)} out: {', '.join(bare[:5])}",
            *seen,
            *(
                Evidence("no entry covers it", path, f"grep -n -A3 package-ecosystem '{working[0].path}'")
                for path in bare[:20]
            ),
        )
    return passed(f"dependencies: {working[0].path} proposes updates of all {len(manifests)} manifests", *seen)


def _says(watcher: Watcher) -> str:
    folders = ", ".join(f"/{one}" for one in watcher.folders) if watcher.tool == "dependabot" else "every manifest"
    return f"{watcher.ecosystem or watcher.tool} in {folders}{f', off: {watcher.off}' if watcher.off else ''}"


def _scans(step: Step, wanted: str) -> bool:
    found = SCANS.search(step.run) or ACTIONS.search(step.uses)
    return found is not None and wanted in found[0].lower()


def _idle(pipeline: Pipeline, job: Job, step: Step) -> str:
    """Why the scan does not watch, and empty where it does."""
    if step.may_fail or job.may_fail or "|| true" in step.run:
        return "may fail without anybody hearing of it"
    if not UNASKED & {trigger.event for trigger in pipeline.triggers}:
        return "runs only when somebody asks for it"
    return ""
