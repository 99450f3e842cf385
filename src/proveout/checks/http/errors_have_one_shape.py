"""Errors answer in one format, with the fields that were wrong and a request id.

Proof:
    404, 405, 400/422 and 401 are provoked on several routes; media type and keys must agree, validation
    answers must name the field, and browser clients must get the site's own page. Control: each
    provoked status was really seen.

Asked as:
    error handling implemented; consistent error responses; central exception handler; custom 404
    and 500 pages; friendly error pages for users; error handling works correctly; validation errors
    list the fields; custom error pages; proper error messages and status codes

Told by:
    "error handling" -(network | frontend | component | websocket | webhook | email | task | celery | upload |
        anti-pattern) ~0.87
    "error handling" + (api | endpoint | global | central* | consistent | format) -websocket ~0.9
    "handle errors" + (gracefully | consistent* | proper* | api) -(frontend | websocket) ~0.75
    "exception handling" -(task | celery | websocket | frontend) ~0.87
    "exception handler" -(log | sentry) ~0.9
    "error handler" -(celery | websocket | frontend | logging) ~0.87
    "global exception" ~0.9
    "exception management" ~0.85
    "error response" + (format | consistent | standard* | structure*) -(time | leak | sanitiz*) ~0.93
    "error response" + (json | proper | code | detail) -(time | leak | sanitiz*) ~0.93
    "error responses" -(time | trace | leak | sanitiz* | rate | document | expose | log | origin | header) ~0.82
    "standardize error" ~0.92
    "consistent error" ~0.92
    "structured error" + response ~0.92
    "proper error" + (message | response | code | handling) -(log | leak | leakage) ~0.88
    "custom error page" ~0.94
    "error page" -(sentry | log) ~0.88
    404 + 500 + (page | template | handler | custom) ~0.93
    "404 page" ~0.88
    "404 handler" ~0.88
    "500 page" ~0.88
    404.html ~0.9
    500.html ~0.9
    "friendly error" ~0.92
    "validation error" + (field | format | detail | consistent | message | respons*) -(log | 400) ~0.85
    "meaningful error" + message ~0.88
    "status code" + (proper | correct | appropriate | consistent) + (error | http | handling) -(200 | health) ~0.85
    "status code" + (proper | correct | appropriate) -(200 | health | #path) ~0.76
    "problem details" ~0.85
    RFC7807 ~0.9
    (error | errors | exception) + ("problem details" | 7807 | "returned json" | "json errors") -log ~0.93

Sources:
    RFC 9457; Enlightn CustomErrorPage
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    fields: tuple[str, ...] = ()
    html_pages: bool = False
