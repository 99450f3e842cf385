"""No session or token lives longer than stated.

Why:
    What was stolen or left open works until it ends. A token of a year is a password that nobody can change.

Fix:
    Django: SESSION_COOKIE_AGE, and SIMPLE_JWT with ACCESS_TOKEN_LIFETIME and REFRESH_TOKEN_LIFETIME. Flask:
    PERMANENT_SESSION_LIFETIME, REMEMBER_COOKIE_DURATION, JWT_ACCESS_TOKEN_EXPIRES. FastAPI: `exp` in every token, its
    minutes in the settings class, and `max_age` of SessionMiddleware.

Proof:
    Lifetimes are read from issued tokens, cookies and the session store of a real login. A session
    whose stored age is moved past the limit (or a token signed with a past exp) must be refused on the
    server side; a cookie that merely asks the browser to forget is no proof. Control: the fresh one is
    accepted.

Asked as:
    JWT token expiration configured; sessions time out; access token expires in 15 minutes; session TTL
    set; token lifetime limited; refresh token expiry set; ACCESS_TOKEN_EXPIRE_MINUTES set

Told by:
    (session) + (expir* | lifetime) -(monitor | reset | websocket | database | cach* | (expired* + token) | @csrf) ~0.92
    (token | jwt) + (expir*) -(monitor | reset | websocket | database | cach* | (expired* + token) | @csrf) ~0.92
    (token | jwt) + (lifetime) -(monitor | reset | websocket | database | cach* | (expired* + token) | @csrf) ~0.92
    (session) + (ttl | timeout) -(monitor | reset | websocket | database | cach* | (expired* + token) | @csrf) ~0.92
    (token | jwt) + (ttl | timeout) -(monitor | reset | websocket | database | cach* | (expired* + token) | @csrf) ~0.92
    "session timeout" -(database | postgres) ~0.94
    "session expiry" -(monitor | alert) ~0.94
    "token expiration" ~0.94
    "token expiry" -(reset | alert) ~0.93
    "refresh token" + (expir* | lifetime | #duration | ttl) ~0.94
    "access token" + (expir* | lifetime | #duration | ttl) ~0.94
    (jwt | token) + #duration + (access | refresh | short* | lifetime | expir* | expiry) -(reset | limit | rate) ~0.93
    short-lived + token ~0.93
    (jwt | token) + "short expiry" ~0.93
    ACCESS_TOKEN_EXPIRE_MINUTES ~0.97
    REFRESH_TOKEN_EXPIRE_DAYS ~0.97
    ACCESS_TOKEN_LIFETIME ~0.97
    REFRESH_TOKEN_LIFETIME ~0.97
    ACCESS_TOKEN_EXPIRE_* ~0.96
    REFRESH_TOKEN_EXPIRE_* ~0.96
    REFRESH_TOKEN_EXPIRES_IN ~0.96
    JWT_EXPIR* ~0.95
    JWT_ACCESS_TOKEN_* ~0.94
    TOKEN_EXPIR* ~0.94
    SESSION_COOKIE_AGE ~0.96
    SESSION_EXPIRE_AT_BROWSER_CLOSE ~0.95
    PERMANENT_SESSION_LIFETIME ~0.96
    SESSION_TIMEOUT ~0.95
    SESSION_LIFETIME ~0.95
    SESSION_TTL* ~0.95
    "auto logout" ~0.88
    "idle timeout" + (session | user | login) ~0.9
    "idle timeout" -(balancer | alb | elb | database | db | connection | nginx | websocket | transaction | proxy) ~0.92
    (session | sessions) + (end | ends | expire) + after + #duration ~0.93

Sources:
    OWASP ASVS 5.0 V7.3.1, V7.3.2 and V9.2.1
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.python import PythonFacts
from proveout.facts.session_settings import LoginCookie, SessionSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    session: timedelta = timedelta(days=14)
    idle: timedelta | None = None
    access_token: timedelta = timedelta(hours=1)
    refresh_token: timedelta = timedelta(days=30)


PASSES = {
    "sessions": SessionSettingsFacts.example(),
    "settings": EffectiveSettingsFacts.example(values={"SESSION_COOKIE_AGE": 28800}),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
TEN_YEARS = LoginCookie("sessionid", seconds=315_360_000.0)
FAILS = {**PASSES, "sessions": SessionSettingsFacts.example(cookies=(TEN_YEARS,))}
# Where no document states one, only what no team would state fails.
BEYOND = {"session": timedelta(days=90), "access token": timedelta(days=1), "refresh token": timedelta(days=180)}
UNITS = {"SECOND": 1, "MINUTE": 60, "HOUR": 3600, "DAY": 86400}
TOKEN = re.compile(r"(^|_)(TOKEN|JWT)S?_")
LASTS = re.compile(r"EXPIR|LIFETIME|TTL|MAX_?AGE|DURATION|VALID")
NO_LOGIN = re.compile(
    r"RESET|CONFIRM|VERIF|INVIT|EMAIL|CSRF|REFRESH_INTERVAL|LEEWAY|SHARE|DOWNLOAD|MAGIC|CACHE|BLACKLIST"
)
EXACT = {"JWT_ACCESS_TOKEN_EXPIRES": "access token", "JWT_REFRESH_TOKEN_EXPIRES": "refresh token"}


@dataclass(frozen=True, slots=True)
class _Life:
    """`seconds` is None for one that has no end. `sure` is false where its use is not seen."""

    kind: str
    name: str
    seconds: float | None
    of: str
    firm: bool = True
    sure: bool = True


def check_settings(
    sessions: SessionSettingsFacts, settings: EffectiveSettingsFacts, python: PythonFacts | Unreadable, limits: Limits
) -> Verdict:
    lives = [*_of_sessions(sessions, python), *_of_tokens(settings)]
    again = settings.start.again
    if not lives:
        return unknown(f"expiry: {settings.start.place} has no lifetime of a session or a token that can be seen")
    seen = [Evidence(f"{one.name}: {_shown(one)}", one.of, again) for one in lives]
    if limits.idle is not None:
        return unknown(
            f"expiry: that an idle one ends after {limits.idle} is stated, and only a real login shows it", *seen
        )
    long = [one for one in lives if one.seconds is None or one.seconds > _limit(one, limits).total_seconds()]
    bad = [one for one in long if one.firm and one.sure and (one.seconds is None or one.seconds > _most(one, limits))]
    if bad:
        one = bad[0]
        needed = f"{_limit(one, limits)} is the most"
        return failed(f"expiry: {one.name} of {one.of} is {_shown(one)}, {needed}", *(
            Evidence(f"{one.name}: {_shown(one)}", one.of, again) for one in bad
        ))  # fmt: skip
    if loose := next((one for one in lives if not one.firm), None):
        return unknown(
            f"expiry: {loose.name} rests on variables that nobody gave; hand them over with --env-file", *seen
        )
    if long:
        one = long[0]
        use = "" if one.sure else ", and whether it is used is not seen"
        return unknown(f"expiry: {one.name} is {_shown(one)}, {_limit(one, limits)} is the usual most{use}", *seen)
    return passed(f"expiry: {', '.join(f'{one.name} {_shown(one)}' for one in lives)}", *seen)


def _limit(one: _Life, limits: Limits) -> timedelta:
    return {"session": limits.session, "access token": limits.access_token}.get(one.kind, limits.refresh_token)


def _most(one: _Life, limits: Limits) -> float:
    """From how many seconds on it fails: what is stated, and more where nothing is."""
    limit = _limit(one, limits)
    return (BEYOND[one.kind] if limit == _limit(one, Limits()) else limit).total_seconds()


def _of_sessions(sessions: SessionSettingsFacts, python: PythonFacts | Unreadable) -> Iterator[_Life]:
    for one in sessions.cookies:
        if one.seconds is not None and one.role != "csrf":
            sure = one.used and (one.role != "remember" or _remembers(python))
            yield _Life("session", one.name, one.seconds, one.of, one.firm, sure)


def _remembers(python: PythonFacts | Unreadable) -> bool:
    if isinstance(python, Unreadable):
        return False
    calls = [call for module in python.application for call in module.calls if call.name.endswith("login_user")]
    return any(call.values.get("remember", False) is not False or len(call.arguments) > 1 for call in calls)


def _of_tokens(settings: EffectiveSettingsFacts) -> Iterator[_Life]:
    for one in settings.settings:
        name = one.name.upper()
        sure = one.owner is not Owner.MODULE
        if name == "SIMPLE_JWT" and isinstance(one.value, dict):
            for word, kind in (("ACCESS_TOKEN_LIFETIME", "access token"), ("REFRESH_TOKEN_LIFETIME", "refresh token")):
                value = one.value.get(word)
                if isinstance(value, timedelta):
                    yield _Life(kind, word, value.total_seconds(), one.of, one.firm)
        elif name in EXACT:
            yield _Life(EXACT[name], one.name, _endless(one), one.of, one.firm, sure)
        elif TOKEN.search(name) and not NO_LOGIN.search(name) and (seconds := _seconds(name, one.value)) is not None:
            kind = "refresh token" if "REFRESH" in name else "access token"
            yield _Life(kind, one.name, seconds, one.of, one.firm, sure)


def _endless(one: EffectiveSetting) -> float | None:
    """Flask-JWT-Extended takes seconds or a duration, and False for a token without an end."""
    if isinstance(one.value, timedelta):
        return one.value.total_seconds()
    return float(one.value) if isinstance(one.value, int | float) and one.value is not False else None


def _seconds(name: str, value: SettingValue) -> float | None:
    if isinstance(value, timedelta) and LASTS.search(name):
        return value.total_seconds()
    unit = next((seconds for word, seconds in UNITS.items() if re.search(rf"{word}S?$", name)), None)
    if unit is None or isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return value * unit


def _shown(one: _Life) -> str:
    return "without an end" if one.seconds is None else str(timedelta(seconds=one.seconds))
