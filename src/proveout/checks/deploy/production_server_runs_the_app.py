"""A production server runs the application, not a development server.

Proof:
    Every start command that production files, scripts and documents give is parsed: runserver, flask
    run, reload flags, `npm run dev` and module main blocks fail. Control: at least one start command
    for production was found. In rehearsal the process that owns the port is looked at.

Asked as:
    Gunicorn configured; production WSGI server; Uvicorn workers set; not using runserver; served behind
    gunicorn or uvicorn; production application server; no npm run dev in production

Told by:
    --worker-class ~0.9
    gunicorn + (configure | install | add | use | server | wsgi) -(worker | timeout | issue | compress* | #version) ~0.9
    gunicorn + behind -(worker | timeout | issue | compress* | #version) ~0.9
    gunicorn + (#command | wsgi* | #setting) + (bind | application | app | wsgi | wsgi:app | app:app | main:app) ~0.94 &
    gunicorn + (#command | wsgi* | #setting) + app.main:app ~0.94 &
    gunicorn -(timeout | log | worker | thread | active | systemd | requirements.txt | #version | issue | grep) ~0.8
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

Sources:
    Django deployment documentation; Werkzeug development server notice
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES, Sight.SETTINGS)
