"""Every task has a hard time limit.

Proof:
    The effective limit per registered task (global setting or own) is read from the application; tasks
    without one are listed. Control: the number of tasks read, and in rehearsal a sleeping probe task
    under a small limit is killed at the second.

Asked as:
    task time limits configured; Celery time limits set; task timeout configured; soft time limit set;
    long tasks limited

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
