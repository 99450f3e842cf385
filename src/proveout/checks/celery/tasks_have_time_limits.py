"""Every task has a hard time limit.

Proof:
    The effective limit per registered task (global setting or own) is read from the application; tasks
    without one are listed. Control: the number of tasks read, and in rehearsal a sleeping probe task
    under a small limit is killed at the second.

Asked as:
    task time limits configured; Celery time limits set; task timeout configured; soft time limit set;
    long tasks limited

Told by:
    (task_time_limit | task_soft_time_limit | soft_time_limit) ~0.97
    (CELERY_TASK_TIME_LIMIT | CELERY_TASK_SOFT_TIME_LIMIT) ~0.97
    "time limit" + (task | celery | job | worker | soft | hard | @celery | @worker | @queue) -session ~0.95
    ("task timeout" | "job timeout") -gunicorn ~0.9
    (celery | "background task" | "background job") + timeout -(visibility | broker | connection | error) ~0.9

Sources:
    Enlightn QueueTimeout
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.SERVICE)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    hard: timedelta = timedelta(minutes=10)
    soft: timedelta | None = None
