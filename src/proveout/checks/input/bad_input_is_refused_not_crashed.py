"""Wrong input is answered 4xx on every route, never 5xx.

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

Sources:
    OWASP ASVS 5.0 V2.2.1; Schemathesis data generation
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    cases_per_route: int = 20
