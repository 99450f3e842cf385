"""Each endpoint that the document names answers with the stated status and body.

Proof:
    One real request for each named method and path; status, content type and named JSON keys are
    compared with the prose. Control: a made-up sibling path must answer 404 first, so that a catch-all
    page cannot pass. It proves that the route answers, never that what the body claims is true.

Asked as:
    API endpoints responding; GET / returns 200; all API endpoints tested; endpoint returns expected
    JSON; core routes reachable; API root endpoint works; curl returns 200 OK; licence endpoint
    functional

Sources:
    RFC 9110 section 15
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Json, Method, Status, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath
    method: Method = Method("GET")
    status: tuple[Status, ...] = (Status(200),)
    json: Json = Json("{}")
    contains: str = ""
    as_user: Choice = Choice("anonymous")
