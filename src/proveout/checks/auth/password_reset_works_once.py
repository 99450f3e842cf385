"""A password reset link arrives, works once, expires, and does not tell who has an account.

Proof:
    Reset is asked for a probe user and for an unknown address: same answer, one mail in the sink. The
    link sets a new password once, is refused the second time and after its life; sessions from before
    are ended.

Asked as:
    password reset works; verification email arrives; password reset tested; email verification
    enforced; reset link expires

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
