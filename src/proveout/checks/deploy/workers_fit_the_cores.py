"""Workers and threads are as stated and suit the processors and memory.

Proof:
    Effective worker and thread numbers come from the server's own configuration file and flags, and in
    rehearsal from the process tree; compared with the prose and with the processor and memory limits
    that the deployment gives.

Asked as:
    Gunicorn workers configured appropriately; (2 x cores) + 1 workers; worker count tuned; Uvicorn
    workers set to 4; threads per worker configured; worker configuration optimized

Told by:
    --workers + #number -(celery | concurrency) ~0.9
    gunicorn + worker -(class | timeout | running | log | active | celery | restart) ~0.91
    (gunicorn_workers | web_concurrency | uvicorn_workers) -(timeout | gunicorn_timeout | class) ~0.96
    (gunicorn_threads | workers_per_core | max_workers | gunicorn_worker*) -(timeout | gunicorn_timeout | class) ~0.96
    ("worker count" | "number workers" | "worker process" + (count | number)) -(celery | queue) ~0.91
    "worker configuration" -(celery | queue) ~0.91
    worker + (cpu | core) -(celery | task | monitor | usage | alert | limit | concurrency | moderate) ~0.91
    worker + thread ~0.91
    (uvicorn | puma | php-fpm | pm2) + worker + (#number | count | configure | set | tune) -(celery | class | #env) ~0.9
    web + worker + (#number | count | configure | set | tune) -(celery | class | #env) ~0.9
    #number + worker + (traffic | default | web | process | core | thread | concurrent) -(celery | @celery | task) ~0.88
    #number + worker + initial -(celery | @celery | task) ~0.88
    "workers" + #number -(inspect | celery | queue | concurrency | background | job | @celery | service) ~0.92
    @(gunicorn | worker) + core + 1 ~0.91
    (core | cores) + worker + formula ~0.91
    ("cluster mode" + (pm2 | node)) ~0.86
    gunicorn + bind + worker ~0.91 &
    ("threads worker" | "threads per worker") ~0.91
    @"worker count" + worker + #number ~0.95

Sources:
    Gunicorn design documentation
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    workers: int | None = None
    threads: int | None = None
    per_core: float = 2.0
    cores: int | None = None
