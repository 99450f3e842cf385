"""A backup restores into an empty database, complete, within the promised time.

Proof:
    Into a new server of the same version with archiving off: structure against the reference, row
    counts, sequences, extensions, roles, a meaning query per table; time measured. Exit code and stderr
    must agree, since psql loads a cut dump with exit 0. Control: the same steps on a damaged copy fail.

Asked as:
    backup restoration tested; test restore from backup; try the restore procedure; backup integrity
    checked; verify data integrity after restore; RTO under 4 hours; pg_dump and restore tested; restore
    to staging monthly

Sources:
    firedrill rules
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    max_time: timedelta = timedelta(hours=4)
    source: Choice = Choice("newest")
    tables: tuple[str, ...] = ()
