"""The certificate stays valid for weeks after this release.

Proof:
    notAfter of the served leaf minus the time it was seen; for lifetimes under 90 days the limit
    becomes a third of the lifetime.

Asked as:
    certificate valid for at least 30 days; certificate expiry checked; SSL certificate not expiring
    soon; certificate expiry monitored; check certificate expiration date

Sources:
    RFC 5280 section 4.1.2.5
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    min_left: timedelta = timedelta(days=30)
