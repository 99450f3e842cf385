"""Logs cannot fill the disk and are kept for the stated time.

Proof:
    Container log options, logrotate units, handlers and retention rules are read for each process; one
    process without a bound fails. Control: each process that writes logs was found. What a provider
    keeps is read there or attested. n/a where only the platform's stream is used and its retention is
    known.

Asked as:
    log rotation configured; log retention defined; log retention 30 days; docker log max-size
    configured; logrotate set up; logs rotated and archived
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    max_size: Bytes = Bytes(10 * 1024**2)
    max_files: int = 3
    keep: timedelta = timedelta(days=30)
