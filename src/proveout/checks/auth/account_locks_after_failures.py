"""Repeated wrong passwords for one account slow it down or lock it, from any address.

Proof:
    Wrong passwords are sent for a probe account through changing client addresses; then the right
    password must be refused or delayed. Control: another account logs in at once from the same client,
    and the first one again after the lock time. The probe account is removed.

Asked as:
    account lockout after failed attempts; brute force attempts lock the account; limit login attempts;
    failed login attempts tracked; login attempt limiting 3 per 15 minutes; django-axes configured

Told by:
    "account lockout" ~0.95
    "account lock" ~0.92
    "account locking" ~0.92
    "lock account" ~0.92
    lockout -(door | state | terraform | ssh | firewall) ~0.88
    "failed login" + (lock | limit) -(alert | monitor | notify | log | report | @alert | @monitor | @log) ~0.86
    "failed login" + (block) -(alert | monitor | notify | log | report | @alert | @monitor | @log) ~0.86
    "failed login" + (track* | delay*) -(alert | monitor | notify | log | report | @alert | @monitor | @log) ~0.86
    "failed attempts" + (lock | block | delay*) ~0.92
    django-axes ~0.96
    axes + (django | configure | login | AXES_*) ~0.9
    AXES_* ~0.95
    defender + django ~0.9
    "login attempt" + #number + (lock | block) -(#rate | minute | 429) ~0.85
    (user | account | temporary | lock) + (block | lock | suspend) + (wrong | repeated | failed | invalid) +
        (password | passwords | login | attempt) ~0.92

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
