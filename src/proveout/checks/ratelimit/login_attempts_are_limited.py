"""Login, reset and sign-up routes have their own, stricter limit.

Proof:
    Wrong logins are sent at the route that the application uses for login: at most the stated number
    are judged, the next gets 429. Control: the first attempts were judged (wrong password answered as
    such), and a right login works after the window.

Asked as:
    rate limit on login; stricter limits for auth endpoints; login attempts limited to 10 per minute;
    login throttling configured; OAuth callback rate limited; 429 after 10 login attempts

Told by:
    "rate limit" + (login | signup | register | registration | otp | "password reset") ~0.95
    "rate limit" + (auth) + (endpoint | route | attempt | strict* | api) ~0.95
    "rate limit" + auth -(user | all) ~0.88
    "rate limit" + "brute force" -(all) ~0.88
    "rate limit" + "sensitive endpoints" ~0.86
    (auth | login) + endpoint + (strict* | limit | throttl* | #rate) ~0.94
    "stricter limits" ~0.88
    (login | otp) + (#rate | throttl*) -(lock | lockout | load) ~0.93
    login + limit + (attempt | request) -(lock | lockout | account) ~0.9
    "login throttling" ~0.95
    429 + (login | attempt | auth) ~0.93
    @"rate limit" + (login | auth | oauth | signup) + (#rate | attempt) -authenticated* ~0.94
    oauth + callback + (#rate | "rate limit") ~0.94
    /login + limit* ~0.9
    limiter.limit + (login | auth) ~0.95
    AUTH_RATE_LIMIT* ~0.95
    LOGIN_RATE_LIMIT* ~0.95
    "login attempt" + limit -(lock | lockout | account) ~0.93
    limiter.limit + @("auth endpoints" | "login endpoint" | "auth routes" | "routes/auth") ~0.94

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
