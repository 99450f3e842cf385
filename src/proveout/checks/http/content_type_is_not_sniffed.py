"""Every response says X-Content-Type-Options: nosniff, error pages included.

Proof:
    The header is read on a page, an API answer, a static file and a provoked 404; exactly one value
    `nosniff` on each.

Asked as:
    X-Content-Type-Options nosniff; MIME sniffing disabled; nosniff header set;
    SECURE_CONTENT_TYPE_NOSNIFF enabled; content type options header set

Told by:
    nosniff ~0.95
    "content type options" ~0.96
    SECURE_CONTENT_TYPE_NOSNIFF ~0.97
    mime + sniff* ~0.95
    sniff* + "content type" ~0.95

Sources:
    OWASP ASVS 5.0 V3.4.4; Django security.W006; MDN HTTP Observatory x-content-type-options
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
