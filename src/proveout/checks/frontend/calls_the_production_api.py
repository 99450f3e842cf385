"""The built front end calls the stated API address and nothing on this machine.

Proof:
    Delivered or built scripts are searched for API addresses: the stated one present, loopback and
    staging ones absent; variables that the document sets but the code never reads are listed. Control:
    the stated address is found. n/a without a front end.

Asked as:
    API URL points to production; frontend connects to backend; no localhost references in build;
    VITE_API_URL set; NEXT_PUBLIC_API_URL set to production; frontend environment variables set;
    frontend API URL configured; NEXT_PUBLIC_API_URL configured; VITE_API_URL set to production backend;
    frontend points to production API; update API base URL; API base URL configured; frontend connects to
    backend API; frontend connected to production backend

Told by:
    frontend + (connectivity | connection) + backend ~0.86
    "api base" + #url ~0.8
    (vite_* | next_public_* | react_app_*) + (set | point | production | correct | url) -(stripe | key | dsn) ~0.78
    frontend + api + (url | base | production | call | point) -(cors | https | commit | rate | error) ~0.88
    frontend + backend + (url | connect | point | communicate | reach | call) -(cors | https | deploy | both) ~0.88
    "api url" + (production | correct | update | point | frontend | set | environment) -(docs | webhook | key) ~0.84
    "api base url" ~0.88
    "api endpoint" + (point + production | frontend + production | production + url) ~0.85
    localhost + (no | remove | replace | frontend) + (frontend | build | api | bundle) -(cors | backend | origin) ~0.84
    "frontend environment variables" ~0.8
    "frontend .env" ~0.78
    .env.production + (api | url | frontend | vite*) -(secret | database | cors) ~0.8
    "frontend connects" -symptom ~0.88
    "frontend can connect" -error ~0.84
    "frontend connected to backend" ~0.9
    "frontend backend" + (connect | communicate | integrate) -cors ~0.82
    "api calls" + (frontend | production | correct | url | backend + work | go) -(external | third | log) ~0.78
    API_BASE_URL ~0.85
    import.meta.env* ~0.85
    (VITE_API_URL | VITE_API_BASE_URL | REACT_APP_API_URL | REACT_APP_BACKEND_URL) -not ~0.9
    (NEXT_PUBLIC_API_URL | API_BASE_URL | NEXT_PUBLIC_APP_URL) -not ~0.9
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    api: Url = Url("")
    variables: tuple[str, ...] = ()
