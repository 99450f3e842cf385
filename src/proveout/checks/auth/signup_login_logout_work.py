"""A new user can sign up, log in, reach an own page and log out.

Proof:
    A probe user walks the flow on the running service and is removed at the end. The own page must
    answer before logout and refuse after it; a wrong password must be refused in between, so that an
    open door cannot pass. With an outside identity provider the flow runs against a stand-in issuer and
    the verdict says so.

Asked as:
    user registration and login tested; login works; authentication flow verified; authentication works;
    users can sign up and log in; logout works; session persists across requests
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    login: UrlPath = UrlPath("")
    own_page: UrlPath = UrlPath("")
    method: Choice = Choice("password")
