"""Task results are removed after the stated time.

Proof:
    The effective result_expires is read, and on a running backend the probe task's result must carry a
    matching time to live (or the clean-up job is scheduled for database backends). n/a when results are
    ignored.

Asked as:
    Celery result expiration configured; result_expires set; results cleaned up automatically; result
    backend does not grow; results expire after one hour

Told by:
    (result_expires | CELERY_RESULT_EXPIRES | task_result_expires) ~0.97
    (celery | task | job) + result + (expire | cleanup | clean | archive | ttl | purge) ~0.95
    @celery + result + (clean* | auto-cleaned | expire) ~0.95
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    expires: timedelta = timedelta(days=1)
