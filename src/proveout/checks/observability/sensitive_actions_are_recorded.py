"""Logins, failed logins, permission changes and deletions leave a record of who, what and when.

Proof:
    The probe user performs each action; an audit row or security log line with actor, action, object
    and time must appear, and the actor must not be able to change it. Control: a plain page view leaves
    none of that kind.

Asked as:
    audit logging enabled; audit trail for all actions; security events logged; failed logins logged;
    track session creation and deletion; suspicious activity monitored

Sources:
    OWASP ASVS 5.0 V16.3.1 and V16.3.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    actions: tuple[str, ...] = ("login", "failed login", "role change", "delete")
