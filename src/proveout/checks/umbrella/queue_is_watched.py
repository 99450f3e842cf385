"""Queue is watched.

Asked as:
    Celery workers are monitored; queue monitoring set up; job monitoring active; monitor background
    jobs;
    Celery monitoring set up; background jobs monitored; workers monitored; task monitoring

Told by:
    (celery | worker | job | task) + monitor -(flower | length | depth | log | fail* | alert | web | redis) ~0.84
    "queue monitoring" -(flower | length | depth | alert | dead) ~0.88
    "job monitoring" -cron ~0.85
    "worker monitoring" ~0.85
"""

MEMBERS = (
    "celery.monitor_is_up_and_guarded",
    "celery.queue_is_short",
    "observability.scheduled_work_sends_heartbeats",
)
