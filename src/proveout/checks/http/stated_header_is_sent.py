"""Each response header that the document names is sent with the stated value.

Proof:
    Named header read on a page, an API answer and a provoked error; names and values are compared by
    the header's own grammar, not as text. X-XSS-Protection is obsolete: the verdict says so and asks
    for `0` or absence.

Asked as:
    Referrer-Policy strict-origin-when-cross-origin; Permissions-Policy set; X-XSS-Protection 1
    mode=block; Cross-Origin-Opener-Policy set; custom response header present

Sources:
    OWASP ASVS 5.0 V3.4.5 and V3.4.8; Django security.W022, E023 and E024; MDN HTTP Observatory
    referrer-policy and cross-origin-opener-policy
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Header, UrlPath

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    name: Header
    value: str = ""
    path: UrlPath = UrlPath("/")
