"""The cache never mixes users or parameters, and follows changes within the stated time.

Proof:
    Requests that differ in one parameter, user, language or origin must give different marked answers,
    and a changed row must show within the limit. Shared caches are tried with cookies and
    Authorization. Control: an equal request is answered alike.

Asked as:
    cache key includes all parameters; cache invalidation works; no user data in shared cache; cache
    cleared on update; private responses not cached

Told by:
    cache + (invalidate | stale) -(browser | cdn | cloudflare | frontend) ~0.95
    clear + cache + (update | change) -(browser | cdn | deploy) ~0.95
    "cache key" -jwk* ~0.93
    "cache key" + request ~0.95 &
    ("user data" | private | personal | sensitive) + cache + (no | not | never | shared) ~0.94
    deterministic + @cach* ~0.95
    cache + (vary | varies | bust | busting) -(static | asset | font) ~0.92
    cache + not + (shared | share | mix) ~0.95

Sources:
    RFC 9111 section 3; OWASP ASVS 5.0 V14.2.2 and V14.2.5
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    stale_for: timedelta = timedelta(seconds=0)
