"""A request for a foreign host name is refused.

Proof:
    Requests with a made-up Host, a look-alike suffix and a forged X-Forwarded-Host must get a 4xx, or
    an answer without that name in any link or redirect. Control: the real host name is served on the
    same connection.

Asked as:
    ALLOWED_HOSTS configured; ALLOWED_HOSTS set to production domain only; trusted host middleware;
    only known hosts accepted; no wildcard in ALLOWED_HOSTS; ALLOWED_HOSTS; ALLOWED_HOSTS includes
    the domain

Told by:
    ALLOWED_HOSTS -(DisallowedHost | os.environ* | read | issue | cause | wrong | "environment variable") ~0.95
    "allowed hosts" -(disallowedhost | os.environ* | read | environment | issue | cause | wrong | env-driven) ~0.93
    DJANGO_ALLOWED_HOSTS ~0.95
    trustedhostmiddleware ~0.95
    "trusted host" + (middleware | configure | set | only | domain) ~0.9
    TRUSTED_HOSTS ~0.93
    "host header" + (attack | inject* | validat* | poison* | allow* | refuse | reject | forged | unknown) ~0.93
    @allowed_hosts + value ~0.8

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
