"""An administrator cannot get in with a password alone.

Proof:
    A probe administrator with the right password and no second factor must not reach an admin page;
    with a factor enrolled by the probe it must. Accounts at hosts and providers are attested.

Asked as:
    2FA for admin accounts; MFA enabled; two-factor authentication required; MFA enforced for
    administrators; TOTP configured

Sources:
    OWASP ASVS 5.0 V6.3.3
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    roles: tuple[str, ...] = ("admin", "staff")
