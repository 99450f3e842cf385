"""A short, common or name-like password is refused.

Proof:
    Sign-up or password change is tried with too short, very common and user-name passwords: each
    refused. Control: a long random one is accepted for the same probe user.

Asked as:
    strong password policy; password validators enabled; password strength enforced;
    AUTH_PASSWORD_VALIDATORS set; password minimum length; password complexity rules

Told by:
    "password policy" -(database | server | ssh) ~0.93
    "password policies" -(database | server | ssh) ~0.93
    password + (strength | complexity) -(database | redis | env | admin_password) ~0.93
    "password requirements" -(database) ~0.92
    "password validation" ~0.9
    "password validators" ~0.95
    AUTH_PASSWORD_VALIDATORS ~0.97
    "password rules" ~0.92
    "password length" -(database) ~0.9
    "minimum password" + (length | character*) ~0.93
    password + minimum + (length | character* | #number) + (enforce | user) -(database | redis | secret | key) ~0.9
    password + minimum + (length | character* | #number) + (require | policy) -(database | redis | secret | key) ~0.9
    "leaked password" ~0.94
    "compromised password" + (check | protect* | reject | breach) ~0.92
    "breached password" ~0.92
    "weak password" + (reject | refuse | block | prevent | not) -(secret | key | database) ~0.92
    zxcvbn ~0.92
    ("common password" | "common passwords" | "breached password" | "breached passwords") ~0.9
    (password | passwords) + (character | characters) + #number -(strong | secret | key | database | db | redis |
        generate |
        random | jwt | admin)

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
