"""Login, reset and sign-up routes have their own, stricter limit.

Proof:
    Wrong logins are sent at the route that the application uses for login: at most the stated number
    are judged, the next gets 429. Control: the first attempts were judged (wrong password answered as
    such), and a right login works after the window.

Asked as:
    rate limit on login; stricter limits for auth endpoints; login attempts limited to 10 per minute;
    login throttling configured; OAuth callback rate limited; 429 after 10 login attempts

Sources:
    OWASP ASVS 5.0 V6.3.1; Enlightn LoginThrottling
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Rate, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    rate: Rate = Rate(10, timedelta(minutes=1))
    path: UrlPath = UrlPath("")
