"""A job that the web process enqueues is done by a worker process and its result comes back.

Proof:
    A harmless probe task (kit) or the named task goes through the real broker; the result must carry
    the id of another process than the sender's. Eager mode, memory and filesystem brokers fail.
    Control: with no consumer on a made-up queue the same call stays pending. n/a without Celery.

Asked as:
    Celery workers running; background jobs processing; enqueue a task and verify worker execution; task
    queue configured; workers processing tasks; Celery broker configured; background tasks tested

Sources:
    spatie laravel-health queue check; Enlightn QueueDriver
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE, Sight.SETTINGS)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(seconds=10)
    task: str = ""
    outcome: str = ""
