"""Every stated name resolves to the service that should answer, with the stated time to live.

Proof:
    Several public resolvers and the zone's own servers are asked for each name; the addresses must
    serve this service (version or health answer). Control: a made-up name of the zone does not resolve
    to it.

Asked as:
    DNS records configured; custom domain added; domain points to server; DNS propagated; A record
    points to server IP; CNAME for api subdomain configured; frontend and backend reachable at their
    domains

Sources:
    RFC 1035
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[Host, ...] = ()
    targets: tuple[str, ...] = ()
    ttl: timedelta | None = None
