"""After logout the old cookie, access token and refresh token no longer work.

Proof:
    Everything that the login issued is replayed after logout and must be refused; a refresh token used
    twice must be refused the second time. Control: each worked before. Self-contained access tokens may
    live for the stated grace.

Asked as:
    logout invalidates session; token blacklist enabled; tokens can be revoked; refresh token rotation;
    test logout functionality; session removed on logout

Told by:
    logout + (invalid* | session | token | clear* | end | revoke | destroy* | delete | remove) -signup ~0.93
    logout + (work | test | function* | success*) -(login | signup | registration) ~0.88
    logout -(login | signup | registration | button | link | redirect | log | rate | automatic | cookie | users) ~0.84
    (token | jwt) + (blacklist* | denylist | blocklist | revoke | revocation) -(leaked | github | provider | old) ~0.9
    "refresh token" + (rotat* | reuse | revoke) ~0.92
    ROTATE_REFRESH_TOKENS ~0.95
    BLACKLIST_AFTER_ROTATION ~0.96
    token_blacklist ~0.95
    session + (revoke | revocation | invalid*) -(token | 401 | expir*) ~0.88
    "delete session" ~0.85

Sources:
    OWASP ASVS 5.0 V7.4.1; RFC 9700 section 4.14
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    access_token_grace: timedelta = timedelta(seconds=0)
    refresh_single_use: bool = True
