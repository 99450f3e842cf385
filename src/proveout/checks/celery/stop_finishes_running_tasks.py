"""Stopping a worker lets the running jobs finish and hands the waiting ones back.

Proof:
    SIGTERM during marked jobs: all running ones complete, waiting ones are done by the next worker, and
    the process exits within the grace that the deployment files give it. Control: jobs were running at
    the signal.

Asked as:
    Celery graceful shutdown; workers finish tasks on deploy; warm shutdown configured; stop timeout
    longer than task limit; running jobs drained before deploy

Told by:
    (celery | worker | task | job | queue) + graceful* -(gunicorn | uvicorn | error | degrade | fail | request) ~0.9
    "warm shutdown" ~0.96
    ("running job" | "running task" | "in-flight task" | "in-flight job") + (finish | complete | drain*) ~0.93
    worker + finish + (task | job) ~0.93
    stop_grace_period + (worker | celery) ~0.95
    worker* + (graceful | gracefully | sigterm | drain | stopwaitsecs) -(gunicorn | uvicorn | web | "worker class" |
        service) ~0.95

Sources:
    Celery worker shutdown
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(seconds=60)
