"""No route of the application answers with a server error.

Proof:
    The route table of the imported application gives the list; every readable route is requested
    anonymously and as the probe user with sample path values, and a 5xx fails. Control: some routes
    must answer 2xx (a run of nothing but 401 proves nothing); routes whose parameters could not be
    filled are named and leave it unknown.

Asked as:
    all API endpoints responding; all endpoints functional; no internal server errors on any route; all
    routes tested; all documented endpoints responsive

Sources:
    Schemathesis not_a_server_error
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    skip: tuple[str, ...] = ()
