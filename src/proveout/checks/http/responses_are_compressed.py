"""Text responses above a size are compressed.

Why:
    Uncompressed text takes three to five times as long on a slow line and is paid for by the byte.

Fix:
    nginx: `gzip on;` with `gzip_types text/css application/json application/javascript`. Caddy: `encode`. Django:
    GZipMiddleware. Flask: Flask-Compress. FastAPI: GZipMiddleware with minimum_size.

Proof:
    The same text, JSON and static responses are fetched with and without Accept-Encoding: the encoded
    one must be smaller, decode to the same bytes and carry Vary. n/a when no answer is larger than the
    limit.

Asked as:
    gzip enabled; response compression configured; Brotli compression; enable gzip compression for API
    responses; GZipMiddleware added; static files compressed

Told by:
    gzip -(backup | dump | pg_dump | log | tar | archive | gunzip) ~0.93
    brotli -(backup | dump | log) ~0.94
    gzipmiddleware ~0.96
    flask-compress ~0.93
    "response compression" ~0.93
    "compress responses" ~0.93
    compress* + (response | static | asset | http | api | payload) -(backup | image | log | dump | video) ~0.9
    compress* + (enable | middleware | configure) -(backup | image | log | dump | video | postgres | redis) ~0.86
    enable_compression ~0.9
    whitenoise + compress* ~0.85
    @(nginx | proxy | performance | cdn) + compress* -(backup | image | log | dump | video | photo) ~0.8

Sources:
    RFC 9110 section 8.4; Enlightn Pro compression headers
"""

from dataclasses import dataclass
from fnmatch import fnmatchcase

from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.python import PythonFacts, texts
from proveout.facts.served_routes import ServedMiddleware, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Bytes
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    min_size: Bytes = Bytes(1 * 1024)


ZIPPED = ServedRouteFacts.example(middleware=(ServedMiddleware("GZipMiddleware", options={"minimum_size": 500}),))
PASSES = {"served": ZIPPED, "proxies": ProxyFacts.example(), "python": PythonFacts.example(), "limits": Limits()}
FAILS = {
    "proxies": ProxyFacts.example(
        sites=(
            Site(
                "nginx.conf", 3, "nginx", tls=True, routes=(Route(9, "http://web:8000"),),
                compresses=False, compresses_line=5,
            ),
        )
    ),
    "python": PythonFacts.example(),
    "limits": Limits(),
}  # fmt: skip
TEXTS = ("text/html", "text/css", "application/json", "application/javascript")
SAME = {"application/javascript": ("text/javascript", "application/x-javascript")}
MODULES = (
    "starlette.middleware.gzip",
    "fastapi.middleware.gzip",
    "flask_compress",
    "brotli_asgi",
    "django.middleware.gzip",
)


def check_settings(served: ServedRouteFacts, limits: Limits) -> Verdict:
    layers = served.named(
        "GZipMiddleware", "BrotliMiddleware", "CompressMiddleware", "CompressionMiddleware", "Compress"
    )
    if not layers:
        return unknown(
            "compression: the application has no layer for it; whether its proxy compresses is seen on the wire"
        )
    place = f"{served.start.place}, as it starts"
    shown = [Evidence(f"{one.name} is around the application", place, served.start.again) for one in layers]
    if not served.firm:
        return unknown("compression: it changes with values that nobody gave. Hand them over with --env-file", *shown)
    least = max(
        (one.options.get("minimum_size") for one in layers), key=lambda size: size if isinstance(size, int) else 0
    )
    if isinstance(least, int) and least > limits.min_size:
        return failed(f"compression: only above {least} bytes, {limits.min_size} are stated", *shown)
    return passed(f"compression: {layers[0].name} is around the application", *shown)


def check_files(proxies: ProxyFacts, python: PythonFacts, limits: Limits) -> Verdict:
    application = _in_the_application(python)
    sites = [site for site in proxies.production if site.routes]
    traefik = [one for one in proxies.traefik_says(r".*\.compress(\..*)?") if one.value.lower() != "false"]
    off = [site for site in sites if site.compresses is False]
    if off and len(off) == len(sites) and not application and not traefik and not proxies.unread:
        return failed(
            f"compression: {off[0].path}:{off[0].compresses_line} turns it off, and the application has none",
            *(Evidence("turned off", f"{one.path}:{one.compresses_line}", f"grep -n gzip '{one.path}'") for one in off),
        )
    if application:
        return passed("compression: the application compresses its answers", *application)
    if traefik:
        shown = [Evidence(one.key, f"{one.path}:{one.line}", f"sed -n {one.line}p '{one.path}'") for one in traefik]
        return passed("compression: Traefik compresses", *shown)
    if not sites or proxies.unread:
        return unknown(f"compression: nothing is seen to compress; {proxies.unread or 'a front outside may'}")
    gaps = [(site, says) for site in sites if (says := _gap(site, limits))]
    if gaps:
        return unknown(f"compression: {gaps[0][0].where} {gaps[0][1]}, and a front outside may")
    return passed(
        f"compression: {len(sites)} sites compress {', '.join(TEXTS)}",
        *(Evidence(f"from {site.least} bytes on", f"{site.path}:{site.compresses_line}", site.again) for site in sites),
    )


def _gap(site: Site, limits: Limits) -> str:
    if not site.compresses:
        return "does not compress"
    missing = [kind for kind in TEXTS if not _covers(site, kind)]
    if missing:
        return f"does not compress {missing[0]}"
    return f"compresses from {site.least} bytes on only" if site.least > limits.min_size else ""


def _covers(site: Site, kind: str) -> bool:
    return any(fnmatchcase(one, pattern) for pattern in site.types for one in (kind, *SAME.get(kind, ())))


def _in_the_application(python: PythonFacts) -> list[Evidence]:
    found = [
        Evidence(f"imports {name}", module.path, f"grep -n -i 'gzip\\|compress' '{module.path}'")
        for module, name in python.importing(*MODULES)
        if not module.is_tool
    ]
    found += [
        Evidence("GZipMiddleware is in MIDDLEWARE", f"{module.path}:{setting.line}", f"grep -n GZip '{module.path}'")
        for module, setting in python.production_settings("MIDDLEWARE")
        if any("GZipMiddleware" in text for text in texts(setting.value))
    ]
    return found
