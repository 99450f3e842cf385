"""No session or token lives longer than stated.

Proof:
    Lifetimes are read from issued tokens, cookies and the session store of a real login. A session
    whose stored age is moved past the limit (or a token signed with a past exp) must be refused on the
    server side; a cookie that merely asks the browser to forget is no proof. Control: the fresh one is
    accepted.

Asked as:
    JWT token expiration configured; sessions time out; access token expires in 15 minutes; session TTL
    set; token lifetime limited; refresh token expiry set; ACCESS_TOKEN_EXPIRE_MINUTES set

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
