"""Something proposes updates or scans the dependencies without being asked.

Proof:
    A parsed Dependabot or Renovate configuration that covers each manifest's folder, or a reachable
    scheduled scan step that can fail and can read the lock. With access, its last run.

Asked as:
    Dependabot enabled; dependency scanning in CI/CD; automated vulnerability scanning; Renovate
    configured; dependency updates scheduled; Snyk or Trivy in pipeline; update dependencies monthly

Sources:
    OpenSSF Scorecard Dependency-Update-Tool
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    tool: str = ""
