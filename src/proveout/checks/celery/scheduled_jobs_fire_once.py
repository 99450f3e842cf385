"""The scheduler runs, exactly once, and every scheduled job exists and fires.

Proof:
    Entries of the schedule must name registered tasks; a probe entry with a short interval must fire as
    often as it should and not twice. The number of schedulers comes from deployment files and
    heartbeats. n/a without a schedule.

Asked as:
    Celery beat running; scheduled jobs run; scheduled tasks working; cron jobs configured; all
    scheduled jobs running; only one beat instance

Told by:
    celery + beat -(alert | name) ~0.95
    celery + worker + beat + (running | started | process) ~0.96 &
    beat + (scheduler | process | service) -music ~0.93
    celery + beat + loglevel ~0.98
    ("cron job" | cronjob) -(@backup | certificate | certbot | renew | log | secret | health | script) ~0.88
    cron + (configure | setup | run | work | enabled | test | active) -(backup | renew | certbot | log | health) ~0.86
    (scheduled | periodic | recurring) + (task | job) -(backup | alert | heartbeat | maintenance | worker | #file) ~0.89
    ("task scheduler" | "job scheduler" | apscheduler | django-crontab | node-cron | django_celery_beat) ~0.93
    ("laravel scheduler" | "cloud scheduler" | "background scheduler" | "vercel cron") -(backup | secret) ~0.9
    ("background task scheduler" | "background task system") ~0.95
    scheduler + (running | start | active | initialize | one | single | work) -backup ~0.88
    "cleanup job" -backup ~0.9
    crontab -(@backup | certbot | renew | log | health | pg_dump) ~0.82

Sources:
    spatie laravel-health schedule check
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(minutes=2)
    jobs: tuple[str, ...] = ()
