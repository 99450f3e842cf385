"""A repeated request is answered from the cache for the stated time.

Why:
    A cache that is set up and never used costs a server and answers nothing.

Fix:
    Django: CACHES["default"] with the Redis backend, and cache_page or the middleware on what repeats. Flask:
    Flask-Caching with CACHE_TYPE = "RedisCache". FastAPI: fastapi-cache with a Redis backend. The dummy, the null and
    the local-memory backends of development do not serve several processes.

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

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Percent, UrlPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    ttl: timedelta | None = None
    hit_rate: Percent | None = None


REDIS: SettingValue = {"default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "TIMEOUT": 300}}
DUMMY: SettingValue = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}
PASSES = {"settings": EffectiveSettingsFacts.example(values={"CACHES": REDIS}), "limits": Limits()}
FAILS = {**PASSES, "settings": EffectiveSettingsFacts.example(values={"CACHES": DUMMY})}
# These keep nothing, or keep it in one process of several.
KEEPS_NOTHING = ("DummyCache", "NullCache", "null", "flask_caching.backends.nullcache.NullCache")
OF_ONE_PROCESS = ("LocMemCache", "SimpleCache", "simple")


def check_settings(settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    kept = list(_caches(settings))
    if not kept:
        return unknown(f"cache: the settings of {settings.start.entry} name none")
    again = settings.start.again
    shown = [Evidence(f"{name} is {backend}", setting.of, again) for setting, name, backend, _ in kept]
    if any(not setting.firm for setting, *_ in kept):
        return unknown("cache: it changes with values that nobody gave. Hand them over with --env-file", *shown)
    if idle := next((name for _, name, backend, _ in kept if backend.rpartition(".")[2] in KEEPS_NOTHING), ""):
        return failed(f"cache: {idle} keeps nothing", *shown)
    if own := next((name for _, name, backend, _ in kept if backend.rpartition(".")[2] in OF_ONE_PROCESS), ""):
        return unknown(f"cache: {own} is kept in each process by itself; whether there are several is not seen", *shown)
    times = [ttl for *_, ttl in kept if isinstance(ttl, int | float) and not isinstance(ttl, bool)]
    if limits.ttl is not None and times and limits.ttl.total_seconds() not in times:
        return unknown(
            f"cache: it keeps for {times[0]:g} s unless a view says otherwise, {limits.ttl} is stated", *shown
        )
    return passed(f"cache: {kept[0][1]} is kept outside of the process", *shown)


def _caches(settings: EffectiveSettingsFacts) -> Iterator[tuple[EffectiveSetting, str, str, SettingValue]]:
    """Each cache with its name, its backend and its time in seconds: Django's, and Flask-Caching's."""
    for setting in settings.named("CACHES"):
        held = setting.value if isinstance(setting.value, Mapping) else {}
        for alias, said in held.items():
            # Django has one in memory where nobody sets any: nobody chose it.
            if isinstance(said, Mapping) and isinstance(said.get("BACKEND"), str) and not setting.default:
                yield setting, f"CACHES['{alias}']", str(said["BACKEND"]), said.get("TIMEOUT", 300)
    for setting in settings.named("CACHE_TYPE"):
        if isinstance(setting.value, str):
            times = settings.named("CACHE_DEFAULT_TIMEOUT")
            yield setting, "CACHE_TYPE", setting.value, times[0].value if times else None
