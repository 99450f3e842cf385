"""Each response header that the document names is sent with the stated value.

Proof:
    Named header read on a page, an API answer and a provoked error; names and values are compared by
    the header's own grammar, not as text. X-XSS-Protection is obsolete: the verdict says so and asks
    for `0` or absence.

Asked as:
    Referrer-Policy strict-origin-when-cross-origin; Permissions-Policy set; X-XSS-Protection 1
    mode=block; Cross-Origin-Opener-Policy set; custom response header present

Told by:
    "referrer policy" ~0.95
    SECURE_REFERRER_POLICY ~0.97
    "permissions policy" + (header | geolocation | microphone | camera | restrict* | security) ~0.95
    permissions-polic* ~0.95
    "permissions policy" + @header ~0.93
    "feature policy" ~0.95
    x-xss* ~0.95
    SECURE_BROWSER_XSS_FILTER ~0.95
    "cross origin opener policy" ~0.95
    "cross origin embedder policy" ~0.95
    "cross origin resource policy" ~0.95
    SECURE_CROSS_ORIGIN_OPENER_POLICY ~0.97
    "vary origin" -"error response" ~0.95
    "expose headers" ~0.95
    "expect ct" ~0.9
    x-powered-by* + (remove | hide | disable | no) ~0.85
    "permitted cross domain policies" ~0.9
    "xss protection header" ~0.88
    "retry-after" + header ~0.84

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
