"""Static files are collected, served with the right type, fingerprinted and cached for long.

Proof:
    The collect or build step runs into an empty folder; every asset that the pages name is fetched
    through the front: 200, right media type, and for fingerprinted names a long immutable cache life.
    Control: a made-up asset answers 404.

Asked as:
    static files collected; collectstatic run; static files loading; WhiteNoise configured; assets
    loading correctly; cache headers for static files; configure static file serving

Sources:
    Enlightn CacheHeader; RFC 8246
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    max_age: timedelta = timedelta(days=365)
