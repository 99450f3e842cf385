"""The identity provider's keys are cached, refreshed when new, and an outage of the provider does not log anyone out.

Proof:
    Against a stand-in issuer: many verifications cause at most one fetch per cache time; a token signed
    by a new key is accepted within the limit; a dropped key is refused after the cache time; with the
    issuer silent known keys still verify and requests stay fast; unknown key ids do not cause a fetch
    each.

Asked as:
    JWKS caching implemented; cache JWKs with TTL; JWKS fetched once per hour; public keys cached;
    identity provider outage handled; JWKS timeout configured

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
