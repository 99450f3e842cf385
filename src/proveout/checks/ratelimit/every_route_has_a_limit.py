"""Every route is covered by a limit, or is exempt by name.

Proof:
    The effective limiter of the imported application is asked per route (decorators, default limits,
    throttle classes, middleware order); routes without one are listed. Control: an exempt route is
    reported as exempt. It shows configuration only; the rate itself is measured by
    `ratelimit.holds_the_stated_rate`.

Asked as:
    global rate limits set; default limits 200 per day, 50 per hour; DRF throttle classes configured;
    every endpoint is rate limited; API throttling configured

Told by:
    limiter + all + (route | endpoint) ~0.93
    throttl* + all + (route | endpoint | api) ~0.92
    "rate limit" + all + (endpoint | route | api | public) -(login | auth) ~0.94
    "rate limit" + "public endpoints" -(login | auth) ~0.9
    "rate limit" + ("each endpoint" | "every endpoint" | "every route") ~0.94
    (global | default) + limit + #rate -(memory | cpu | replica) ~0.94 &
    (default_limits | "default limits") ~0.92 &
    @"rate limit" + (global | default) + (#rate | limit) ~0.92 &
    DEFAULT_THROTTLE_CLASSES ~0.95
    DEFAULT_THROTTLE_RATES ~0.94
    "throttle classes" ~0.95
    throttle + (drf | "rest framework" | "all endpoints" | class) ~0.93

Sources:
    OWASP API Security 2023 API4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Rate

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    default: Rate | None = None
    exempt: tuple[str, ...] = ("/health",)
