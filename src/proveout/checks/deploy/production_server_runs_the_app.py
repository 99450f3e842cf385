"""A production server runs the application, not a development server.

Proof:
    Every start command that production files, scripts and documents give is parsed: runserver, flask
    run, reload flags, `npm run dev` and module main blocks fail. Control: at least one start command
    for production was found. In rehearsal the process that owns the port is looked at.

Asked as:
    Gunicorn configured; production WSGI server; Uvicorn workers set; not using runserver; served behind
    gunicorn or uvicorn; production application server; no npm run dev in production

Sources:
    Django deployment documentation; Werkzeug development server notice
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES, Sight.SETTINGS)
