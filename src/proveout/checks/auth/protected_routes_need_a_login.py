"""Every route that is not declared public refuses a request without login.

Proof:
    The route table minus the declared public list is called without credentials, with an empty and with
    a broken one. Control: with the probe user's credentials the same routes do not answer 401, so the
    refusal was about the login and not about the path.

Asked as:
    protected routes require authentication; authentication required on API endpoints; unauthorized
    access denied with 401; protected endpoints require a token; all API endpoints secured; API
    authentication required; protected endpoints reject unauthenticated requests

Told by:
    "token authentication" + (api | endpoint) -(csrf | websocket | document) ~0.82
    protected* + (route | endpoint | page | api | resource | view) -(csrf | ddos | rate | admin | password) ~0.93
    protect + (route | endpoint) -(csrf | ddos | rate | admin | password) ~0.9
    (endpoint | route) + (protect* | secured*) + (all | main) -(csrf | ddos | rate | admin) ~0.9
    (endpoint | route) + (protect* | secured*) + (sensitive | properly | auth) -(csrf | ddos | rate | admin) ~0.9
    "authentication required" -(@smtp | redis | @email | @mail | 2fa | websocket | database | mongo | socket) ~0.9
    "require authentication" -(smtp | redis | email | mail | 2fa | websocket | database | metrics | admin) ~0.92
    "login required" -(2fa | ssh) ~0.9
    login_required ~0.93
    loginrequiredmixin ~0.95
    isauthenticated ~0.92
    unauthenticated + 401 ~0.95
    unauthenticated + (request | access | user | 401 | reject) -(rls | websocket) ~0.93
    unauthenticated + (denied | redirect | block | get | api) -(rls | websocket) ~0.93
    unauthorized + (access | request | 401) + (denied | block | reject) -(rls | alert | monitor | log | admin) ~0.9
    unauthorized + (access | request | 401) + (401 | return*) -(rls | alert | monitor | log | admin) ~0.9
    unauthorized + (access | request | 401) + (prevent | test) -(rls | alert | monitor | log | admin) ~0.9
    401 + (without | missing) + (auth | token | credential | login | session | access) ~0.94
    401 + (no | unauthenticated | unauthorized) + (auth | token | credential | login | session | access) ~0.94
    401 + missing + credential ~0.95 &
    (without | missing) + (auth | token | login) + (401 | fail | denied) -(websocket | work) ~0.9
    (without | missing) + (auth | token | login) + (reject | redirect | access*) -(websocket | work) ~0.9
    "missing auth" ~0.88
    "without login" + (access* | redirect | page | #url | #path) ~0.9
    "redirects to login" ~0.88
    "redirect to login" ~0.88
    "route protection" ~0.9
    "auth middleware" -(document | rate) ~0.86
    "authentication middleware" -(document | rate) ~0.86
    "api authentication" -(key | document | jwt | websocket | provider | stripe) ~0.86
    "endpoint authentication" -(document) ~0.9
    endpoint + (auth) + (require* | proper | use* | all) -(limit | rate | throttle | document | work* | websocket) ~0.86
    "useguards" ~0.9
    get_current_user ~0.86
    "public routes" + (middleware | only | list | declared) ~0.78
    "authentication bypass" -(ghsa* | cve*) &
    (anonymous | guest | unauthenticated) + user + (not | reject | block | redirect | denied) -(rls | supabase |
        bucket | key) ~0.9
    api + require + (token | authentication | login) -(#env | env | document | webhook | provider | csrf) ~0.86
    (anonymous | unauthenticated) + (access | request | visitor) + (block | refuse | reject | deny | 401) -(bucket |
        rls | redis | websocket | socket | s3 | row | file) ~0.92
    "no public endpoints" ~0.9

Sources:
    OWASP ASVS 5.0 V8.3.1; OWASP API Security 2023 API2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Status

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
    status: tuple[Status, ...] = (Status(401), Status(403), Status(302))
