"""An incident plan says who acts, how badness is rated, whom to tell and what to review.

Proof:
    A document found by title has the four parts and contact points that are not placeholders; times
    that the prose promises stand in it. Whether people can act by it is attested.

Asked as:
    incident response plan documented; incident procedures defined; incident response procedures;
    escalation path written down; post-incident review planned; security incident plan ready
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    response_within: timedelta | None = None
