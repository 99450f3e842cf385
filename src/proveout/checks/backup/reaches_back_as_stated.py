"""Backups are kept for the stated time.

Proof:
    The oldest backup in the store is at least as old as stated (or the service itself is younger), and
    the removal rule is read. A retention setting without old backups leaves it unknown for a service
    that is older.

Asked as:
    backup retention policy defined; keep backups 30 days; retention period configured; backups kept for
    30 days; set up backup retention policy

Told by:
    backup + retain ~0.98
    #duration + retain + @backup ~0.98
    backup + (keep | kept) -restore ~0.95
    @backup + retain -(log | user | "data retention") ~0.95
    backup + (rotate | lifecycle | prune | purge) -(key | credential | log | handler) ~0.92
    "old backup" ~0.95
    @backup + mtime ~0.98
    (retain | keep | kept) + (snapshot | snapshots) -(before | deploy) ~0.92
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    keep: timedelta = timedelta(days=30)
