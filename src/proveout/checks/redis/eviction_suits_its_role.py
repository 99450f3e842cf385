"""A Redis that holds jobs or sessions never evicts, a cache may, and the two do not share a store.

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

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    memory_used: Percent = Percent(80.0)
