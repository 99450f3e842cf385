"""A production server runs the application, not a development server.

Why:
    Development servers serve one request after the other, restart on every file and show a console to strangers.

Fix:
    Django: `gunicorn config.wsgi --bind 0.0.0.0:8000`. Flask: `gunicorn 'app:create_app()'`. FastAPI: `uvicorn
    app.main:app --workers 2` or Gunicorn with Uvicorn's workers. Without `--reload`; front ends are built and
    served, not run with `npm run dev`.

Proof:
    Every start command that production files, scripts and documents give is parsed: runserver, flask
    run, reload flags, `npm run dev` and module main blocks fail. Control: at least one start command
    for production was found. In rehearsal the process that owns the port is looked at.

Asked as:
    Gunicorn configured; production WSGI server; Uvicorn workers set; not using runserver; served behind
    gunicorn or uvicorn; production application server; no npm run dev in production

Told by:
    "wsgi file" + (work | import | load | valid) ~0.84
    --worker-class ~0.9
    gunicorn + (configure | install | add | use | server | wsgi) -(requirement | dependency | worker | timeout |
        issue | compress* | #version) ~0.9
    gunicorn + behind -(worker | timeout | issue | compress* | #version) ~0.9
    gunicorn + (#command | wsgi* | #setting) + (bind | application | app | wsgi | wsgi:app | app:app | main:app) ~0.94 &
    gunicorn + (#command | wsgi* | #setting) + app.main:app ~0.94 &
    gunicorn -(timeout | log | worker | thread | active | systemd | requirements.txt | #version | issue | grep |
        socket) ~0.8
    (uwsgi | waitress | daphne | hypercorn | granian | passenger) -(timeout | log | worker | systemd | running) ~0.88
    mod_wsgi -(timeout | log | worker | systemd | running) ~0.88
    ("wsgi server" | "asgi server" | "production wsgi" | "production asgi" | "production server configured") ~0.91
    ("production grade server" | "production web server" | "application server configured") ~0.91
    "worker class" ~0.91
    (uvicorn.workers.uvicornworker | uvicornworker | worker-class) ~0.94
    (runserver | "flask run" | "development server") + (not | no | never | instead | avoid | replace | don't) ~0.91
    ("dev server" | "debug server" | "built-in server") + (not | no | never | instead | avoid | replace | don't) ~0.91
    werkzeug + (not | no | never | instead | avoid | replace | don't) ~0.91
    "npm run dev" + (production | not | never | instead | start) ~0.92
    uvicorn + (production | server | workers) -(reload | worker + count | number | log | timeout | 127.0.0.1) ~0.85
    uvicorn + standard -(reload | worker + count | number | log | timeout | 127.0.0.1) ~0.85
    ("php-fpm" | puma | "next start" | "node server.js" | "npm start") + (production | configure | server | use) ~0.8
    "development server" + (starting | start) + (see | info) ~0.88
    "run gunicorn" -(status | worker | check | systemctl) ~0.86
    (uwsgi | hypercorn | granian | daphne | waitress) -status ~0.85

Sources:
    Django deployment documentation; Werkzeug development server notice
"""

from dataclasses import replace

from proveout.facts.container import ContainerFacts, Purpose
from proveout.facts.platform import PlatformFacts, PlatformFile, Process, Start
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES, Sight.SETTINGS)
MINUTES = 30

PASSES = {"containers": ContainerFacts(), "platform": PlatformFacts.example()}
RUNSERVER = Process("web", "python manage.py runserver 0.0.0.0:8000", "Procfile", 1, "web")
FAILS = {
    "containers": ContainerFacts(),
    "platform": PlatformFacts.example(files=(PlatformFile("Procfile", "heroku", (RUNSERVER,)),)),
}
SERVED = frozenset({"nginx", "unitd"})  # proxies and servers of files: no application runs in them


def check_files(containers: ContainerFacts, platform: PlatformFacts) -> Verdict:
    starts = [start for start in platform.starts(containers) if start.server.kind not in SERVED]
    bad = [start for start in starts if start.server.develops]
    good = [start for start in starts if not start.server.develops]
    certain = [start for start in bad if _is_for_production(start, good)]
    if certain:
        return failed(
            f"server: {certain[0].where} starts {certain[0].server.develops}",
            *(Evidence(f"{one.origin}: {one.server.develops}", one.where, one.again) for one in certain),
        )
    if bad:
        return unknown(
            f"server: {bad[0].where} starts {bad[0].server.develops}, and whether production uses it is not said",
            *(Evidence(f"{one.origin}: {one.server.develops}", one.where, one.again) for one in bad),
        )
    if not good:
        return unknown(f"server: no file was seen to start one{_because(containers, platform)}")
    if reason := containers.unread or platform.broken:
        return unknown(f"server: {good[0].where} starts {good[0].server.kind}, but {reason}")
    planted = replace(platform, files=(PlatformFile("planted", "heroku", (RUNSERVER,)),), scripts={})
    if not any(start.server.develops for start in planted.starts(ContainerFacts())):
        return unknown("server: the rule did not find a planted runserver, so it proves nothing")
    return passed(
        f"server: {len(good)} start commands, and each starts {', '.join(sorted({one.server.kind for one in good}))}",
        control("a planted 'manage.py runserver' is found", "the same rule"),
        *(Evidence(f"{one.origin}: {one.server.says}", one.where, one.again) for one in good),
    )


def _is_for_production(start: Start, good: list[Start]) -> bool:
    """True where the file is one that only production reads, or the image's own and only start."""
    if start.purpose is Purpose.PRODUCTION:
        return True
    if start.origin in ("compose", "kubernetes"):
        return False  # a Compose file that says nothing may be for the desk
    if start.origin == "Dockerfile":
        return not good
    return start.process == "web" or not good


def _because(containers: ContainerFacts, platform: PlatformFacts) -> str:
    reason = containers.unread or platform.broken or next(iter(platform.others), "")
    return f"; {reason}" if reason else ""
