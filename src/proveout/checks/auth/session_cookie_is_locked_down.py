"""Session and CSRF cookies are Secure, HttpOnly where they can be, and SameSite.

Why:
    Who has the cookie is logged in. Without Secure it crosses the air in clear, without HttpOnly any script of the
    page can take it, without SameSite it goes along with foreign forms.

Fix:
    Django: SESSION_COOKIE_SECURE, CSRF_COOKIE_SECURE and SESSION_COOKIE_HTTPONLY True, SESSION_COOKIE_SAMESITE "Lax".
    Flask: SESSION_COOKIE_SECURE True and SESSION_COOKIE_SAMESITE "Lax", and REMEMBER_COOKIE_SECURE for Flask-Login.
    FastAPI: `SessionMiddleware(…, https_only=True, same_site="lax")`.

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

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.session_settings import LoginCookie, SessionSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, Host, UrlPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    same_site: Choice = Choice("Lax")
    domain: Host = Host("")
    max_age: timedelta | None = None
    path: UrlPath = UrlPath("/")


PASSES = {"sessions": SessionSettingsFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "sessions": SessionSettingsFacts.example(cookies=(LoginCookie("sessionid", secure=False),))}
STRICTNESS = {"": 0, "none": 0, "lax": 1, "strict": 2}


def check_settings(sessions: SessionSettingsFacts, limits: Limits) -> Verdict:
    if not sessions.cookies:
        return unknown(f"cookies: {sessions.start.place} keeps no login in a cookie of its framework that can be seen")
    seen = [sessions.seen(one, _shown(one)) for one in sessions.cookies]
    if limits.path != Limits().path:
        return unknown(f"cookies: the path {limits.path} is stated, and only a real login shows it", *seen)
    if limits.same_site.lower() not in STRICTNESS:
        return unknown(f"cookies: SameSite={limits.same_site} is stated, which cannot be compared", *seen)
    faults = [(one, fault) for one in sessions.cookies for fault in _faults(one, limits)]
    certain = [(one, fault) for one, fault in faults if one.firm and one.used and one.role != "remember"]
    if certain:
        one, fault = certain[0]
        told = "; ".join(f"{one.name} {fault}" for one, fault in certain)
        return failed(
            f"cookies: {told} ({one.of})", *(sessions.seen(one, f"{one.name} {said}") for one, said in certain)
        )
    if loose := next((one for one in sessions.cookies if not one.firm), None):
        return unknown(
            f"cookies: {loose.name} rests on variables that nobody gave; hand them over with --env-file", *seen
        )
    if faults:
        one, fault = faults[0]
        return unknown(f"cookies: {one.name} {fault}, and whether the application ever sends it is not seen", *seen)
    wide = next((one for one in sessions.cookies if one.domain and not limits.domain), None)
    if wide is not None:
        return unknown(f"cookies: {wide.name} goes to all of {wide.domain}; whether that is meant is not stated", *seen)
    return passed(f"cookies: {', '.join(one.name for one in sessions.cookies)} are locked down as they are set", *seen)


def _faults(one: LoginCookie, limits: Limits) -> Iterator[str]:
    if not one.secure:
        yield "is sent without Secure"
    if not one.http_only and one.role != "csrf":  # scripts of the page send it back
        yield "can be read by scripts"
    if STRICTNESS.get(one.same_site.lower(), 0) < STRICTNESS[limits.same_site.lower()]:
        yield f"is sent with SameSite={one.same_site}" if one.same_site else "is sent without SameSite"
    if limits.domain and one.domain.lstrip(".").lower() not in ("", limits.domain.lstrip(".").lower()):
        yield f"goes to {one.domain}, {limits.domain} is stated"
    stated = limits.max_age
    if (
        stated is not None
        and one.role == "session"
        and one.seconds is not None
        and one.seconds > stated.total_seconds()
    ):
        yield f"lasts {one.seconds:g} s, {stated.total_seconds():g} s are stated"


def _shown(one: LoginCookie) -> str:
    flags = [word for word, there in (("Secure", one.secure), ("HttpOnly", one.http_only)) if there]
    return f"{one.name}: {', '.join([*flags, f'SameSite={one.same_site}' if one.same_site else 'no SameSite'])}"
