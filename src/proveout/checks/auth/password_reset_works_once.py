"""A password reset link arrives, works once, expires, and does not tell who has an account.

Proof:
    Reset is asked for a probe user and for an unknown address: same answer, one mail in the sink. The
    link sets a new password once, is refused the second time and after its life; sessions from before
    are ended.

Asked as:
    password reset works; verification email arrives; password reset tested; email verification
    enforced; reset link expires

Told by:
    "password reset" -(rate | #rate | limit | throttl* | aws | database | admin | sending | @alert) ~0.92
    "reset password" -(rate | limit | throttl* | aws | database | postgres) ~0.9
    "forgot password" -(rate | limit | throttl*) ~0.92
    "password recovery" -(rate | limit) ~0.92
    "reset link" -(rate | limit) ~0.92
    "reset token" + (expir* | single | once | time) ~0.93
    "email verification" + (enforce | require | link | expir*) -(register | registration | signup) ~0.82
    "account recovery" ~0.82
    reset + (mail | email | link) + (arrive | arrives | work | works | valid) -cache ~0.93

Sources:
    OWASP ASVS 5.0 V6.4.3, V6.3.8 and V7.4.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    life: timedelta = timedelta(hours=24)
