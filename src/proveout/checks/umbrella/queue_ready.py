"""Queue ready.

Asked as:
    Celery configured; background jobs ready; task queue ready; workers configured and running
"""

MEMBERS = (
    "celery.broker_round_trip",
    "celery.every_queue_has_a_worker",
    "celery.tasks_have_time_limits",
    "celery.failures_are_retried_then_kept",
    "deploy.killed_process_comes_back",
)
