"""Workers run with the stated number of processes and instances.

Proof:
    Pool size and count are read from the workers' own stats and compared with the prose and with start
    commands and deployment files, override files included.

Asked as:
    Celery worker concurrency set; 4 worker processes; concurrency appropriate for load; scale Celery
    workers; multiple workers running; worker replicas configured

Told by:
    celery + worker + (concurrency | scale | auto-scaling | multiple | replicas) -(monitor | beat) ~0.96
    celery + worker + #number + process ~0.96
    celery + concurrency -(queues | monitor) ~0.97
    celery + worker + concurrency + queues ~0.98 &
    celery + concurrency + loglevel + queues ~0.98 &
    "inspect stats" ~0.97 &
    (CELERY_WORKER_CONCURRENCY | worker_concurrency | CELERYD_CONCURRENCY | CELERY_CONCURRENCY) ~0.97
    ("max tasks per child" | worker_max_tasks_per_child) -gunicorn ~0.97
    @(celery | worker) + (concurrency | "pool prefork") -(gunicorn | uvicorn | test | user | request) ~0.95
    "worker concurrency" -(gunicorn | uvicorn) ~0.94
    celery-worker= ~0.97
    "background worker" + (scale | concurrency | replicas) ~0.9
    @(worker | celery) + replicas -(database | read | web) ~0.95
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.SETTINGS)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: int | None = None
    instances: int | None = None
