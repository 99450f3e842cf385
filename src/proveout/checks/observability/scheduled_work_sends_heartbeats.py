"""Backups, schedulers and cron jobs report in, and their silence raises an alert.

Proof:
    The last heartbeat of each named job is read and must be younger than the limit; in a drill one
    heartbeat is withheld and the alert must come. Control: another job's heartbeat goes on.

Asked as:
    backup monitoring and alerts; cron jobs monitored; dead man's switch configured; heartbeat for
    scheduled jobs; backup failure alerts; monitor backup jobs

Told by:
    backup + (monitor | alert) -(dashboard | view | "monitor backup") ~0.85
    ("backup monitor" | "backup failure" | "backup alert" | "failed backup" | "backup job" + (monitor | alert)) ~0.91
    "monitor backup" -monitoring* ~0.91
    backup + (fail | failure | failed | missed) + (alert | notify | email) ~0.91
    (cron | scheduler | "scheduled job" | "scheduled task" | beat) + (monitor | alert | heartbeat) -(worker | sh) ~0.9
    heartbeat + (job | cron | backup | beat | schedule | send | monitor) -(websocket | connection | ping | stripe) ~0.91
    heartbeat + task -(websocket | connection | ping | stripe) ~0.91
    ("dead man switch" | "dead mans switch" | "dead man's switch" | "dead-man's switch") ~0.91
    (healthchecks.io | cronitor | deadmanssnitch | hc-ping.com | "dead man snitch" | "cron monitoring") ~0.95
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
