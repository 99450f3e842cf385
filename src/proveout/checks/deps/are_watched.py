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
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.deploys import is_off
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_commands import INSTALLS, Said, commands, scripted
from proveout.facts.tree import TreeFacts
from proveout.facts.updates import UpdateFacts, Watcher
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Outcome, Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    tool: str = ""


SCANS = re.compile(
    r"(pip[-_]audit|safety\s+(?:-\S+\s+)*(?:check|scan)|osv-scanner|trivy|grype|snyk|npm\s+audit|"
    r"yarn\s+(?:npm\s+)?audit|pnpm\s+audit|uv\s+audit)(?![\w.=/-])"
)
PYTHON = re.compile(r"pip[-_]audit|safety|uv\s")
NODE = re.compile(r"npm|yarn|pnpm")
ACTIONS = re.compile(r"(pip-audit|osv-scanner|trivy|snyk|grype|anchore|dependency-review)", re.IGNORECASE)
# Actions of which it is known that a hole fails them, with nothing else asked.
JUDGING = re.compile(r"(pypa/gh-action-pip-audit|google/osv-scanner-action/osv-scanner-action|anchore/scan-action)@")
# The packages that a program is given, which it does not start.
GIVEN = re.compile(r"\s(?:--with|--from|--spec|--package|--name|--entrypoint|-p)[= ]\s*\S+")
TALKS = re.compile(r"\b(?:echo|printf|which|grep|cat|type|true)\b")
SOFT = re.compile(r"--exit-zero\b|--exit-code[= ]0\b|--continue-on-error\b|--audit-level[= ]none\b")
# What these do besides a scan of packages, and when they end with an error at all.
ASKED = (
    (re.compile(r"trivy\b"), re.compile(r"--exit-code[= ][1-9]"), "trivy ends with 0 without --exit-code"),
    (re.compile(r"grype\b"), re.compile(r"--fail-on\b|\s-f[= ]"), "grype ends with 0 without --fail-on"),
)
OTHER_WORK = re.compile(
    r"trivy\s+(?:-\S+\s+)*(?!fs\b|filesystem\b|repo\b|repository\b|image\b|i\b|rootfs\b|sbom\b|-)\S+|trivy\s*$|"
    r"trivy\s.*--(?:security-checks|scanners)[= ](?!\S*vuln)|snyk\s+(?!test\b)|osv-scanner\s+fix\b|"
    r"audit\s+(?:fix|signatures)\b|--(?:skip-db-update|fix)\b"
)
RECURSES = re.compile(
    r"trivy\s+(?:fs|filesystem|repo|repository)\s(?:.*\s)?\.\/?$|osv-scanner\s.*(?:\s-r|--recursive)\b|"
    r"snyk\s.*--all-projects|grype\s+(?:dir:)?\./?(?:\s|$)"
)
REQUIRED = re.compile(r"\s(?:-r|--requirement|--file|-f|--lockfile|-L)[= ]\s*(\S+)")
DEVELOPMENT = re.compile(r"dev|test|doc|lint|ci", re.IGNORECASE)
BRINGS = re.compile(
    r"\s[\"']?\.(?:\[[^\]]*\])?(?=[\s\"']|$)|\buv\s+(?:pip\s+)?sync\b|\b(?:poetry|pipenv|pdm)\s+(?:install|sync)\b"
)
FREELY = re.compile(r"(?:always\(\)|success\(\)|!cancelled\(\)|!\s*cancelled\(\))")
# Manifests of what does not ship.
BESIDE = re.compile(
    r"(^|/)(docs?|tests?|examples?|samples?|benchmarks?|static|vendor|third_party|node_modules|\.github)/"
)
UNASKED = frozenset({"push", "pull_request", "schedule", "merge_group"})

PASSES = {
    "tree": TreeFacts.example(),
    "pipelines": PipelineFacts.example(
        pipelines=(
            Pipeline(
                "ci.yml",
                "github",
                (Trigger("schedule"),),
                (Job("audit", 3, (Step(5, run="pip-audit -r requirements.txt"),)),),
            ),
        )
    ),
    "updates": UpdateFacts(),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "pipelines": PipelineFacts.example()}


@dataclass(frozen=True, slots=True)
class _Scan:
    """One scan: `lost` is why it watches nothing, `doubt` why nobody sees in the file whether it does."""

    pipeline: Pipeline
    job: Job
    step: Step
    says: str
    lost: str = ""
    doubt: str = ""

    @property
    def seen(self) -> Evidence:
        path, line = self.pipeline.path, self.step.line
        return Evidence(self.says, f"{path}:{line}", f"sed -n {line},+4p '{path}'")

    def covers(self, manifest: str) -> bool:
        """True where the tool reads manifests of this kind."""
        kind = NODE if manifest.endswith("package.json") else PYTHON
        other = PYTHON if kind is NODE else NODE
        found = SCANS.search(self.says) or ACTIONS.search(self.says)
        return found is not None and (kind.search(found[0]) is not None or other.search(found[0]) is None)


