"""Queue is watched.

Asked as:
    Celery workers are monitored; queue monitoring set up; job monitoring active; monitor background
    jobs
"""

MEMBERS = (
    "celery.monitor_is_up_and_guarded",
    "celery.queue_is_short",
    "observability.scheduled_work_sends_heartbeats",
)
