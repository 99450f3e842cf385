"""A monitor outside asks the service at the stated interval and tells someone when it is down.

Proof:
    The monitor's own record is read: address equals the health route, interval and receiver as stated,
    and a measurement newer than two intervals. Without access a person attests.

Asked as:
    uptime monitoring configured; external uptime monitor active; UptimeRobot set up; uptime target
    99.9%; health check monitored every 5 minutes; alert when site is down
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    url: Url = Url("")
    interval: timedelta = timedelta(minutes=5)
    failures: int = 2
