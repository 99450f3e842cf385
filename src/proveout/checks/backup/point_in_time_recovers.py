"""The database can be brought to a moment: rows of before are there, rows of after are not.

Proof:
    Marked rows are written before and after a chosen time in rehearsal, or the provider's recovery
    window is read; the recovered server must hold the first and not the second. Only the two-sided
    result counts.

Asked as:
    point-in-time recovery enabled; PITR configured; point-in-time recovery tested; database backups
    with PITR

Told by:
    (pitr | "point in time") ~0.98
    (pitr | "point in time") + backup ~0.98
    ("wal archiving" | "continuous archiving" | pgbackrest | archive_mode) ~0.95
    (binlog | wal-g | walg | pgbackrest | barman | "binary log" | "binary logs") -replication ~0.92

Sources:
    PostgreSQL continuous archiving; firedrill PITR rules
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER, Sight.ATTESTATION)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    window: timedelta = timedelta(days=7)
