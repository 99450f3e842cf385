"""Text of one user cannot become script in another's page.

Proof:
    Marked HTML is stored and reflected through every text field of the probe user and read back in
    pages: it must come out encoded for its place. The files are searched for switched-off escaping.
    Control: the marker itself is found in the page. n/a where nothing renders HTML and answers say
    application/json with nosniff.

Asked as:
    XSS protection enabled; output encoding for XSS prevention; user content sanitized; XSS attempts
    blocked; template autoescaping on; no dangerouslySetInnerHTML

Sources:
    OWASP ASVS 5.0 V1.2.1 and V3.2.2; CWE-79
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)
