"""Logins, failed logins, permission changes and deletions leave a record of who, what and when.

Proof:
    The probe user performs each action; an audit row or security log line with actor, action, object
    and time must appear, and the actor must not be able to change it. Control: a plain page view leaves
    none of that kind.

Asked as:
    audit logging enabled; audit trail for all actions; security events logged; failed logins logged;
    track session creation and deletion; suspicious activity monitored

Told by:
    "security monitoring" -(tool | dashboard | alert) ~0.78
    "event logging" -(error | debug | console) ~0.78
    "audit log" -(database | postgres | "review audit" | weekly | protect | delete) ~0.91
    "audit trail" -(review | created_at | column | "soft delete") ~0.92
    "audit logger" ~0.88
    (enable_audit_logging | audit_log* | django-auditlog | auditlog | django-simple-history | pgaudit | audit_logs) ~0.9
    "security event" + (log | logged | logging | record | track | monitor) -alert ~0.91
    "security log" -(review | check | nginx | rotate) ~0.9
    "security audit log" ~0.91
    ("failed login" | "login attempt" | "auth attempt") + (log | record | monitor | track) -(alert | limit) ~0.9
    "login failure" + (log | record | monitor | track) -(alert | limit) ~0.9
    (log | record) + ("login event" | "permission change" | "role change" | "data modification" | "data access") ~0.88
    track + ("login event" | "permission change" | "role change" | "data modification" | "data access") ~0.88
    logins* + (logged* | recorded* | tracked* | audited*) ~0.88
    ("admin action" | "user action" | "all action" | "privileged action") + (log | logged | record | audit) ~0.91
    ("sensitive operation" | "sensitive action") + (log | logged | record | audit) ~0.91
    "suspicious activity" + (monitor | detect | log | track) -(review | access) ~0.82
    @monitor + "failed login attempt" -@threshold ~0.85
    "transaction log" -(database | wal | review) ~0.75
    ("access log" | "activity log") + (user | admin | phi | data) -(nginx | review | s3) ~0.82
    ("changes logged" | "admin changes") -(config | schema) ~0.88

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
