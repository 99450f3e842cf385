"""A restore also brings back files, accounts of the auth service and what Redis must keep.

Proof:
    Marked objects and accounts that exist in the backup's time are looked for after the restore, and
    rows that point at files are followed to a file. Parts that the service does not have are n/a.
    Control: the markers were in the source.

Asked as:
    uploaded files backed up; file storage backups; auth users included in backup; full system recovery
    tested; storage and database restored together
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    parts: tuple[str, ...] = ("files", "accounts", "redis")
