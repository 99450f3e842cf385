"""The certificate stays valid for weeks after this release.

Proof:
    notAfter of the served leaf minus the time it was seen; for lifetimes under 90 days the limit
    becomes a third of the lifetime.

Asked as:
    certificate valid for at least 30 days; certificate expiry checked; SSL certificate not expiring
    soon; certificate expiry monitored; check certificate expiration date

Told by:
    certificate + (expir* | expiry) -(alert | renew) ~0.93
    certificate + (expir* | expiry) + (renew | alert) ~0.75
    certificate + valid* + #duration -renew ~0.95
    certificate + "30 days" -renew ~0.94
    tls + expir* -(token | session | alert | renew | domain) ~0.85
    "certificate validity" + #duration ~0.95
    notafter ~0.9
    enddate + (openssl | certificate) ~0.9
    "days remaining" + certificate ~0.9

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