def check(
    tree: TreeFacts, pipelines: PipelineFacts, updates: UpdateFacts, dependencies: DependencyFacts, limits: Limits
) -> Verdict:
    wanted = limits.tool.lower()
    if not tree.files:
        return unknown("dependencies: no file was seen in this repository")
    manifests = [one for one in (*dependencies.manifests, *dependencies.node) if not BESIDE.search(one)]
    scans = [
        scan
        for p in pipelines.pipelines
        for job in p.jobs
        for step in job.steps
        for scan in _scans(p, job, step, pipelines, manifests)
        if wanted in scan.says.lower()
    ]
    good = [scan for scan in scans if not scan.lost and not scan.doubt]
    bare = [one for one in manifests if not any(scan.covers(one) for scan in good)]
    if good and manifests and not bare and not dependencies.others:
        return passed(
            f"dependencies: {good[0].pipeline.path} scans them in job '{good[0].job.name}'",
            good[0].seen,
            Evidence(
                f"started by {', '.join(trigger.event for trigger in good[0].pipeline.triggers)}", good[0].pipeline.path
            ),
        )
    watchers = [one for one in updates.watchers if wanted in one.tool]
    doubted = next((scan for scan in scans if scan.doubt and not scan.lost), None)
    if watchers:
        verdict = _watched(watchers, dependencies, bare)
        if verdict.outcome is not Outcome.FAIL or doubted is None:
            return verdict
    if doubted:
        return unknown(f"dependencies: {doubted.pipeline.path} scans them, but {doubted.doubt}", doubted.seen)
    unread = [p.broken for p in pipelines.pipelines if p.broken] + [
        f"{path} is not read yet" for path in pipelines.others
    ]
    unread += [
        f"{p.path} calls {job.uses}, which is not read" for p in pipelines.pipelines for job in p.jobs if job.uses
    ]
    unread += [f"{p.path} takes in {p.includes[0]}, which is not read" for p in pipelines.pipelines if p.includes]
    unread += updates.broken
    if unread:
        return unknown(f"dependencies: nothing was seen to watch them, but {unread[0]}")
    if good:
        left = (*bare, *dependencies.others)
        reason = f"{left[0]} is none that it reads" if left else "no manifest of packages was seen"
        return unknown(f"dependencies: {good[0].pipeline.path} scans, but {reason}", good[0].seen)
    if scans:
        return failed(f"dependencies: the scan in {scans[0].pipeline.path} {scans[0].lost}", scans[0].seen)
    wanted = f" with {limits.tool}" if limits.tool else ""
    return failed(
        f"dependencies: nothing proposes updates{wanted}, and no pipeline scans them",
        Evidence("no dependabot.yml, no renovate.json, no scan step", "the repository's files", "ls .github"),
    )


def _watched(watchers: list[Watcher], dependencies: DependencyFacts, manifests: list[str]) -> Verdict:
    """What proposes updates, and whether it covers each manifest that ships packages and no scan reads."""
    seen = [Evidence(_says(one), f"{one.path}:{one.line}", f"sed -n {one.line},+8p '{one.path}'") for one in watchers]
    working = [one for one in watchers if not one.off]
    if not working:
        return failed(f"dependencies: {watchers[0].path} proposes nothing: {watchers[0].off}", *seen)
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


def _scans(pipeline: Pipeline, job: Job, step: Step, pipelines: PipelineFacts, manifests: list[str]) -> Iterator[_Scan]:
    """Every scan of a step, with why it may not watch."""
    lost, doubt = _idle(pipeline, job, step), _held(pipeline, job, step, pipelines.default_branch)
    if step.uses and ACTIONS.search(step.uses):
        judges = JUDGING.match(step.uses) is not None and not step.inputs and len(_folders(manifests)) < 2
        only = "" if judges else f"what {step.uses.partition('@')[0]} looks at and when it fails is not read"
        if "dependency-review" in step.uses:
            only = "it looks only at what a change brings in"
        yield _Scan(pipeline, job, step, step.uses, lost, doubt or only)
        return
    for said in _said(step, pipelines.recipes):
        bare = Said(GIVEN.sub("", said.text), said.lost, said.doubt)
        if not bare.does(SCANS):
            continue
        unasked = next(
            (f"cannot fail: {why}" for tool, asked, why in ASKED if bare.does(tool) and not asked.search(bare.text)), ""
        )
        soft = f"may fail without anybody hearing of it: {said.lost}" if said.lost else ""
        if found := SOFT.search(bare.text):
            soft = f"cannot fail: {found[0]}"
        if OTHER_WORK.search(bare.text):
            soft = "scans no packages"
        yield _Scan(
            pipeline,
            job,
            step,
            bare.text,
            lost or soft or unasked,
            said.doubt or doubt or _blind(bare, job, step, manifests),
        )


