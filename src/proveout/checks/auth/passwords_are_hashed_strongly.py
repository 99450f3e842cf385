"""Passwords are stored with a slow, salted hash of sufficient cost.

Proof:
    The hasher that the application would use now is asked for a hash of a probe password: its scheme
    and cost are read from the result. With database access, the stored prefix of the probe user is
    compared. n/a when the service stores no password.

Asked as:
    passwords hashed with bcrypt; Argon2 password hashing; bcrypt cost factor 12; passwords never stored
    in plain text; secure password storage; PASSWORD_HASHERS configured

Told by:
    password + hash* -(log | verify_hash | content | csp | commit) ~0.93
    bcrypt -(compatib* | install | version | requirements | upgrade | cve* | #version) ~0.9
    argon2* -(install | version) ~0.92
    pbkdf2* ~0.9
    scrypt ~0.9
    PASSWORD_HASHERS ~0.96
    password + ("plain text" | plaintext | "clear text" | salt*) -(log | email | config | env | file) ~0.93
    "secure password storage" ~0.92

Sources:
    OWASP ASVS 5.0 V11.4.2; Enlightn HashingStrength
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    bcrypt_cost: int = 12
    pbkdf2_iterations: int = 600_000
    allowed: tuple[str, ...] = ("argon2", "bcrypt", "scrypt", "pbkdf2_sha256")
