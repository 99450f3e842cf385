"""Wrong input is answered 4xx on every route, never 5xx.

Proof:
    Missing, extra, wrongly typed, too long, negative, null and malformed values are generated from the
    schema for each route. 5xx, time-outs and 2xx for a value that the schema forbids fail. Control: one
    valid request per route is accepted, otherwise the route counts as not tried.

Asked as:
    input validation on all endpoints; validate all user input; input validation working; invalid
    parameters rejected; test with malformed input; edge cases handled

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
