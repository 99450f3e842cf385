"""A value just outside the stated range or set is refused, one just inside is accepted.

Proof:
    Values at, just inside and just outside each bound are sent to the named field. Both sides must be
    seen: a route that refuses everything does not pass.

Asked as:
    range validation 1 to 3650 days; date format validated; latitude and longitude within valid ranges;
    enum values validated; parameters out of range return 400

Told by:
    range + (validat* | valid) -(ip | address | port | network | acceptable | date-range | cidr) ~0.88
    range + (check* | enforce | 400) -(ip | address | port | network | acceptable | date-range | cidr) ~0.88
    enum + (validat* | value | check | allowed) -(migrat* | database) ~0.92
    "date format" + (validat* | valid | check* | YYYY-MM-DD) ~0.93
    (latitude | longitude) + (valid* | range | bound*) ~0.94
    ("format validation" | "pattern validation") -(error | response) ~0.88
    (email | url | username | phone | objectid) + (format | pattern) + validat* ~0.92
    "url validation" ~0.85
    "email validation" -(domain | mx | verif*) ~0.8
    "length limit" + (input | field | text | prompt | message) ~0.88
    "max length" + (input | field | text | prompt | message) ~0.88
    "maximum" + (character* | length) + (input | field | prompt | message | query) -(log | password) ~0.85
    "input length" + (limit* | maximum | enforce | check) ~0.9
    "parameter" + ("out of range" | bounds | minimum) ~0.86
    between + #number -(#duration | deploy | request | retry | user | server | time | region | log) ~0.8
    (character | characters) + #number + (title | name | username | description | message | comment | bio) -(secret |
        key | password | token | log | random) ~0.88
    "positive" + (quantity | number | amount | price | integer) -(false | feedback) ~0.86

Sources:
    OWASP ASVS 5.0 V2.2.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    route: UrlPath
    field: str
    min: float | None = None
    max: float | None = None
    allowed: tuple[str, ...] = ()
    format: str = ""
