"""The scheduler runs, exactly once, and every scheduled job exists and fires.

Proof:
    Entries of the schedule must name registered tasks; a probe entry with a short interval must fire as
    often as it should and not twice. The number of schedulers comes from deployment files and
    heartbeats. n/a without a schedule.

Asked as:
    Celery beat running; scheduled jobs run; scheduled tasks working; cron jobs configured; all
    scheduled jobs running; only one beat instance

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
