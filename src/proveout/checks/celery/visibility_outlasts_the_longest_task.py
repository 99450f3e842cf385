"""The broker never hands a running job to a second worker.

Proof:
    Arithmetic over effective settings: visibility timeout against hard limits, countdowns, retry
    pauses, late acknowledgement and prefetch. n/a for brokers without such a timeout.

Asked as:
    visibility timeout configured; tasks not executed twice; acks_late configured safely; prefetch
    multiplier set; retry_after greater than task timeout

Told by:
    (visibility_timeout | "visibility timeout") ~0.97
    ("prefetch multiplier" | worker_prefetch_multiplier | CELERY_WORKER_PREFETCH_MULTIPLIER) ~0.97
    (task | job) + ("executed twice" | "run twice" | "processed twice" | "duplicate execution") ~0.93
    retry_after + (task | job | queue) ~0.9

Sources:
    Celery Redis broker visibility timeout; Enlightn QueueTimeout
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
    margin: timedelta = timedelta(seconds=60)
