"""No queue holds more waiting jobs than stated.

Proof:
    Length of every queue in the broker, jobs in flight, and the age of the oldest are read through the
    application's own broker address. Control: a probe job on an unread queue is counted and removed.

Asked as:
    queue depth monitored; Celery task queue length; no backlog in queues; monitor queue depth; check
    job queue health

Told by:
    queue + (depth | length | backlog | size | growing | drained) -(alert | phone | call | @alert) ~0.95
    queue + (monitor | watch) -(alert | phone) ~0.84
    (job | task) + backlog -(product | sprint) ~0.86
    "job queue health" ~0.96
    "stuck job" ~0.8
    (pending | waiting | queued | stuck) + (job | jobs | task | tasks) + (under | below | no | clear) ~0.92

Sources:
    spatie laravel-health queue size
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Jobs

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.PROVIDER)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    max_waiting: Jobs = Jobs(100)
    max_age: timedelta = timedelta(minutes=5)
