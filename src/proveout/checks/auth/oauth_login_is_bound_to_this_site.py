"""Outside login uses our exact HTTPS redirect address, a state that works once, PKCE and only the needed scopes.

Proof:
    The authorisation redirect is fetched and parsed (redirect_uri, state, code_challenge, scope). The
    callback is tried with no, a foreign, a used and an outdated state: all refused. Control: against a
    stand-in issuer the right state logs the probe user in. What the provider's console allows is
    attested.

Asked as:
    OAuth login works; Google OAuth redirect URIs set to HTTPS; OAuth state is single use; login
    redirects to provider; OAuth scopes properly set; OAuth state token with short TTL; OAuth callback
    tested

Sources:
    RFC 6749 section 10.12; RFC 9700 section 2.1; OWASP ASVS 5.0 V10.2.1 and V10.2.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    redirect_uri: Url = Url("")
    scopes: tuple[str, ...] = ("openid", "email", "profile")
    state_life: timedelta = timedelta(minutes=10)
