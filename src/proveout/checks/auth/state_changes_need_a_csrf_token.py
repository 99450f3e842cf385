"""With cookie login, a cross-site form or script cannot change anything.

Why:
    A browser sends the session's cookie with every request, also with one that a foreign page made it send.

Fix:
    Django: CsrfViewMiddleware, no csrf_exempt on views that know a session, CSRF_TRUSTED_ORIGINS with whole names.
    Flask: CSRFProtect(app) of Flask-WTF, WTF_CSRF_ENABLED on. FastAPI: a token in a header beside the cookie, or
    SameSite=Strict.

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

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from proveout.checks.http._routes import found_bad, not_read
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.facts.setting_value import Address, SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Url
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    trusted_origins: tuple[Url, ...] = ()


_CHECKED = ServedRoute("/orders", ("POST",), cookie=True, csrf="checked")
_EXEMPT = ServedRoute("/orders", ("POST",), cookie=True, csrf="exempt")
PASSES = {
    "routes": ServedRouteFacts.example(_CHECKED),
    "settings": EffectiveSettingsFacts.example(values={"SESSION_COOKIE_SAMESITE": "Lax"}, owner=Owner.FLASK),
    "limits": Limits(),
}
FAILS = {**PASSES, "routes": ServedRouteFacts.example(_EXEMPT)}
SAW = {"exempt": "is exempt from the token", "off": "is changed without a token"}
COOKIES = frozenset(("flask_login", "flask_security", "starlette.middleware.sessions", "flask_jwt_extended", "allauth"))
# Below these anybody may have a name.
SHARED = (
    "github.io", "herokuapp.com", "vercel.app", "netlify.app", "onrender.com", "fly.dev", "pages.dev", "web.app",
    "azurewebsites.net", "cloudfront.net", "amazonaws.com", "co.uk", "com.au", "co.jp", "railway.app", "workers.dev",
)  # fmt: skip


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = routes.start
    for name, origin, firm in _trusted(settings):
        if firm and _is_wide(origin):
            return failed(
                f"CSRF: {name} trusts {origin}, under which anybody may have a name",
                Evidence(f"{name} holds {origin}", start.settings or start.place, start.again),
            )
        if (
            firm
            and limits.trusted_origins
            and origin.rstrip("/") not in {one.rstrip("/") for one in limits.trusted_origins}
        ):
            return failed(
                f"CSRF: {name} trusts {origin}, which is not among the stated origins",
                Evidence(f"{name} holds {origin}", start.settings or start.place, start.again),
            )
    changing = [one for one in routes.routes if one.changes and one.csrf]
    bad = [(one, SAW[one.csrf]) for one in changing if one.firm and one.csrf in SAW and _is_bad(one, routes, settings)]
    if bad:
        return found_bad(f"CSRF: {bad[0][0]} knows its user by a cookie and {bad[0][1]}", routes, bad)
    if none := not_read("CSRF", routes, [one for one in routes.routes if one.changes]):
        return none
    if not changing:
        return _without_cookies(routes)
    if left := next((one for one in changing if one.csrf != "checked"), None):
        return unknown(
            f"CSRF: how {left} is kept from foreign pages is not read", routes.seen(left, "knows its user by a cookie")
        )
    seen = [routes.seen(one, "asks for the token") for one in changing[:30]]
    return passed(f"CSRF: all {len(changing)} routes that know their user by a cookie ask for the token", *seen)


def _is_bad(route: ServedRoute, routes: ServedRouteFacts, settings: EffectiveSettingsFacts) -> bool:
    """Without any, the cookie's SameSite may still keep foreign pages away; what was turned off was meant to be."""
    if route.csrf == "exempt" or route.framework in ("django", "drf", "ninja") or "flask_wtf" in routes.packages:
        return True
    if route.framework != "flask":
        return False
    same_site = settings.named("SESSION_COOKIE_SAMESITE")
    return bool(same_site) and all(one.firm and one.value in (None, "None") for one in same_site)


def _trusted(settings: EffectiveSettingsFacts) -> Iterator[tuple[str, str, bool]]:
    for one in settings.named("CSRF_TRUSTED_ORIGINS"):
        if one.owner is Owner.DJANGO and isinstance(one.value, tuple):
            for origin in one.value:
                yield one.name, _origin(origin), one.firm


def _origin(value: SettingValue) -> str:
    if isinstance(value, Address):
        return f"{value.scheme}://{value.host}" + (f":{value.port}" if value.port else "")
    return str(value)


def _is_wide(origin: str) -> bool:
    host = urlsplit(origin).netloc or origin
    if "*" not in host:
        return False
    rest = host.rpartition("*.")[2] if "*." in host else ""
    return "." not in rest or rest in SHARED


def _without_cookies(routes: ServedRouteFacts) -> Verdict:
    start = routes.start
    changing = [one for one in routes.own if one.changes]
    if routes.packages & COOKIES or routes.named("SessionMiddleware") or not changing:
        return unknown("CSRF: no route was seen that knows its user by a cookie, and something here makes sessions")
    if any(one.login == "perhaps" and one.uses("cookie|session") for one in changing):
        return unknown("CSRF: how its users are known is not read")
    return not_applicable(
        "CSRF: no route knows its user by a cookie",
        Evidence(
            f"{len(changing)} routes that change something, none with a session or a cookie", start.place, start.again
        ),
    )
