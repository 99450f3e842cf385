"""No installed dependency has a known vulnerability above the limit.

Proof:
    The locked set is asked of an advisory source whose date is stated. Control: a version known to be
    vulnerable is reported by the same query; a package that was skipped or a source that could not be
    reached makes it unknown, whatever the tool's exit code.

Asked as:
    no known vulnerabilities; vulnerability scanning; no critical vulnerabilities; npm audit clean;
    pip-audit passes; dependencies checked for security issues; safety check passes

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
