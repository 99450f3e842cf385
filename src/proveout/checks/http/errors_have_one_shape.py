"""Errors answer in one format, with the fields that were wrong and a request id.

Proof:
    404, 405, 400/422 and 401 are provoked on several routes; media type and keys must agree, validation
    answers must name the field, and browser clients must get the site's own page. Control: each
    provoked status was really seen.

Asked as:
    error handling implemented; consistent error responses; central exception handler; custom 404 and
    500 pages; friendly error pages for users; error handling works correctly; validation errors list
    the fields

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
