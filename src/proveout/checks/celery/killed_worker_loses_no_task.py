"""A worker killed in the middle of a job loses no job and does none twice in effect.

Proof:
    Marked jobs are running and waiting when one worker gets SIGKILL: every marker must be complete
    within the limit, and its recorded effect must exist once. Control: the kill hit a process that had
    a job in hand.

Asked as:
    worker crash does not lose tasks; tasks idempotent; acks_late enabled; jobs survive worker restart;
    checkpointing for long tasks

Told by:
    (acks_late | task_acks_late | task_reject_on_worker_lost | reject_on_worker_lost) ~0.96
    (idempotent | idempotency) + (task | job | celery | worker) -rerun ~0.95
    checkpointing + (task | job | worker | @celery) ~0.95
    worker + (crash | killed | dies | lost) + (task | job | recover) -(alert | service) ~0.92
    (task | job) + survive + (restart | crash) ~0.92

Sources:
    Celery acks_late and task_reject_on_worker_lost
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Jobs

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.SETTINGS)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    jobs: Jobs = Jobs(20)
    redone_within: timedelta = timedelta(minutes=2)
