"""A value just outside the stated range or set is refused, one just inside is accepted.

Proof:
    Values at, just inside and just outside each bound are sent to the named field. Both sides must be
    seen: a route that refuses everything does not pass.

Asked as:
    range validation 1 to 3650 days; date format validated; latitude and longitude within valid ranges;
    enum values validated; parameters out of range return 400

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
