"""A killed or restarted web, worker or scheduler process is serving again within the limit.

Proof:
    Each process is killed once and restarted once in rehearsal under the supervisor that the files
    declare; it must answer again in time without a hand. On a host that may not be touched the restart
    policy is read and named as the weaker proof. Control: the process was gone.

Asked as:
    restart policy set; services restart on failure; systemd service created; process supervisor
    configured; Celery workers restart on failure; PM2 configured to start on boot; restart procedure
    works

Sources:
    The Twelve-Factor App, IX Disposability
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: tuple[str, ...] = ("web", "worker")
    within: timedelta = timedelta(seconds=30)
