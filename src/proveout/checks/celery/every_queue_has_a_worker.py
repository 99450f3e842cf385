"""Every queue that the code sends to is read by a running worker, and workers know every task.

Proof:
    Default queue, routes and schedules of the application are compared with the active queues and
    registered tasks that the workers report. Control: at least one worker answered; no answer is a
    failure in rehearsal and unknown where remote control is off.

Asked as:
    separate queues for different task types; worker queues configured; Celery queues match workers; all
    tasks registered; queue routing configured; worker started with right queues

Told by:
    (separate | dedicated | priority) + queue -(phone | support) ~0.93
    ("queue routing" | "task routing" | task_routes | CELERY_TASK_ROUTES) ~0.96
    queue + worker + (match | read | listen | consume | assigned) ~0.9
    celery + queues= ~0.95 &
    celery + loglevel + queues ~0.97 &
    "worker queue" + (configure | defined) ~0.9
    "task registered" ~0.93
    ("inspect registered" | active_queues) ~0.97
    "inspect stats" ~0.97 &
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    queues: tuple[str, ...] = ()
