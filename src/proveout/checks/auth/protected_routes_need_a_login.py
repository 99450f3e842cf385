"""Every route that is not declared public refuses a request without login.

Proof:
    The route table minus the declared public list is called without credentials, with an empty and with
    a broken one. Control: with the probe user's credentials the same routes do not answer 401, so the
    refusal was about the login and not about the path.

Asked as:
    protected routes require authentication; authentication required on API endpoints; unauthorized
    access denied with 401; protected endpoints require a token; all API endpoints secured

Sources:
    OWASP ASVS 5.0 V8.3.1; OWASP API Security 2023 API2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Status

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
    status: tuple[Status, ...] = (Status(401), Status(403), Status(302))
