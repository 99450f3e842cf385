"""Logs cannot fill the disk and are kept for the stated time.

Proof:
    Container log options, logrotate units, handlers and retention rules are read for each process; one
    process without a bound fails. Control: each process that writes logs was found. What a provider
    keeps is read there or attested. n/a where only the platform's stream is used and its retention is
    known.

Asked as:
    log rotation configured; log retention defined; log retention 30 days; docker log max-size
    configured; logrotate set up; logs rotated and archived

Told by:
    "log rotate" ~0.91
    "rotate log" ~0.91
    (logrotate | rotatingfilehandler | timedrotatingfilehandler | rotating_file | winston-daily-rotate-file) ~0.97
    (log_max_bytes | log_backup_count | max_bytes | maxbytes | backupcount | log_max_size | log_retention_days) ~0.96
    log + rotate -(secret | key | credential | password | token) ~0.91
    rotating* + (log | handler) ~0.91
    "log retain" ~0.91
    log + (retain | expire | purge | cleanup) -(audit | delete + user | backup | data + retain | secret | request) ~0.9
    log + archive -(audit | delete + user | backup | data + retain | secret | request) ~0.9
    log + (keep | kept | stored | retained) + #duration -(audit | secret) ~0.9
    max-size + (log | @log | @logging | logging) -(upload | body | request) ~0.91
    max-file + (log | @log | @logging) -(upload | size) ~0.91
    @logging + (max-size | max-file) -upload ~0.96
    (json-file) + (driver | log | logging | docker) ~0.91
    @logging + json-file ~0.96
    @(log + retain | "log retain") + (#duration | delete | archive | hot | warm | cold | compress) ~0.95
    ("hot log" | "warm log" | "cold log") ~0.91
    log + (fill | filling) + disk ~0.91
    (journald | journalctl) + (vacuum | systemmaxuse | size) ~0.92
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
