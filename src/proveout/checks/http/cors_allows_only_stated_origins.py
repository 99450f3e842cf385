"""CORS answers the stated origins and no other.

Proof:
    Simple and preflight requests from a made-up origin, from `null`, and from look-alikes of the real
    one (prefix, suffix, other scheme) must get no Access-Control-Allow-Origin, and never `*` with
    credentials. Control: the stated origin is answered exactly, with the stated methods and headers, by
    the same client. n/a when no route sends CORS headers and no browser client is declared.

Asked as:
    CORS set up for production; CORS restricted to production domain; no wildcard origin in production;
    CORS_ALLOWED_ORIGINS set to the frontend URL; CORS credentials only for trusted origins; only
    allowed origins work; CORS headers tested; CORS methods and headers limited

Sources:
    Fetch Standard, CORS protocol; OWASP ASVS 5.0 V3.4.2; MDN HTTP Observatory
    cross-origin-resource-sharing
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    origins: tuple[Url, ...] = ()
    credentials: bool | None = None
    methods: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    public: bool = False
