"""Every route that is not declared public refuses a request without login.

Why:
    One route that forgot its guard hands out, or lets anybody change, what all the others protect.

Fix:
    Django: LoginRequiredMiddleware, or DEFAULT_PERMISSION_CLASSES = ["rest_framework.permissions.IsAuthenticated"].
    Flask: @login_required below the route's decorator, or a before_request of the blueprint. FastAPI:
    APIRouter(dependencies=[Depends(current_user)]).

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
    (route | routes | endpoints) + (behind + auth | "behind login" | "behind authentication") ~0.92

Sources:
    OWASP ASVS 5.0 V8.3.1; OWASP API Security 2023 API2
"""

import re
from dataclasses import dataclass

from proveout.checks.http._routes import HEALTH, found_bad, is_login, not_read
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Status
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
    status: tuple[Status, ...] = (Status(401), Status(403), Status(302))


_CLOSED = ServedRoute("/orders", ("POST",), guards=("login_required",))
_OPEN = ServedRoute("/orders/{order_id}", ("DELETE",), login="open")
PASSES = {"routes": ServedRouteFacts.example(_CLOSED), "limits": Limits()}
FAILS = {"routes": ServedRouteFacts.example(_CLOSED, _OPEN), "limits": Limits()}
# What is public by its nature where no document says what is.
PUBLIC = re.compile(
    r"(sign-?_?up|register|registration|webhook|hook|callback|csrf|reset|forgot|verify|confirm|activate|contact|newsletter|"
    r"subscribe|refresh|oauth|sso|logout|invite|invitation|jwks|\.well-known)",
    re.IGNORECASE,
)


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    asked = [one for one in routes.own if not one.is_at(*limits.public)]
    closed = [one for one in asked if one.login == "required"]
    open_ = [one for one in asked if one.login == "open" and one.firm]
    bad = open_ if limits.public else [one for one in open_ if one.changes and not _public(one)]
    if bad and (limits.public or closed):
        saw = f"asks for no login{f' ({bad[0].guards[0]})' if bad[0].guards else ''}"
        says = f"logins: {len(bad)} of {len(asked)} routes that should need one do not: {bad[0]}"
        return found_bad(says, routes, [(one, saw) for one in bad])
    if none := not_read("logins", routes, asked):
        return none
    seen = [routes.seen(one, f"is guarded by {', '.join(one.guards) or 'a login'}") for one in closed[:30]]
    left = [one for one in asked if one.login != "required" and (limits.public or not _public(one))]
    if left:
        what = (
            "was not seen to need one" if left[0].login == "open" else "may have a guard of its own, which is not read"
        )
        more = "" if limits.public else "; no list of public routes is stated"
        return unknown(f"logins: {left[0]} {what}{more}", routes.seen(left[0], what), *seen)
    if not closed:
        return unknown(f"logins: no route of {routes.start.place} asks for one")
    return passed(f"logins: all {len(closed)} routes that are not public need one", *seen)


def _public(route: ServedRoute) -> bool:
    return bool(HEALTH.search(route.path) or PUBLIC.search(route.path) or is_login(route))
