"""A Redis that holds jobs or sessions never evicts, a cache may, and the two do not share a store.

Why:
    When memory is full, a Redis with an eviction policy drops jobs and sessions like any cached page, and a flush of
    the cache empties the queue that lies in the same database.

Fix:
    Two servers: one with maxmemory-policy noeviction for broker, results and sessions, one with allkeys-lru for the
    cache. At the least another database number for each: Django CACHES "redis://…/1", Celery broker_url "redis://…/0".


Proof:
    maxmemory, policy and use are read and joined with the roles that the settings give each URL:
    noeviction for broker, results and sessions, a bounded policy for cache; a cache flush must not
    share a database with them. Where CONFIG is refused it is unknown.

Asked as:
    Redis eviction policy set; maxmemory policy configured; Redis memory limits set; separate Redis
    databases for cache and broker; Redis database and settings configured

Told by:
    eviction -(pod | node) ~0.94
    (maxmemory | maxmemory_policy | noeviction | allkeys-lru | volatile-lru | allkeys-lfu) ~0.97
    redis + memory + (limit | policy | maximum | configure) -(alert | @alert) ~0.95
    @redis + "memory limit" -alert ~0.95
    redis + "memory usage" -(alert | @alert) ~0.92
    redis + separate + (database | cache | number) ~0.94
    @(redis | celery) + separate + (db | number) ~0.92

Sources:
    Celery Redis broker caveats; Enlightn SharedCacheLock
"""

from dataclasses import dataclass

from proveout.facts.redis_settings import KEPT, PASSING, SHORT, RedisSettingsFacts, RedisUse
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    memory_used: Percent = Percent(80.0)


_CACHE, _BROKER = RedisUse(database=1), RedisUse("broker", "broker_url of shop.celery:app")
PASSES = {"redis": RedisSettingsFacts((_CACHE, _BROKER)), "limits": Limits()}
FAILS = {**PASSES, "redis": RedisSettingsFacts((RedisUse(), _BROKER))}


def check_settings(redis: RedisSettingsFacts, limits: Limits) -> Verdict:
    if not redis.uses:
        return unknown(f"eviction: the start of {redis.start.entry} shows no use of Redis")
    if loose := [one for one in redis.uses if not one.firm]:
        return unknown(f"eviction: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file")
    shown = [redis.seen(one, f"port {one.port}, database {one.database}") for one in redis.uses]
    kept = [one for one in redis.uses if one.role in KEPT]
    caches = [one for one in redis.uses if one.role in PASSING]
    shared = [(one, other) for one in kept for other in caches if one.store == other.store and one.database is not None]
    if shared:
        one, other = shared[0]
        return failed(
            f"eviction: {one.name} ({one.role}) and {other.name} share one database, so a flush takes both", *shown
        )
    known = [one for one in redis.uses if one.role in (*KEPT, *PASSING, *SHORT)]
    if len(known) < len(redis.uses) or not known:
        other = next(one for one in redis.uses if one not in known)
        return unknown(f"eviction: what {other.name} keeps is not told by the settings", *shown)
    return passed(
        f"eviction: no cache shares a database with jobs or sessions; memory ({limits.memory_used}) is the server's",
        *shown,
    )
