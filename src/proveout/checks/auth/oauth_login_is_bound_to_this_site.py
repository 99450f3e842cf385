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

Told by:
    oauth + (redirect | callback) -(fail* | rate | limit | #rate | #env | separate) &
    GOOGLE_REDIRECT_URI + (match* | https | exact*) ~0.9
    "redirect url" + (authorized | google | oauth | github) -(rate | webhook | #env | separate) &
    "redirect url" + (linkedin | microsoft | auth0 | https | login) -(rate | webhook | #env | separate) &
    "callback url" + (authorization | google | oauth | github | linkedin | auth0 | login) -(rate | webhook | #env) &
    oauth + (state | pkce | scope) -(rate | machine) ~0.93
    pkce ~0.93
    oauth + (login | signup | registration | flow | provider) + (work* | test | function*) -rate ~0.9
    oauth + (login | signup | registration | flow | provider) + (success* | flow | through) -rate ~0.9
    (google | github | facebook) + (login) + (work* | test | function* | success* | flow) -(rate | console) ~0.9
    (apple | microsoft | social) + (login) + (work* | test | function* | success* | flow) -(rate | console) ~0.9
    login + (google | sso | oauth) -(console | rate | #rate | limit | endpoint) ~0.86
    "sso" + (login | work* | flow | test) -(aws | provider) ~0.86
    "oauth state" ~0.94
    "state token" + ("single use" | ttl | redis | store | storage | once) &
    "state parameter" ~0.88
    "scopes" + (openid | profile | minimal) + (email | profile | set | proper*) ~0.88
    nonce + (oauth | oidc | openid) ~0.9
    redirect_uri ~0.88
    ("redirect uris" | "redirect uri") + (restrict | exact | match | allowlist | only | limit) -console ~0.92

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
