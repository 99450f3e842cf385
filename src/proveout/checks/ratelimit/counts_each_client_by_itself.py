"""Behind the proxy every client has its own count, and a forged header gives nobody a new one.

Why:
    Where all come from the proxy's address, one client uses up the limit of all; where a header is believed, a
    client gives himself a new name for each request.

Fix:
    Flask: get_remote_address with ProxyFix(app.wsgi_app, x_for=1). FastAPI: get_remote_address, and uvicorn with
    --forwarded-allow-ips of the proxy. Django REST framework: NUM_PROXIES = 1.

Proof:
    Through the front, client one is limited while client two is served; then client one sends changing
    X-Forwarded-For, Forwarded and X-Real-IP and must stay limited.

Asked as:
    rate limiting per IP; rate limit keyed on real client IP; rate limiting works behind proxy;
    user-specific limits; X-Forwarded-For handled in limiter

Told by:
    "rate limit" + (proxy | "real ip" | "client ip" | x-forwarded-for* | forwarded) ~0.94
    "rate limit" + ("per user" | "per ip" | "per client" | "per tenant" | "per key") -(#rate | login | auth) ~0.9
    "rate limit" + (key_func | "user specific") -(login | auth) ~0.92
    "rate limit" + (bypass* | spoof*) ~0.88
    limiter + key_func ~0.92
    NUM_PROXIES ~0.88
    "user specific limits" &
    ("per user" | "per ip" | "per client") + limit -(#rate | login | auth | upload | storage | quota | connection) ~0.86
    rate + (limiter | limiting | limit) + ("real client" | "client ip" | "user id" | "limiting ip" | "limit ip" |
        "limited ip") -(login | auth) ~0.95
    ("limit per api key" | "limit per key" | "limit per client" | "limit per tenant") ~0.93

Sources:
    OWASP ASVS 5.0 V4.1.3 and V15.3.4
"""

from dataclasses import dataclass

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.served_routes import ServedLimit, ServedLimiter, ServedMiddleware, ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Hops
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    trusted_proxies: Hops = Hops(1)


_ROUTE = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0),))
_FORGED = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0, key="header"),))
PASSES = {
    "routes": ServedRouteFacts.example(_ROUTE, middleware=(ServedMiddleware("ProxyFix", options={"x_for": 1}),)),
    "limits": Limits(),
}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(_FORGED)}
BAD = {
    "constant": "counts all clients as one",
    "header": "counts by a header that the client writes himself",
}


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    limited = [one for one in routes.routes if one.limits]
    bad = [
        (one, next(BAD[limit.key] for limit in one.limits if limit.key in BAD))
        for one in limited
        if one.firm and any(limit.key in BAD for limit in one.limits)
    ]
    if bad:
        return found_bad(f"clients: {bad[0][0]} {bad[0][1]}", routes, bad)
    rest = [one for one in routes.limiters if one.by == "drf" and any(x.by == "drf" for r in limited for x in r.limits)]
    start = routes.start
    if rest and rest[0].proxies is None and routes.firm:
        return failed(
            "clients: NUM_PROXIES is not set, so the whole X-Forwarded-For that a client sends is its name; "
            f"{limits.trusted_proxies} is needed",
            Evidence("REST_FRAMEWORK has no NUM_PROXIES", rest[0].where or start.place, start.again),
        )
    if none := not_read("clients", routes, limited):
        return none
    if not limited:
        return unknown(f"clients: no route of {start.place} has a limit")
    if strange := next(
        (one for one in limited for limit in one.limits if limit.key not in ("address", "user", "drf")), None
    ):
        return unknown(f"clients: by what {strange} tells them apart is not read")
    return _through_proxies(routes, limits, rest)


def _through_proxies(routes: ServedRouteFacts, limits: Limits, rest: list[ServedLimiter]) -> Verdict:
    start = routes.start
    if rest:
        seen = Evidence(f"NUM_PROXIES is {rest[0].proxies}", rest[0].where or start.place, start.again)
        if rest[0].proxies != limits.trusted_proxies:
            return unknown(
                f"clients: NUM_PROXIES is {rest[0].proxies}; whether that many stand in front is seen outside", seen
            )
        return passed(f"clients: the address that {limits.trusted_proxies} proxies vouch for is counted", seen)
    fixes = routes.named("ProxyFix")
    if not fixes:
        return unknown("clients: counted by address; whose that is behind a proxy depends on the server's settings")
    hops = fixes[0].options.get("x_for")
    seen = Evidence(f"ProxyFix takes x_for={hops}", start.place, start.again)
    if hops != limits.trusted_proxies or not fixes[0].firm:
        return unknown(
            f"clients: ProxyFix trusts {hops}; whether that many proxies stand in front is seen outside", seen
        )
    return passed(f"clients: the address that {hops} proxies vouch for is counted", seen)
