"""Text of one user cannot become script in another's page.

Proof:
    Marked HTML is stored and reflected through every text field of the probe user and read back in
    pages: it must come out encoded for its place. The files are searched for switched-off escaping.
    Control: the marker itself is found in the page. n/a where nothing renders HTML and answers say
    application/json with nosniff.

Asked as:
    XSS protection enabled; output encoding for XSS prevention; user content sanitized; XSS attempts
    blocked; template autoescaping on; no dangerouslySetInnerHTML

Told by:
    xss -(x-xss* | @alert | SECURE_BROWSER_XSS_FILTER | "xss protection headers") ~0.93
    "cross site scripting" ~0.95
    "output encoding" ~0.95
    "output escaping" ~0.95
    autoescap* ~0.94
    "template escaping" ~0.94
    "auto escape" ~0.94
    "html escape" ~0.92
    dangerouslysetinnerhtml ~0.95
    "innerhtml" ~0.88
    dompurify -(cve* | #version) ~0.93
    bleach + (sanitiz* | html | xss | input) -(cve* | #version) ~0.92
    sanitiz* + (html | markdown | "user content" | "user generated" | "rich text") -log ~0.9
    mark_safe ~0.9

Sources:
    OWASP ASVS 5.0 V1.2.1 and V3.2.2; CWE-79
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)
