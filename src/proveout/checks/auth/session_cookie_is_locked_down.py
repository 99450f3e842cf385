"""Session and CSRF cookies are Secure, HttpOnly where they can be, and SameSite.

Proof:
    The Set-Cookie lines of a real login and of the logout are parsed and compared: Secure, HttpOnly for
    the session, SameSite (None only with Secure), domain no wider than stated, the logout clearing the
    same cookie. n/a when login sets no cookie.

Asked as:
    SESSION_COOKIE_SECURE=True; CSRF_COOKIE_SECURE enabled; cookies HttpOnly and SameSite; secure
    cookies in production; cookie security hardened; session cookie secure flag; secure session
    cookies; session cookie flags; cookie security

Told by:
    SESSION_COOKIE_SECURE ~0.97
    CSRF_COOKIE_SECURE ~0.97
    SESSION_COOKIE_HTTPONLY ~0.97
    CSRF_COOKIE_HTTPONLY ~0.97
    SESSION_COOKIE_SAMESITE ~0.97
    CSRF_COOKIE_SAMESITE ~0.97
    COOKIE_SECURE ~0.95
    COOKIE_* + (true | secure | samesite) -age ~0.88
    cookie + security -(policy | consent | banner | privacy) ~0.93
    cookie + (httponly | samesite | flag | harden* | attribute | locked) -(policy | consent | banner) ~0.95
    cookie + ("http only" | "same site") -(policy | consent | banner) ~0.94
    httponly ~0.95
    samesite ~0.95
    "http only" + (flag | token | session) ~0.88
    set_cookie ~0.95
    @cookie + (secure=True | secure=False | samesite* | httponly* | domain | path | max_age*) -(policy | consent) ~0.86
    @cookie + (secure | security) + https -(policy | consent) ~0.82
    (cookie | cookies) + (https | secure) -(redirect | consent | banner | policy) ~0.88

Sources:
    RFC 6265; OWASP ASVS 5.0 V3.3.1, V3.3.2 and V3.3.4; Django security.W010 to W016; MDN HTTP
    Observatory cookies
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Host, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    same_site: Choice = Choice("Lax")
    domain: Host = Host("")
    max_age: timedelta | None = None
    path: UrlPath = UrlPath("/")
