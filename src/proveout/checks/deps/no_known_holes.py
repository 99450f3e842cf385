"""No installed dependency has a known vulnerability above the limit.

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

Sources:
    OSV; OpenSSF Scorecard Vulnerabilities; OWASP ASVS 5.0 V15.2.1; Enlightn VulnerableDependency
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    max_severity: Choice = Choice("medium")
    ecosystems: tuple[str, ...] = ("python", "npm")
