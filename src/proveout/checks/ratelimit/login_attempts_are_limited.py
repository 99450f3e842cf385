"""Login, reset and sign-up routes have their own, stricter limit.

Why:
    A login that may be tried as often as any page is a door for lists of leaked passwords.

Fix:
    Flask-Limiter: @limiter.limit("10 per minute") below the route's decorator. FastAPI with slowapi: the same, with
    `request` among the parameters. Django REST framework: ScopedRateThrottle with a rate for its scope.

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

import math
from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.http._routes import found_bad, is_login, not_read
from proveout.facts.served_routes import ServedLimit, ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Rate, UrlPath
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    rate: Rate | None = None
    path: UrlPath = UrlPath("")


_STRICT = ServedRoute("/login", ("POST",), login="open", limit="limited", limits=(ServedLimit(10, 60.0),))
_OPEN = ServedRoute("/login", ("POST",), login="open", limit_says="no limiter counts it")
PASSES = {"routes": ServedRouteFacts.example(_STRICT), "limits": Limits()}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(_OPEN)}
# Where no document says: with the one a list of passwords takes years, with the other it takes days.
FEW, MANY = 20, 60
MINUTE = timedelta(minutes=1)


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    logins = routes.at(limits.path) if limits.path else tuple(one for one in routes.routes if is_login(one))
    most = limits.rate.count if limits.rate else MANY
    per = limits.rate.per if limits.rate else MINUTE
    stated = f"{limits.rate}" if limits.rate else f"at most {FEW} in a minute"
    lax = [(one, f"has {_said(one)}") for one in logins if one.firm and one.limits and _tries(one, per) > most]
    # Whether a proxy limits it is not seen; a limiter that is there and does not count it is.
    lax += [(one, f"has no limit: {one.limit_says}") for one in logins if one.firm and _bare(one) and one.limit_says]
    if lax:
        return found_bad(f"logins: {lax[0][0]} {lax[0][1]}; {stated} is needed", routes, lax)
    if not logins:
        return unknown(f"logins: no route of {routes.start.place} was recognised as one; state its path")
    if none := not_read("logins", routes, logins):
        return none
    if bare := next((one for one in logins if not one.limits), None):
        why = (
            "is limited in a way that is not read"
            if bare.limit == "perhaps"
            else "has no limit here; a proxy may have one"
        )
        return unknown(f"logins: {bare} {why}", routes.seen(bare, "shows no limit"))
    seen = [routes.seen(one, f"has {_said(one)}") for one in logins]
    if limits.rate is None and any(_tries(one, per) > FEW for one in logins):
        return unknown(f"logins: {logins[0]} has {_said(logins[0])}; whether that is meant is not stated", *seen)
    names, bound = ", ".join(str(one) for one in logins), stated.removeprefix("at most ")
    return passed(f"logins: {names} let no more than {bound} through", *seen)


def _bare(route: ServedRoute) -> bool:
    return not route.limits and route.limit in ("none", "exempt")


def _said(route: ServedRoute) -> str:
    return ", ".join(map(str, route.limits))


def _tries(route: ServedRoute, per: timedelta) -> int:
    """How many a client has in the time, by the strictest of its limits that always counts."""
    counting = [one for one in route.limits if one.who != "some"] or list(route.limits)
    return min(one.count * max(1, math.ceil(per.total_seconds() / one.seconds)) for one in counting)
