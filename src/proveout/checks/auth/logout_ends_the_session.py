"""After logout the old cookie, access token and refresh token no longer work.

Proof:
    Everything that the login issued is replayed after logout and must be refused; a refresh token used
    twice must be refused the second time. Control: each worked before. Self-contained access tokens may
    live for the stated grace.

Asked as:
    logout invalidates session; token blacklist enabled; tokens can be revoked; refresh token rotation;
    test logout functionality; session removed on logout

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
