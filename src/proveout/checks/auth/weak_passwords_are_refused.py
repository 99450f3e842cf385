"""A short, common or name-like password is refused.

Proof:
    Sign-up or password change is tried with too short, very common and user-name passwords: each
    refused. Control: a long random one is accepted for the same probe user.

Asked as:
    strong password policy; password validators enabled; password strength enforced;
    AUTH_PASSWORD_VALIDATORS set; password minimum length; password complexity rules

Sources:
    NIST SP 800-63B section 5.1.1; OWASP ASVS 5.0 V6.2.1 and V6.2.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Characters

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    min_length: Characters = Characters(8)
