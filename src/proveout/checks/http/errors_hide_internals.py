"""Error answers tell a stranger nothing about the inside.

Proof:
    400, 404, 405, 422, malformed JSON, wrong content type and, where the kit or a planted route allows,
    a real 500 are provoked; bodies must hold no traceback, file path, SQL, module, setting or version.
    Control: a marker in the request path shows that the application answered; without a real 500 the
    verdict says that the 500 page was not seen.

Asked as:
    error messages do not leak sensitive info; no stack traces in production; error messages sanitized;
    generic error messages returned; internal details not exposed; error handling without information
    leakage

Sources:
    OWASP ASVS 5.0 V16.5.1 and V13.4.6; CWE-209; Django security.W018
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
