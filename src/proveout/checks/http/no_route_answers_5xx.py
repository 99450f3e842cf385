"""No route of the application answers with a server error.

Why:
    A route that ends in an error for everybody is a part of the product that is not there.

Fix:
    Name the view's parameters as the route does: `<int:pk>` wants `pk` in Django and Flask, `{order_id}` wants
    `order_id` in FastAPI. Then request every route once in a test.

Proof:
    The route table of the imported application gives the list; every readable route is requested
    anonymously and as the probe user with sample path values, and a 5xx fails. Control: some routes
    must answer 2xx (a run of nothing but 401 proves nothing); routes whose parameters could not be
    filled are named and leave it unknown.

Asked as:
    all API endpoints responding; all endpoints functional; no internal server errors on any route;
    all routes tested; all documented endpoints responsive; test API endpoints; all endpoints work;
    API endpoints respond correctly; API works

Told by:
    "all endpoints" + (respond | work | function* | access*) -(health | limit | auth | suite | load | #duration) ~0.92
    "all endpoints" + (operational | test | responsive | live) -(health | limit | auth | suite | load | #duration) ~0.92
    "api endpoints" + (respond | work) -(#path | load | tests* | document | #duration | external) ~0.9
    "api endpoints" + (function* | access*) -(#path | load | tests* | document | #duration | external) ~0.9
    "api endpoints" + (operational | test) -(#path | load | tests* | document | #duration | external) ~0.9
    "api endpoints" + (responsive | live) -(#path | load | tests* | document | #duration | external) ~0.9
    "all api" + (respond | work | function*) -(key | limit | auth | input | valid* | integrat*) ~0.88
    "all api" + (operational | test | route | endpoint) -(key | limit | auth | input | valid* | integrat*) ~0.88
    "all routes" + (respond | work | function* | access* | operational | test | load) -(auth | protect*) ~0.88
    "test endpoints" -(remove | disable | debug | delete | protect* | auth | admin | health | #path) ~0.84
    "validate endpoints" -(input | health | auth) ~0.86
    "validate all endpoints" -(input | health | auth) ~0.88
    "verify endpoints" -(health | auth | protect* | #path) ~0.84
    "verify all endpoints" -(health | auth | protect* | #path | pdf | report) ~0.86
    "key endpoints" + (respond | work | test) ~0.85
    "critical endpoints" -(monitor | load | limit | auth) ~0.82
    "graphql endpoint" + (respond | work | test) ~0.82
    "no 500" -(log | monitor) ~0.9
    "no 5xx" -(log | monitor | rate) ~0.9
    "no internal server error" -log ~0.9
    "no server errors" -log ~0.86
    "500 error" + (no | route | endpoint) -(log | monitor | if | alert) ~0.86
    "api works" ~0.82
    "api responding" -(time | #path | #url) ~0.84
    "api responds" -(time | #path | #url) ~0.82
    "api functional" ~0.82
    "api functionality" -(document | #path) ~0.8
    "test api" -(key | limit | auth | rate | load | call | credential | mode | #path | #url | response | tests*) ~0.76
    "api accessible" -(domain | document) ~0.76
    "api operational" -external ~0.82
    ("hit endpoints" | "exercise endpoints" | "call endpoints" | "ping endpoints") -(health | load) ~0.82
    (no | never) + (endpoint | route | page) + (500 | 5xx) -(log | alert | custom) ~0.92
    all + #number + endpoints + (responsive | work | operational) -(health | limit | diagnostic) ~0.9 &
    ("api up" | "endpoint tested" | "endpoints tested" | "every endpoint" + test) -(auth | coverage | rate | suite |
        postman) ~0.86
    (endpoint | endpoints) + return + ("correct responses" | "correct response" | "correct data") -#path ~0.95

Sources:
    Schemathesis not_a_server_error
"""

from dataclasses import dataclass

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    skip: tuple[str, ...] = ()


PASSES = {"routes": ServedRouteFacts.example(), "limits": Limits()}
FAILS = {
    "routes": ServedRouteFacts.example(
        ServedRoute("/orders/{pk}", misfit="the route hands over 'pk', which the view does not take")
    ),
    "limits": Limits(),
}


def check_settings(routes: ServedRouteFacts, limits: Limits) -> Verdict:
    asked = [one for one in routes.own if not limits.skip or not one.is_at(*limits.skip)]
    if bad := [(one, one.misfit) for one in asked if one.misfit]:
        return found_bad(f"routes: {bad[0][0]} always ends in an error: {bad[0][1]}", routes, bad)
    if none := not_read("routes", routes, asked):
        return none
    if not asked:
        return unknown(f"routes: none of {routes.start.place} leads to a view of the service's own")
    seen = [routes.seen(one, "and its view take the same parameters") for one in asked[:30]]
    return passed(f"routes: {len(asked)} and their views take the same parameters", *seen)
