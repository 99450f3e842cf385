"""The broker never hands a running job to a second worker.

Proof:
    Arithmetic over effective settings: visibility timeout against hard limits, countdowns, retry
    pauses, late acknowledgement and prefetch. n/a for brokers without such a timeout.

Asked as:
    visibility timeout configured; tasks not executed twice; acks_late configured safely; prefetch
    multiplier set; retry_after greater than task timeout

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
