"""An incoming webhook with no, a wrong or an old signature changes nothing.

Proof:
    The route gets an unsigned, a forged, an altered and an outdated event: all refused and nothing
    changed; the same signed event twice acts once. Control: a rightly signed one (with the rehearsal's
    secret) is accepted.

Asked as:
    webhook signature verified; webhook secret set; webhook endpoint configured; webhooks tested;
    webhook signatures validated

Sources:
    OWASP ASVS 5.0 V4.1.5; CWE-345
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath = RepositoryPath("")
    tolerance: timedelta = timedelta(minutes=5)
