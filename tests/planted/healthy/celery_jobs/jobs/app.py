import sentry_sdk
from celery import Celery
from sentry_sdk.integrations.celery import CeleryIntegration

from jobs import logs, settings

sentry_sdk.init(
    dsn=settings.SENTRY_DSN,
    environment=settings.ENVIRONMENT,
    release=settings.RELEASE,
    integrations=[CeleryIntegration(monitor_beat_tasks=True)],
    traces_sample_rate=0.1,
    send_default_pii=False,
)

app = Celery("jobs", include=["jobs.tasks"])
app.config_from_object("jobs.celeryconfig")

__all__ = ["app", "logs"]
