"""Static files are collected, served with the right type, fingerprinted and cached for long.

Why:
    With DEBUG off, Django serves no static file itself: the site works and looks broken.

Fix:
    Django: STATIC_ROOT, `collectstatic` while the image is built, and WhiteNoise right after SecurityMiddleware
    (or a proxy with a location for /static/). Flask and FastAPI: let the proxy serve the folder, with a long
    cache life for fingerprinted names.

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
    static + media + (path | file | configure | root | directory) -(backup | volume | compress*) ~0.88
    never: .gitignore | gitignore
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
    "cdn" + (static | asset) ~0.6

Sources:
    Enlightn CacheHeader; RFC 8246
"""

import re
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Module, PythonFacts, Setting, Value, texts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    max_age: timedelta = timedelta(days=365)


SERVED = "whitenoise.middleware.WhiteNoiseMiddleware"


def _django(*middleware: str) -> PythonFacts:
    settings = (
        Setting("INSTALLED_APPS", 3, ("django.contrib.staticfiles",)),
        Setting("MIDDLEWARE", 5, middleware),
        Setting("STATIC_ROOT", 9, "/srv/static"),
    )
    return PythonFacts((Module("shop/settings.py", settings=settings),))


PASSES = {
    "python": _django("django.middleware.security.SecurityMiddleware", SERVED),
    "processes": ProcessFacts.example(),
    "dependencies": DependencyFacts.example(),
    "tree": TreeFacts.example(),
}
FAILS = {
    **PASSES,
    "python": PythonFacts((Module("shop/settings.py", settings=_django(SERVED).modules[0].settings[:2]),)),
}
COLLECTS = re.compile(r"\bcollectstatic\b")


def check_files(
    python: PythonFacts, processes: ProcessFacts, dependencies: DependencyFacts, tree: TreeFacts
) -> Verdict:
    apps = [
        (m, s)
        for m, s in python.production_settings("INSTALLED_APPS")
        if "django.contrib.staticfiles" in set(texts(s.value))
    ]
    if not apps:
        return unknown(
            "static files: no Django settings with staticfiles were seen; who serves them is not seen in the files"
        )
    if python.unread:
        return unknown(f"static files: {python.unread[0]}")
    module, setting = apps[0]
    shown = Evidence(
        "django.contrib.staticfiles is installed",
        f"{module.path}:{setting.line}",
        "grep -rnE 'STATIC|whitenoise' --include='*.py' .",
    )
    storages = python.production_settings("STORAGES", "STATICFILES_STORAGE")
    remote = any("storages.backends" in text for _, s in storages for text in texts(s.value))
    roots = python.production_settings("STATIC_ROOT")
    middleware = python.production_settings("MIDDLEWARE")
    noise = [(m, s) for m, s in middleware if any("whitenoise" in text.lower() for text in texts(s.value))]
    imported = bool(python.importing("django_heroku", "split_settings", "environ_settings")) or any(
        not _is_read(s.value) for _, s in middleware
    )
    finders = python.production_settings("WHITENOISE_USE_FINDERS", "WHITENOISE_AUTOREFRESH")
    if not roots and not remote and not imported and not storages and not finders:
        return failed(
            "static files: no settings file sets STATIC_ROOT, so collectstatic stops and nothing is collected",
            shown,
            Evidence("STATIC_ROOT is set nowhere", module.path, "grep -rn STATIC_ROOT --include='*.py' ."),
        )
    declared = [one for one in dependencies.declared if one.name == "whitenoise" and not one.group]
    proxies = tree.matching("*nginx*", "*Caddyfile*", "*.conf", "*traefik*", "*haproxy*")
    if declared and not noise and not imported and not proxies and not python.importing("whitenoise") and middleware:
        return failed(
            f"static files: whitenoise is declared in {declared[0].path}, and no MIDDLEWARE holds it",
            shown,
            Evidence("whitenoise is declared", f"{declared[0].path}:{declared[0].line}", "grep -rn -i whitenoise ."),
        )
    if noise and roots:
        m, s = noise[0]
        return passed(
            "static files: WhiteNoise serves what is collected",
            shown,
            Evidence("WhiteNoise is in MIDDLEWARE", f"{m.path}:{s.line}", f"grep -n -i whitenoise '{m.path}'"),
            Evidence("STATIC_ROOT is set", f"{roots[0][0].path}:{roots[0][1].line}"),
        )
    collects = next((one for one in processes.processes if COLLECTS.search(one.command)), None)
    more = f"; {collects.where} collects them" if collects else ""
    return unknown(f"static files: who serves them is not seen in the files{more}", shown)


def _is_read(value: Value) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, str) for one in value)
