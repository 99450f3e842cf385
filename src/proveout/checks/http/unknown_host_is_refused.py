"""A request for a foreign host name is refused.

Proof:
    Requests with a made-up Host, a look-alike suffix and a forged X-Forwarded-Host must get a 4xx, or
    an answer without that name in any link or redirect. Control: the real host name is served on the
    same connection.

Asked as:
    ALLOWED_HOSTS configured; ALLOWED_HOSTS set to production domain only; trusted host middleware; only
    known hosts accepted; no wildcard in ALLOWED_HOSTS

Sources:
    Django security.W020; Starlette TrustedHostMiddleware
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    hosts: tuple[Host, ...] = ()
