import ssl

from celery.schedules import crontab
from kombu import Queue

from jobs import settings

broker_url = settings.BROKER_URL
broker_use_ssl = {"ssl_cert_reqs": ssl.CERT_REQUIRED}
broker_connection_retry_on_startup = True
broker_transport_options = {"visibility_timeout": 7200, "socket_timeout": 10, "socket_connect_timeout": 5}
result_backend = settings.RESULT_BACKEND_URL
redis_backend_use_ssl = {"ssl_cert_reqs": ssl.CERT_REQUIRED}
result_expires = 86_400

task_time_limit = 1800
task_soft_time_limit = 1740
task_acks_late = True
task_reject_on_worker_lost = True
task_track_started = True
task_serializer = "json"
accept_content = ["json"]
task_default_queue = "default"
task_queues = (Queue("default"), Queue("reports"))
task_routes = {"jobs.tasks.nightly_report": {"queue": "reports"}}

worker_concurrency = 4
worker_prefetch_multiplier = 1
worker_max_tasks_per_child = 500
worker_hijack_root_logger = False

beat_schedule = {
    "nightly-report": {"task": "jobs.tasks.nightly_report", "schedule": crontab(hour=2, minute=30)},
    "hourly-invoices": {"task": "jobs.tasks.send_invoices", "schedule": crontab(minute=5)},
}
timezone = "UTC"
