"""Static files are collected, served with the right type, fingerprinted and cached for long.

Proof:
    The collect or build step runs into an empty folder; every asset that the pages name is fetched
    through the front: 200, right media type, and for fingerprinted names a long immutable cache life.
    Control: a made-up asset answers 404.

Asked as:
    static files collected; collectstatic run; static files loading; WhiteNoise configured; assets
    loading correctly; cache headers for static files; configure static file serving;
    collect static files; static files configured; static files served; static files served correctly; run
    collectstatic; static assets served; static files configuration; static file serving configured; static
    files loading correctly; WhiteNoise configured for static files

Told by:
    collectstatic -(dockerfile + copy) ~0.95
    "collect static" ~0.95
    "static files" -(compress* | gzip | backup | volume | size) ~0.92
    "static file" -(compress* | gzip | cdn | backup) ~0.91
    "static assets" -(compress* | gzip | minif* | cdn | optimize) ~0.9
    "static content" -cdn ~0.84
    whitenoise -(requirements.txt | install | package | include) ~0.92
    (STATIC_ROOT | STATIC_URL | STATICFILES_STORAGE | STATICFILES_DIRS | STATICFILES) ~0.88
    (staticfiles | /static/ | /static) -(volume | 404 + api | cdn) ~0.85
    (manifeststaticfilesstorage | compressedmanifeststaticfilesstorage) ~0.94
    static + (serve | collect | loading | nginx + alias) -(ip | site | analysis | type | html + export) ~0.88
    "css and js" + (load | work | serve) ~0.86
    (css | images | assets | stylesheet | styles) + (load | served) -(lazy | minif* | second | time | docker) ~0.84
    "cache headers" + (static | asset) ~0.93
    (asset | static) + (caching | fingerprint | hash*) -(cdn + only | redis | query | session) ~0.85
    "media files" + (serve | load) -(s3 | private | upload | store | storage) ~0.74
    "cdn" + (static | asset) ~0.84 &

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
