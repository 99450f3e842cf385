"""The limit counts over all workers and instances together.

Why:
    Four workers that count for themselves let four times the stated rate through, and every restart begins at zero.

Fix:
    Flask: RATELIMIT_STORAGE_URI = "redis://…". FastAPI: Limiter(…, storage_uri="redis://…"). Django REST framework:
    the default cache, or the throttle's own `cache`, on Redis.

Proof:
    Requests over fresh connections reach every worker process; the number served in one window must
    equal the limit, neither a multiple nor less. The effective store is read too: memory with more than
    one worker fails.

Asked as:
    Redis-backed rate limits; rate limiter storage uses Redis; rate limits shared between workers;
    limiter storage configured; rate limit storage not in memory

Told by:
    "rate limit" + (redis | distributed | shared | "multi instance" | cluster | store | storage) -alert ~0.94
    limiter + (redis | storage | storage_uri | shared | memory) ~0.94
    RATELIMIT_STORAGE_* ~0.96
    RATE_LIMIT_STORAGE* ~0.96
    RATE_LIMIT_REDIS* ~0.95
    storage_uri + limit* ~0.93
    "rate limit" + ("across workers" | "across instances" | "all workers") ~0.94
    "rate limit" + (per-instance | "per instance" | in-memory) ~0.94
    @"rate limit" + redis -(db | install | REDIS_MAX_* | REDIS_SOCKET_* | localhost) ~0.84
    distributed + (rate + (limiter | limiting | limit)) ~0.95
"""

from dataclasses import dataclass

from proveout.checks.http._routes import not_read
from proveout.facts.served_routes import ServedLimiter, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    store: Choice = Choice("redis")


PASSES = {"routes": ServedRouteFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(limiters=(ServedLimiter("slowapi", storage="MemoryStorage"),))}
OWN_MEMORY = frozenset(("MemoryStorage", "LocMemCache", "DummyCache", ""))
STORES = {
    "redis": ("RedisStorage", "RedisCache", "RedisClusterStorage", "RedisSentinelStorage", "ValkeyStorage"),
    "memcached": ("MemcachedStorage", "PyMemcacheCache", "PyLibMCCache"),
    "database": ("DatabaseCache",),
    "mongodb": ("MongoDBStorage",),
}


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    start = routes.start
    limiters = [one for one in routes.limiters if one.enabled and _used(one, routes)]
    seen = [
        Evidence(f"{one.by} counts in {one.storage or 'nothing that is known'}", start.place, start.again)
        for one in limiters
    ]
    if not limiters:
        return unknown(f"rate limits: no limiter that counts was found in {start.place}")
    if not routes.firm:
        return unknown(
            "rate limits: the store comes of variables that nobody gave. Hand them over with --env-file", *seen
        )
    if alone := next((one for one in limiters if one.storage in OWN_MEMORY), None):
        return failed(
            f"rate limits: {alone.by} counts in {alone.storage or 'no store'}, each process for itself; a store that "
            "all "
            "workers share is needed",
            *seen,
        )  # fmt: skip
    stores = STORES.get(limits.store.lower(), ())
    if other := next((one for one in limiters if one.storage not in stores), None):
        return unknown(
            f"rate limits: {other.by} counts in {other.storage}, which is not known as {limits.store}", *seen
        )
    if none := not_read("rate limits", routes):
        return none
    return passed(f"rate limits: all count in {limits.store}, which the workers share", *seen)


def _used(limiter: ServedLimiter, routes: ServedRouteFacts) -> bool:
    """The framework's own setting is there whether or not a view throttles."""
    return limiter.by != "drf" or any(limit.by == "drf" for one in routes.routes for limit in one.limits)
