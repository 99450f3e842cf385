"""A token that is unsigned, wrongly signed, expired or meant for another service is refused.

Proof:
    From one real token the probe derives: alg none, other key, public key used as HMAC key, foreign
    kid, changed payload, past exp, future nbf, other aud, other iss. Each must be refused on a
    protected route. Control: the untouched token is accepted there.

Asked as:
    JWT verification configured; JWT tokens validated; JWT signature verified; token expiry enforced;
    authentication bypass attempts fail; JWT algorithm restricted

Told by:
    jwt + (validat* | verification* | verified* | signature) -(secret | test | key | email | #env | rate) ~0.92
    jwt + (signed | algorithm | issuer | audience | tamper*) -(secret | test | key | email | #env | rate) ~0.92
    "jwt validation" -rate ~0.94
    "jwt verification" ~0.94
    JWT_ALGORITHM ~0.88
    (jwt | token) + (validat*) + (work* | test | proper*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (verification* | verified*) + (work* | test | proper*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (validat*) + (correct* | place | implement*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (verification* | verified*) + (correct*) -(csrf | email | reset | secret | @csrf) ~0.9
    (jwt | token) + (verification* | verified*) + (place | implement*) -(csrf | email | reset | secret | @csrf) ~0.9
    "token validation" -(csrf | @csrf | email | reset | websocket) ~0.88
    "token verification" -(csrf | @csrf | email | reset | websocket | jwks | key) ~0.88
    (invalid | forged | tampered | malformed | unsigned) + (token | jwt) -(websocket | csrf | reset) ~0.93
    expired* + (token | jwt) + (reject | refuse | 401) -(websocket | reset | csrf) ~0.93
    expired* + (token | jwt) + (denied | fail | test | return*) -(websocket | reset | csrf) ~0.93
    (invalid | wrong | expired*) + (token | jwt) + (401 | 403 | reject | refuse | fail) -(websocket | csrf) ~0.95
    (invalid | wrong | expired*) + (session | credential) + (401 | 403) -(websocket | csrf) ~0.95
    (invalid | wrong | expired*) + (session | credential) + (reject | refuse | fail) -(websocket | csrf) ~0.95
    "invalid session" + (401 | reject | key) ~0.9
    401 + invalid + credential ~0.95 &
    "authentication bypass" + (attempt | tests*) -(ghsa* | cve*) &
    "token signature" ~0.93
    "alg none" ~0.93

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
