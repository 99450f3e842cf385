"""A repeated request is answered from the cache for the stated time.

Proof:
    The same request is sent twice: the second must not reach the database (statement count) or must
    raise the store's hit counter, and the entry's time to live must match. A rate is read from the
    store's own counters over a counted run. Control: a request with a new key misses.

Asked as:
    caching enabled; cache works; responses cached; cache hit rate > 50%; cache TTL configured; cache
    frequently accessed data; Redis caching enabled

Told by:
    cache + ("hit rate" | "hit ratio" | hit) -(alert | cdn | cloudflare) ~0.95
    (redis | response | api | query) + cache -(unavailable | jwk* | jwt | static | cdn | #env | strategy) ~0.86
    (database | memcached | application) + cache -(unavailable | jwk* | jwt | static | cdn | #env | strategy) ~0.86
    cache + (enabled | configure | work | operational) -(docker | rule | static | browser | asset | cdn | header) ~0.85
    cache + (implement | add | layer) -(docker | rule | static | browser | asset | cdn | header) ~0.85
    cache + (ttl | warm* | duration | performance) -(@jwk* | jwt | dns | token | static | cdn) ~0.87
    cache + (efficient* | result | frequent*) -(jwk* | jwt | dns | token | static | cdn) ~0.87
    "response caching" ~0.92
    enable_caching ~0.94
    @"response caching" + (ttl | cache) -(clear | key) ~0.88
    "frequently accessed data" ~0.9
    "cache key" + request ~0.92 &
    caching + cdn -(static | asset | image) ~0.86 &
    "http caching" ~0.88
    cached + (faster | "second call" | "second request" | repeat) ~0.9
    ("pages cached" | "page caching" | "responses cached") ~0.88
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, UrlPath

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    ttl: timedelta | None = None
    hit_rate: Percent | None = None
