"""No session or token lives longer than stated.

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

Sources:
    OWASP ASVS 5.0 V7.3.1, V7.3.2 and V9.2.1
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    session: timedelta = timedelta(days=14)
    idle: timedelta | None = None
    access_token: timedelta = timedelta(hours=1)
    refresh_token: timedelta = timedelta(days=30)
