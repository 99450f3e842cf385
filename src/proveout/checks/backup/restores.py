"""A backup restores into an empty database, complete, within the promised time.

Proof:
    Into a new server of the same version with archiving off: structure against the reference, row
    counts, sequences, extensions, roles, a meaning query per table; time measured. Exit code and stderr
    must agree, since psql loads a cut dump with exit 0. Control: the same steps on a damaged copy fail.

Asked as:
    backup restoration tested; test restore from backup; try the restore procedure; backup integrity
    checked; verify data integrity after restore; RTO under 4 hours; pg_dump and restore tested; restore
    to staging monthly

Told by:
    backup + (configure | automat* | enabled) + tested -restor* ~0.97 &
    "restore drill" ~0.94
    "run restore" ~0.95
    "restore script" ~0.9
    (backup | database) + restore + (test | verify | procedure | process) -(previous | document | train) ~0.95
    (backup | database) + restore + (try | validate | perform | work) -(previous | document) ~0.95
    restore + (test | verify | perform) -(previous | purchase | wallet | session | document) ~0.92
    restore + (procedure | process) + document + test ~0.95 &
    backup + (tested | integrity | restorable | validity) -(code | before) ~0.9
    "backup verification" -code ~0.94
    "test backup" -code ~0.92
    backup + recovery + test -(document | disaster | plan) ~0.93
    @restore + ("data integrity" | "row count" | duration | "test database" | "sample query") ~0.93
    "integrity after restore" ~0.96
    rto + #duration -defined ~0.95 &
    ("rto" | "recovery time objective") + (met | measure | achieve) ~0.9
    pg_restore ~0.96
    psql + backup* + #file ~0.96
    "restore database from backup" ~0.92
    "restore from backup" -document ~0.88
    ("backups restore" | "pg:backups:restore") ~0.9
    backup + enable + restore + test ~0.97 &
    (recovery | "recovery procedures") + test + (#duration | last | within) -disaster ~0.9
    restore + (rehearsal | rehearse | practise | practice | drill) -migrate ~0.93

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
