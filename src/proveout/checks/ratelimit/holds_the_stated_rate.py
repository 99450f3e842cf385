"""Above the stated rate a client is answered 429, and served again afterwards.

Why:
    A rate that stands in the document and not in the limiter stops nobody: the first script that tries takes what
    it wants.

Fix:
    Flask-Limiter: default_limits=["100 per minute"] and a decorator below the route's own. FastAPI with slowapi:
    the decorator below the route's, and SlowAPIMiddleware for defaults. Django REST framework:
    DEFAULT_THROTTLE_CLASSES with DEFAULT_THROTTLE_RATES.

Proof:
    The stated number of requests is served and the next one gets 429, over the real front; after the
    window the client is served again. Control: another client is served meanwhile, and the allowed ones
    were not refused for another reason. Rates too slow to try (per day) are read from the effective
    settings and marked as not tried.

Asked as:
    rate limiting tested; API rate limits enforced; exceed limits and get
    429; 100 requests per minute per user; rate limiting works under test; rate limits active in
    production; verify rate limiting works; rate limiting blocks excessive requests; RATE_LIMIT
    settings

Told by:
    (authenticated* | anonymous) + #rate ~0.88
    "request limiting" + #number ~0.88
    (endpoint | api) + limit + (min | minute | hour | second) + #number -(login | auth | memory | cpu) ~0.86
    "rate limit" + applied* -(login | auth | sensitive | all) ~0.84
    (global | default) + limit + #rate -(memory | cpu | replica) &
    default_limits + #rate &
    @"rate limit" + (global | default) + #rate &
    "rate limit" + 429 -(hit + response | frontend | login | auth | handle | monitor | alert) ~0.95
    "too many requests" -(login | auth | frontend | handle) ~0.92
    429 + (return* | respons* | exceed | after | request | check) -(frontend | login | auth | handle) ~0.88
    "rate limit" + (work | test | function* | block) -(login | auth | document | alert | monitor | error) ~0.92
    "rate limit" + (exceed | reject | behavior | respons*) -(login | auth | document | alert | monitor | error) ~0.92
    "rate limit" + (enable | active | enforce) -(login | auth | all | document | alert | per) ~0.84
    "rate limit" + #rate -(login | auth | otp | document | global | default | issue) ~0.92
    "rate limit" + #number + (request* | req* | window) -(login | auth | document | global | issue) ~0.92
    RATE_LIMIT_* -(storage | redis_url | login | auth | RATE_LIMIT_ENABLED) ~0.95
    RATE_LIMIT -(login | auth) ~0.9
    RATELIMIT_* -(storage_uri | storage_url | login) ~0.92
    @"rate limit" + (#rate | 429) -(login | auth | global | default | otp | allows* | frontend | @issue) ~0.86
    #rate + (request | call) + (per) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request) + (user | ip) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (call) + (user | ip) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request | call) + (api) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request) + (client) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (request) + (limit) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    #rate + (call) + (client | limit) -(login | auth | global | default | quota | cost | load | throughput | p95) ~0.84
    limiter.limit -(login | auth | #path) ~0.9
    "throttle" + (#rate | test | verify | work) -(login | auth | cpu) ~0.86
    "request limit" + #rate -(login | auth) ~0.9
    "api limit" + #rate -(provider) ~0.82
    RATE_LIMIT_ENABLED + #alone ~0.9
    @endpoint + #rate -(cost | price | track | alert | @alert | request + #duration) ~0.82
    #rate + limit -(login | auth | signup | otp | reset | cost | disk | memory | day | usually | plan) ~0.85

Sources:
    RFC 6585 section 4; OWASP API Security 2023 API4; OWASP ASVS 5.0 V2.4.1
"""

import math
from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.served_routes import ServedLimit, ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Rate, UrlPath
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    rate: Rate | None = None
    path: UrlPath = UrlPath("")
    key: Choice = Choice("client")
    retry_after: bool = False


_STRICT = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0),))
_LAX = ServedRoute("/orders", limit="limited", limits=(ServedLimit(1000, 60.0),))
PASSES = {"routes": ServedRouteFacts.example(_STRICT), "limits": Limits(Rate(100, timedelta(minutes=1)))}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(_LAX)}


def check_settings(  # noqa: C901 - a list of what cannot be compared
    routes: ServedRouteFacts, limits: Limits
) -> Verdict:
    if limits.rate is None:
        return unknown("rate limits: no rate is stated that could be compared")
    wanted = routes.at(limits.path) if limits.path else routes.own
    if limits.path and not wanted:
        return unknown(f"rate limits: no route {limits.path} was found in {routes.start.place}")
    limited = [one for one in wanted if one.limits]
    seen = [routes.seen(one, f"has {', '.join(map(str, one.limits))}") for one in limited[:30]]
    lax = [one for one in limited if one.firm and _allowed(one, limits.rate) > limits.rate.count]
    if lax:
        says = f"rate limits: {lax[0]} serves {_allowed(lax[0], limits.rate)} where {limits.rate} is stated"
        return found_bad(says, routes, [(one, f"has {', '.join(map(str, one.limits))}") for one in lax])
    off = [one for one in wanted if one.firm and one.limit == "none" and one.limit_says]
    if off and not limited:
        says = f"rate limits: {limits.rate} is stated, and {off[0]} has no limit: {off[0].limit_says}"
        return found_bad(says, routes, [(one, one.limit_says) for one in off])
    if none := not_read("rate limits", routes, wanted):
        return none
    if not limited:
        return unknown(f"rate limits: {limits.rate} is stated, and no route has a limit here; a proxy may have one")
    if limits.retry_after:
        return unknown("rate limits: whether Retry-After is sent is seen on the wire only", *seen)
    if limits.key != "client" and any(limit.key != limits.key for one in limited for limit in one.limits):
        return unknown(f"rate limits: whether they count by {limits.key} is not seen", *seen)
    if all(_allowed(one, limits.rate) < limits.rate.count for one in limited):
        return unknown(f"rate limits: every limit is stricter than {limits.rate}", *seen)
    if bare := next((one for one in wanted if limits.path and not one.limits), None):
        return unknown(f"rate limits: {bare} was not seen to have one", *seen)
    return passed(f"rate limits: {len(limited)} routes have at most {limits.rate}", *seen)


def _allowed(route: ServedRoute, rate: Rate) -> int:
    """How many requests all its limits together let through in the stated time."""
    stated = rate.per.total_seconds()
    counting = [one for one in route.limits if one.who != "some"] or list(route.limits)
    return min(one.count * max(1, math.ceil(stated / one.seconds)) for one in counting)
