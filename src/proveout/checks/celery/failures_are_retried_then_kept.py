"""A failing job is retried with growing pauses a bounded number of times, and then kept where someone sees it.

Proof:
    A probe task that always fails runs: the number and pauses of its attempts are counted, and
    afterwards it is found in the named dead-letter queue, failed-job table or error tracker. Control:
    one that fails once and then succeeds does.

Asked as:
    dead letter queue configured; failed jobs kept; task retries with backoff; retry logic works; failed
    task handling; max retries configured

Told by:
    (deadletter | dlq) -alert ~0.96
    ("failed job" | "failed task" | "task failure") -(alert | @alert | monitor | cron) ~0.88
    (task | job | celery | queue) + (retry | backoff) -(webhook | http | payment | email | api) ~0.93
    (autoretry_for | max_retries | retry_backoff | CELERY_TASK_MAX_RETRIES) ~0.95
    @(celery | queue | "background job" | "background task") + (retry | backoff) ~0.92
    ("job failure" | "task failure" | "job failures" | "task failures") + (handle | handling | retry | kept) ~0.9

Sources:
    Enlightn Pro failed jobs
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    max_retries: int = 3
    keep_in: str = ""
