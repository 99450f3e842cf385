"""No installed dependency has a known vulnerability above the limit.

Why:
    A published hole is tried by machines within hours of its advisory, on every address that answers.

Fix:
    Lift the package to the version that the evidence names and lock again: `uv lock --upgrade-package NAME`, `poetry
    update NAME`, or the line in the requirements. Where no version is fixed, leave the package out, or waive it with a
    date. Django, Flask and FastAPI have fixes for every supported series: a patch release is enough.

Proof:
    The locked set is asked of an advisory source whose date is stated. Control: a version known to be
    vulnerable is reported by the same query; a package that was skipped or a source that could not be
    reached makes it unknown, whatever the tool's exit code.

Asked as:
    no known vulnerabilities; vulnerability scanning; no critical vulnerabilities; npm audit clean;
    pip-audit passes; dependencies checked for security issues; safety check passes;
    no vulnerable dependencies; dependency vulnerability scan; dependencies checked for vulnerabilities; no high
    or critical vulnerabilities; npm audit run; run npm audit; all vulnerabilities resolved; security
    vulnerabilities patched; dependency security audit; vulnerability scan clean

Told by:
    vulnerability -(code | #file | scan + container | image | container | monitor | assessment | finding | appear |
        dashboard | @criteria) ~0.8
    "vulnerability scan" -(container | image | docker | web | zap | code | staging + web | trivy + image) ~0.84
    dependency + (vulnerability | vulnerable | cve | insecure) -install ~0.92
    "npm audit" ~0.95
    "yarn audit" ~0.95
    "pnpm audit" ~0.95
    pip-audit ~0.96
    "pip audit" ~0.95
    "safety check" -(health | user | content | migrate | null | type | fire | child) ~0.9
    "bundle audit" ~0.94
    "cargo audit" ~0.94
    govulncheck ~0.95
    osv-scanner ~0.95
    dependency-check -(security + status) ~0.9
    (dependency-check:check | dependency-check*) ~0.93
    ghsa* -accept ~0.9
    cve -(monitor | subscribe | container | image) ~0.85
    "dependency audit" -license ~0.9
    "audit dependencies" ~0.9
    "dependencies audited" ~0.9
    "dependency check" -(health | module | service | startup) ~0.76
    "security audit" + (npm | pip | dependency | package | yarn) ~0.92
    dependency + scan ~0.86 &
    (critical | high | moderate | medium | low | total) + (fix | resolve | 0 | accept | safe) @vulnerability ~0.84
    (fix | safe) + #version @(vulnerability | cve) ~0.78
    "packages upgraded" + safe ~0.82
    "safe versions" ~0.8
    "known security issues" ~0.86
    "vulnerable packages" ~0.93
    "vulnerable dependencies" ~0.94
    "outdated dependencies" + (no | vulnerab* | security | check | remove) ~0.78
    vulnerability + (dependency | package | npm | pip) -(#file | monitor | automatic + scan) ~0.9
    vulnerability + (known | no + critical | critical | high) -(#file | monitor | automatic + scan | "security audit" |
        finding) ~0.9
    vulnerability + (moderate | low | 0 | fix) -(#file | monitor | automatic + scan) ~0.9
    vulnerability + (resolve | patch | audit | check) -(#file | monitor | automatic + scan | "security audit") ~0.9
    image + (scan | scanning) -(content | upload | ocr | document | file | medical) ~0.82
    snyk + (clean | no | 0 | pass | critical) ~0.9
    "vulnerability scanning" + automatic ~0.86 &
    trivy -(ci | pipeline | action | actions | workflow) ~0.9

Sources:
    OSV; OpenSSF Scorecard Vulnerabilities; OWASP ASVS 5.0 V15.2.1; Enlightn VulnerableDependency
"""

from dataclasses import dataclass

from proveout.facts.advisories import AdvisoryFacts, Hole
from proveout.facts.dependencies import DependencyFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.PROVIDER)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    max_severity: Choice = Choice("medium")
    ecosystems: tuple[str, ...] = ("python", "npm")


PASSES = {"advisories": AdvisoryFacts.example(), "dependencies": DependencyFacts.example(), "limits": Limits()}
FAILS = {
    "advisories": AdvisoryFacts.example(holes=(Hole("jinja2", "2.10", "PYSEC-2019-217", ("2.10.1",)),)),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
MOST_SHOWN = 30  # holes in the evidence; the sentence counts all


def check_provider(advisories: AdvisoryFacts, dependencies: DependencyFacts, limits: Limits) -> Verdict:
    # pip-audit tells no severity: a hole of unknown severity counts, whatever the limit.
    if holes := advisories.holes:
        packages = tuple(dict.fromkeys(f"{one.package} {one.version}" for one in holes))
        return failed(
            f"known holes: {len(holes)} in {len(packages)} packages, none may be known: {', '.join(packages[:5])}",
            *(_evidence(one, advisories.tool) for one in holes[:MOST_SHOWN]),
        )
    if advisories.skipped:
        name, reason = advisories.skipped[0]
        return unknown(
            f"known holes: {len(advisories.skipped)} of {advisories.asked} packages got no answer: {name}: {reason}",
            *(Evidence(why, one) for one, why in advisories.skipped[:MOST_SHOWN]),
        )
    if not advisories.planted or advisories.answered < advisories.asked or not advisories.asked:
        return unknown(
            f"known holes: {advisories.tool} did not tell the hole of an old version that was asked about too, or left "
            f"packages out ({advisories.answered} of {advisories.asked} answered), so its silence proves nothing"
        )
    if "npm" in limits.ecosystems and dependencies.node:
        return unknown(
            f"known holes: none in {advisories.answered} Python packages, and those of {next(iter(dependencies.node))} "
            "were not asked about"
        )
    if dependencies.others or dependencies.unclear:
        return unknown(f"known holes: {(*dependencies.others, *dependencies.unclear)[0]} is not read")
    return absent(
        f"known holes: none in {advisories.answered} locked packages on {advisories.seen_at:%Y-%m-%d}",
        control("an old version with a well-known hole was told as one", f"the same question to {advisories.tool}"),
        Evidence(
            f"{advisories.answered} packages were answered, none skipped", advisories.tool, f"{advisories.tool} -r …"
        ),
    )


def _evidence(hole: Hole, tool: str) -> Evidence:
    fixed = f"fixed in {hole.fixed_in[0]}" if hole.fixed_in else "no version is fixed"
    again = f"echo '{hole.package}=={hole.version}' > one.txt && {tool} -r one.txt --no-deps --disable-pip"
    return Evidence(f"{hole.advisory} in {hole.package} {hole.version}, {fixed}", hole.package, again)
