"""Queue ready.

Asked as:
    Celery configured; background jobs ready; task queue ready; workers configured and running;
    Celery set up; background tasks configured; background task system; task queue configured; message queue
    configured; Celery workers configured

Told by:
    ("celery configured" | "configure celery" | "setup celery" | "celery setup") -(beat | broker | retry | timeout)
    "task queue" + (setup | configure | ready | implement | work) -(length | monitor | depth | retry | dead) ~0.82
    ("background job" | "background task") + (setup | configure | ready | implement | system) -(retry | fail*) ~0.82
    (bullmq | sidekiq | rq) + (setup | configure | ready) -(retry | monitor) ~0.78
    "background task system" ~0.88
    ("background worker" | "background processing") + (setup | configure | ready | implement | enable) -scale ~0.8
    "message queue" + (setup | configure | operational | ready | implement | status) -(length | monitor) ~0.78
    "asynchronous tasks" + (setup | configure | work | implement) ~0.78
    "celery workers" + (configure | setup | ready) -(monitor | beat | concurrency) ~0.79
    ("background workers" | "background jobs" | "queue system") + #alone ~0.84
    ("task queue" | "job queue") + (celery | rq | sidekiq | bullmq | background | asynchronous) -(monitor | depth |
        length | #env | #path) ~0.79
"""

MEMBERS = (
    "celery.broker_round_trip",
    "celery.every_queue_has_a_worker",
    "celery.tasks_have_time_limits",
    "celery.failures_are_retried_then_kept",
    "deploy.killed_process_comes_back",
)
