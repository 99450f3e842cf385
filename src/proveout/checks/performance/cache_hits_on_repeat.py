"""A repeated request is answered from the cache for the stated time.

Proof:
    The same request is sent twice: the second must not reach the database (statement count) or must
    raise the store's hit counter, and the entry's time to live must match. A rate is read from the
    store's own counters over a counted run. Control: a request with a new key misses.

Asked as:
    caching enabled; cache works; responses cached; cache hit rate > 50%; cache TTL configured; cache
    frequently accessed data; Redis caching enabled
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, RepositoryPath

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: RepositoryPath = RepositoryPath("")
    ttl: timedelta | None = None
    hit_rate: Percent | None = None
