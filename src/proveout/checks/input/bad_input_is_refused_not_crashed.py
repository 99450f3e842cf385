"""Wrong input is answered 4xx on every route, never 5xx.

Why:
    A server error for a wrong value is a bug that everybody can start, and it often tells more than it should.

Fix:
    FastAPI: take a pydantic model. Flask: validate before use, and leave TRAP_HTTP_EXCEPTIONS and
    TRAP_BAD_REQUEST_ERRORS off. Django: serializer.is_valid(raise_exception=True), or a form.

Proof:
    Missing, extra, wrongly typed, too long, negative, null and malformed values are generated from the
    schema for each route. 5xx, time-outs and 2xx for a value that the schema forbids fail. Control: one
    valid request per route is accepted, otherwise the route counts as not tried.

Asked as:
    input validation on all endpoints; input validation working; invalid
    parameters rejected; test with malformed input; edge cases handled

Told by:
    @"input validation" + invalid + (reject | refuse | error | 400 | 422) -(token | csrf) ~0.88
    "input validation" + (all | every) + (endpoint | input | field | form | route) ~0.94
    "input validation" + (reject | refuse | invalid | work* | function* | test | 400 | 422) ~0.92
    "input validation" + proper ~0.9
    "all user input" + (validat* | check) -(sanitiz* | xss | escap*) ~0.92
    "validate all" + input -(sanitiz* | xss | escap*) ~0.92
    "all endpoints validate input" + pydantic &
    "all inputs" + validat* -(sanitiz* | xss | escap*) ~0.92
    invalid + (input | parameter) + (reject | refuse | return*) -(token | csrf | login | origin) ~0.92
    invalid + (data | request | payload) + (reject | refuse | return*) -(token | csrf | login | origin) ~0.92
    invalid + (input | parameter) + (400 | 422 | error | handl*) -(token | csrf | login | origin) ~0.92
    invalid + (data | request | payload) + (400 | 422 | error | handl*) -(token | csrf | login | origin) ~0.92
    malformed + (input | json | data | request | payload) -websocket ~0.94
    "bad request" + (400 | input | invalid) -(allowed_hosts | health) ~0.82
    "edge case" + (test | handl* | input | cover*) -(unit | coverage) ~0.72
    fuzz* + (test | api | input | endpoint) ~0.86
    "unexpected input" ~0.9
    schemathesis ~0.93
    "test invalid input" ~0.93
    (long | oversized | huge | empty | "special character" | unicode) + (input | string | payload) + (test | handl* |
        reject) ~0.84
    "input validation" + (verify | tested) + (pydantic | zod | schema) ~0.86 &
    ("bad requests" | "bad request") + (handle | reject | return) ~0.86
    "validation errors" + (400 | 422) ~0.93
    (empty | garbage | wrong | random | unexpected) + (input | type | types | inputs) + (crash | 400 | 422 | handle |
        test | reject) ~0.92
    (invalid | bad) + (form | forms | json | payload) + (error | errors | crash | refuse |
        reject) -websocket -socket ~0.9

Sources:
    OWASP ASVS 5.0 V2.2.1; Schemathesis data generation
"""

from dataclasses import dataclass

from proveout.checks.http._routes import not_read
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    cases_per_route: int = 20


_ROUTE = ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order"),))
PASSES = {
    "routes": ServedRouteFacts.example(_ROUTE),
    "settings": EffectiveSettingsFacts.example(values={"TRAP_HTTP_EXCEPTIONS": False}, owner=Owner.FLASK),
}
FAILS = {
    **PASSES,
    "settings": EffectiveSettingsFacts.example(values={"TRAP_HTTP_EXCEPTIONS": True}, owner=Owner.FLASK),
}
TRAPS = ("TRAP_HTTP_EXCEPTIONS", "TRAP_BAD_REQUEST_ERRORS")


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts) -> Verdict:
    start = settings.start
    for one in settings.named(*TRAPS):
        if one.owner is Owner.FLASK and one.value is True and one.firm:
            return failed(
                f"wrong input: {one.name} turns a refused request into an error of the server",
                Evidence(f"{one.name} is True", one.of, start.again),
            )
    if none := not_read("wrong input", routes, routes.own):
        return none
    taking = [one for one in routes.own if one.bodies or one.raw or one.loose]
    raw = [one for one in taking if one.raw or one.loose]
    if raw:
        saw = f"reads {', '.join(raw[0].raw or raw[0].loose)}"
        return unknown(f"wrong input: {raw[0]} {saw} without a schema that is read", routes.seen(raw[0], saw))
    if not taking:
        return unknown("wrong input: no route was seen to take any")
    seen = [routes.seen(one, f"takes {', '.join(body.name for body in one.bodies)}") for one in taking[:30]]
    return passed(f"wrong input: all {len(taking)} routes that take a body check it by a schema first", *seen)
