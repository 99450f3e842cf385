"""Backups, schedulers and cron jobs report in, and their silence raises an alert.

Proof:
    The last heartbeat of each named job is read and must be younger than the limit; in a drill one
    heartbeat is withheld and the alert must come. Control: another job's heartbeat goes on.

Asked as:
    backup monitoring and alerts; cron jobs monitored; dead man's switch configured; heartbeat for
    scheduled jobs; backup failure alerts; monitor backup jobs
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    jobs: tuple[str, ...] = ("backup", "scheduler")
    max_silence: timedelta = timedelta(hours=26)
