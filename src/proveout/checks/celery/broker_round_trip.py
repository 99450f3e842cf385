"""A job that the web process enqueues is done by a worker process and its result comes back.

Proof:
    A harmless probe task (kit) or the named task goes through the real broker; the result must carry
    the id of another process than the sender's. Eager mode, memory and filesystem brokers fail.
    Control: with no consumer on a made-up queue the same call stays pending. n/a without Celery.

Asked as:
    Celery workers running; background jobs processing; enqueue a task and verify worker execution;
    workers processing tasks; Celery broker configured; background tasks tested

Told by:
    "background worker" + (active | running | started | deployed) ~0.88
    celery + worker + (running | process* | connected | started | active | work | up) -(monitor | beat | scheduled) ~0.9
    celery + worker -(scheduled | monitor | concurrency | scale | beat | alert | log | restart | environment) ~0.76
    celery + (task | job) + (complete | execute | process* | work) -(alert | fail | retry | scheduled) ~0.9
    celery + (task | job) + (run | test | enqueue*) -(add + endpoint | alert | fail | retry | scheduled) ~0.9
    celery + worker + beat + (running | started | process) ~0.96 &
    celery + worker + loglevel -(queues | concurrency | run_command) ~0.97
    celery + inspect + (ping | active) -registered ~0.97
    ("background job" | "background task" | "background worker" | "async task") + (process* | work | running) ~0.9
    ("background job" | "background task" | "async job") + (test | execute | validate) ~0.9
    ("background job" | "background task" | "async job") + (complete | verify | functional) ~0.9
    (worker | queue) + "processing task" ~0.9
    (worker | queue) + "processing job" ~0.9
    enqueue* + (task | job | worker | celery) ~0.93
    "worker process" + (running | started | active) -(gunicorn | uvicorn | web | monitor | never) ~0.84
    ("task queue" | "job queue" | "message queue") + (work | running | operational) -(length | health) ~0.86
    ("task queue" | "job queue" | "message queue") + (configure | status | test) -(length | health) ~0.86
    (rq | sidekiq | bullmq) + (worker | running | work | process* | connected) -(monitor | dashboard) ~0.88
    (dramatiq | huey | rabbitmq) + (worker | running | work | process* | connected) -(monitor | dashboard) ~0.88
    celery + broker + (configure | connected | work | reachable) -url ~0.86

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
