"""A restore also brings back files, accounts of the auth service and what Redis must keep.

Proof:
    Marked objects and accounts that exist in the backup's time are looked for after the restore, and
    rows that point at files are followed to a file. Parts that the service does not have are n/a.
    Control: the markers were in the source.

Asked as:
    uploaded files backed up; file storage backups; auth users included in backup; full system recovery
    tested; storage and database restored together

Told by:
    backup + (media | upload* | "file storage" | "static file") -(video | cloud | s3) ~0.95
    backup + (attachment | recording | "user file") -(video | cloud | s3) ~0.95
    "file backup" -(configure | environment | #file) ~0.92
    "session data backup" ~0.95
    "auth user" + backup ~0.94
    restore + (include | bring) + (file | files | media | upload | uploads | account) ~0.94
    ("bucket backup" | "backup s3 objects" | "backup s3 files" | "s3 backup") ~0.9
    (file | files | media | uploads) -backup + #alone + @backup ~0.88
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    parts: tuple[str, ...] = ("files", "accounts", "redis")
