"""No other site can frame the pages.

Proof:
    X-Frame-Options DENY/SAMEORIGIN or a CSP frame-ancestors list without foreign hosts on every
    document and on a provoked error page; where both exist they must agree. n/a for a service that
    serves no HTML on any route.

Asked as:
    X-Frame-Options DENY; clickjacking protection enabled; frame-ancestors none; X-Frame-Options header
    set; prevent iframe embedding

Told by:
    "frame options" ~0.96
    X_FRAME_OPTIONS ~0.97
    clickjack* ~0.95
    "frame ancestors" ~0.95
    frameguard ~0.9
    iframe + (deny | block | prevent | disallow* | forbid* | refuse | embed) -(video | widget) ~0.85

Sources:
    OWASP ASVS 5.0 V3.4.6; Django security.W002 and W019; MDN HTTP Observatory x-frame-options
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
