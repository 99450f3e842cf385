"""The identity provider's keys are cached, refreshed when new, and an outage of the provider does not log anyone out.

Proof:
    Against a stand-in issuer: many verifications cause at most one fetch per cache time; a token signed
    by a new key is accepted within the limit; a dropped key is refused after the cache time; with the
    issuer silent known keys still verify and requests stay fast; unknown key ids do not cause a fetch
    each.

Asked as:
    JWKS caching implemented; cache JWKs with TTL; JWKS fetched once per hour; public keys cached;
    identity provider outage handled; JWKS timeout configured

Told by:
    jwks ~0.94
    JWKS_* ~0.96
    "public key" + (cach* | fetch* | google | provider | identity) -(ssh | stripe | vapid) ~0.9
    "jwt key" + cach* ~0.92
    "identity provider" + (outage | down | unavailable | cach* | timeout | failover) ~0.92
    "auth provider" + (outage | down | unavailable | failover) ~0.9
    "signing keys" + (cach* | provider | fetch*) ~0.9
    @jwk* + (cache | fetch | certs | timeout) ~0.93
    (auth0 | clerk | okta | cognito | firebase | idp | oidc | "identity provider") + ("public keys" |
        "signing keys") ~0.95

Sources:
    RFC 7517; OpenID Connect Core 1.0 section 10.1.1; OWASP ASVS 5.0 V9.1.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    cache: timedelta = timedelta(hours=1)
    fetch_timeout: timedelta = timedelta(seconds=5)
    accept_new_key_within: timedelta = timedelta(seconds=60)