def _said(step: Step, recipes: Mapping[str, str]) -> Iterator[Said]:
    """Commands of a step, and those of the targets that it names."""
    for said in commands(step):
        yield said
        inner = None if said.does(SCANS) else scripted(said, recipes)
        for one in commands(inner) if inner else ():
            yield Said(one.text, said.lost or one.lost, said.doubt or one.doubt)


def _blind(said: Said, job: Job, step: Step, manifests: list[str]) -> str:
    """Why a scan may look elsewhere than at the packages that ship."""
    if TALKS.search(said.text):
        return f"whether '{said.text[:60]}' runs it is not read"
    places = _folders([one for one in manifests if _Scan(Pipeline("", ""), job, step, said.text).covers(one)])
    named = REQUIRED.findall(said.text)
    if any(one.removeprefix("./").rpartition("/")[0] not in places or DEVELOPMENT.search(one) for one in named):
        return f"'{said.text[:60]}' names another file than the manifest"
    entered = [one.text[3:].strip(" ./'\"") for one in commands(step) if one.text.startswith("cd ")]
    if any(one not in places for one in entered):
        return f"it looks into '{entered[0]}', where no manifest lies"
    walks = re.search(r"\b(?:trivy|osv-scanner|grype)\b", said.text)
    if walks and not named and not re.search(r"\s(?:dir:)?\./?$", said.text):
        return f"whether '{said.text[:60]}' looks at the packages that ship is not read"
    if len(places) > 1 and not RECURSES.search(said.text):
        return f"which of {len(places)} folders with manifests it looks at is not read"
    if re.search(r"pip[-_]audit", said.text) and not named and not re.search(r"\s(?:\.|--locked)(?=\s|$)", said.text):
        before = job.steps[: job.steps.index(step) + 1] if step in job.steps else job.steps
        if not any(_brings_packages(one.text, places) for at in before for one in commands(at)):
            return "it looks at what is installed, and nothing was seen to install the packages before it"
    return ""


def _brings_packages(text: str, places: frozenset[str]) -> bool:
    """True where a command installs what a manifest that ships names."""
    if not INSTALLS.search(text):
        return False
    named = REQUIRED.findall(text)
    if named:
        return any(one.removeprefix("./").rpartition("/")[0] in places and not DEVELOPMENT.search(one) for one in named)
    return BRINGS.search(text) is not None


def _folders(manifests: list[str]) -> frozenset[str]:
    return frozenset(one.rpartition("/")[0] for one in manifests)


def _idle(pipeline: Pipeline, job: Job, step: Step) -> str:
    """Why the scan does not watch, and empty where it may."""
    if is_off(job, step):
        return "never runs: its condition is false"
    if step.may_fail or job.may_fail:
        return "may fail without anybody hearing of it"
    if not pipeline.triggers or any(
        trigger.event in ("workflow_call", "workflow_run") for trigger in pipeline.triggers
    ):
        return ""
    if not any(trigger.event in UNASKED and not trigger.tags_only for trigger in pipeline.triggers):
        return "runs only when somebody asks for it"
    return ""


def _held(pipeline: Pipeline, job: Job, step: Step, branch: str) -> str:
    """Why nobody sees in the file whether the scan starts, and empty where it does."""
    needed = [job, *(one for one in pipeline.jobs if one.name in job.needs)]
    conditions = [*(one.condition for one in needed), step.condition]
    if held := next(
        (one for one in conditions if one and not FREELY.fullmatch(re.sub(r"\$\{\{|\}\}", "", one).strip())), ""
    ):
        return f"only under a condition that is not read: {held}"
    names = {branch, "main", "master"}
    for trigger in pipeline.triggers:
        wanted = [one for one in trigger.branches if not one.startswith("!")]
        unwanted = [one[1:] for one in trigger.branches if one.startswith("!")]
        if trigger.event not in UNASKED or trigger.tags_only or trigger.paths:
            continue
        if any(fnmatchcase(name, one) for one in unwanted for name in names):
            continue
        if not wanted or any(fnmatchcase(name, one) for one in wanted for name in names):
            return ""
    return "what starts it is narrowed in a way that is not read"
