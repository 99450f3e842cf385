"""Web and worker start with production settings, listen where told and stay up.

Proof:
    In rehearsal the stated commands start with production variables and made-up secrets on scratch
    services: the process that listens on the given port must be its own, answer within the limit and
    still run after it. Control: the port was free before.

Asked as:
    application starts without errors; application is running; port configured; start command works with
    PORT; service starts successfully; both servers running

Told by:
    (--bind | --host) -(ssh | psql | redis-cli) ~0.84
    (application | server | service | backend | api) + start + (without | success* | clean | locally) -log ~0.91
    (django | flask) + start + (without | success* | clean | locally) -log ~0.91
    (application | server | backend) + (start | boot) + (error | production | correct) -(log | restart) ~0.88
    "application startup complete" ~0.91
    "application running" -(celery) ~0.88
    "application accessible" -(domain | wcag | screen) ~0.9
    (application | backend) + (running | accessible | live) -(domain | https | log | container | all | both | key) ~0.78
    ("start flask server" | "start application" | "start the server" | "start server") -(stop | restart) ~0.88
    "start backend" -(stop | restart) ~0.88
    port + (set | correct | listen | variable) -(redis | database | open | only | email | ssh | firewall) ~0.85
    (http_port | port=8080 | port=8000 | port=5000 | port=3000 | port=10000) -(gunicorn) ~0.95
    "port configured" ~0.9
    (listen | bind) + (0.0.0.0* | 0.0.0.0 | port) -(redis | database | firewall | gunicorn) ~0.95
    (0.0.0.0:8000 | 0.0.0.0:$port | 0.0.0.0:5000) -gunicorn ~0.86
    uvicorn + (--host | reload | host | port) + (app* | main* | #command) ~0.92
    ("streamlit run" | "python run.py" | "python app.py" | "python main.py" | "node server.js") -(not | procfile) ~0.95
    "java -jar" -(not | procfile) ~0.95
    ("starts without error" | "start without error") ~0.91
    ("application url" | "railway url" | "render url" | "live url") + (access | accessible | visit | open) ~0.88
    "run application" + #file ~0.82
    python + @"start services" + #command ~0.9 &
    ("server starts" | "application starts" | "app starts" | "boots successfully" |
        "application boots") -(restart | fail | missing | backup | timer | without) ~0.9
    (startup | boot) + (error | errors) + (no | without) -(log | logs | console) ~0.92
    host -#env + 0.0.0.0 ~0.9
    ("comes up" | "clean start" | "starts up" | "clean startup") + (without | application | production | error |
        server) ~0.88
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    port: int | None = None
    within: timedelta = timedelta(seconds=30)
