"""With cookie login, a cross-site form or script cannot change anything.

Proof:
    With the probe user's cookies a change is sent without token, with another user's token and with a
    foreign Origin: all refused and nothing changed. Control: the same change with the right token goes
    through. Exempt views and foreign trusted origins in the settings are listed. n/a when no route
    accepts a cookie as login.

Asked as:
    CSRF protection enabled; CSRF middleware active; CSRF tokens on forms; CSRF_TRUSTED_ORIGINS set;
    test CSRF protection; CSRF protection; CSRF enabled; CSRF_TRUSTED_ORIGINS includes the domain

Told by:
    @csrf + token + (validat* | expir* | expiry | generat* | configure | template | rotat*) ~0.86
    csrf -(cookie | cookies | websocket) ~0.93
    "csrf protection" ~0.94
    "csrf token" ~0.94
    "csrf middleware" ~0.95
    csrf_token ~0.95
    CSRF_TRUSTED_ORIGINS ~0.96
    CsrfViewMiddleware ~0.96
    xsrf ~0.92
    "cross site request forgery" ~0.96
    WTF_CSRF_* ~0.95
    "anti forgery" ~0.9
    (csrfprotect | csurf | csrfviewmiddleware | "flask-wtf") ~0.95

Sources:
    OWASP ASVS 5.0 V3.5.1; Django security.W003 and W016; CWE-352
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    trusted_origins: tuple[Url, ...] = ()
