"""An administrator cannot get in with a password alone.

Proof:
    A probe administrator with the right password and no second factor must not reach an admin page;
    with a factor enrolled by the probe it must. Accounts at hosts and providers are attested.

Asked as:
    2FA for admin accounts; MFA enabled; two-factor authentication required; MFA enforced for
    administrators; TOTP configured

Told by:
    2fa -(aws | github | digitalocean | heroku | vercel | google | provider | console | registrar | account) ~0.8
    2fa + (admin | staff | superuser | user) -(aws | github | provider | console | registrar | stripe | database) ~0.94
    2fa + (enforce) -(aws | github | provider | console | registrar | stripe | database | account) ~0.92
    2fa + (required | require) -(aws | github | provider | console | registrar | stripe | database | account) ~0.92
    "two step verification" -(aws | github | google) ~0.86
    "second factor" -(aws | github | provider) ~0.9
    django-otp -install ~0.9
    passkey + (admin | staff | required) ~0.85
    otp + (admin | staff) ~0.92

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
