"""An ordinary user cannot use what belongs to a higher role.

Proof:
    Routes that the application marks for a role are called by a user without it (refused, nothing
    changed) and by one with it (allowed). Both halves must be seen for each role; routes without any
    marking are listed.

Asked as:
    role-based access control implemented; role permissions tested; permissions enforced on operations;
    admin routes protected; users cannot reach admin functions; access controls verified

Sources:
    OWASP ASVS 5.0 V8.2.1 and V8.3.1; OWASP API Security 2023 API5
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    roles: tuple[str, ...] = ()
