"""The sender's domain publishes SPF, DKIM and DMARC that fit the mail server.

Proof:
    The zone is asked for the three records; SPF must allow the configured server within its look-up
    limit, the selector's key must parse, DMARC must have a policy. Control: the zone's own servers
    answer.

Asked as:
    SPF, DKIM and DMARC configured; sender domain verified; DKIM record added; domain authentication
    configured; email not marked as spam

Sources:
    RFC 7208; RFC 6376; RFC 7489
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    domain: Host = Host("")
    selector: str = ""
