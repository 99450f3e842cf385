"""A token that is unsigned, wrongly signed, expired or meant for another service is refused.

Proof:
    From one real token the probe derives: alg none, other key, public key used as HMAC key, foreign
    kid, changed payload, past exp, future nbf, other aud, other iss. Each must be refused on a
    protected route. Control: the untouched token is accepted there.

Asked as:
    JWT verification configured; JWT tokens validated; JWT signature verified; token expiry enforced;
    authentication bypass attempts fail; JWT algorithm restricted

Sources:
    RFC 7519 section 4.1; RFC 8725 sections 3.1 to 3.9; OWASP ASVS 5.0 V9.1.1, V9.1.2, V9.2.1 and V9.2.3
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    algorithms: tuple[str, ...] = ()
    issuer: str = ""
    audience: str = ""
