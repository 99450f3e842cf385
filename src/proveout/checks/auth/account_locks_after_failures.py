"""Repeated wrong passwords for one account slow it down or lock it, from any address.

Proof:
    Wrong passwords are sent for a probe account through changing client addresses; then the right
    password must be refused or delayed. Control: another account logs in at once from the same client,
    and the first one again after the lock time. The probe account is removed.

Asked as:
    account lockout after failed attempts; brute force attempts lock the account; limit login attempts;
    failed login attempts tracked; login attempt limiting 3 per 15 minutes; django-axes configured

Sources:
    OWASP ASVS 5.0 V6.3.1
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Attempts

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    failures: Attempts = Attempts(10)
    lock: timedelta = timedelta(minutes=15)
