"""A monitor outside asks the service at the stated interval and tells someone when it is down.

Proof:
    The monitor's own record is read: address equals the health route, interval and receiver as stated,
    and a measurement newer than two intervals. Without access a person attests.

Asked as:
    uptime monitoring configured; external uptime monitor active; UptimeRobot set up; uptime target
    99.9%; health check monitored every 5 minutes; alert when site is down

Told by:
    availability + (track | monitor) -(team | stock | product | log) ~0.84
    "uptime monitor" ~0.91
    "monitor uptime" ~0.91
    (uptimerobot | "uptime robot" | pingdom | statuscake | "better uptime" | betteruptime | "uptime kuma") -free ~0.95
    (uptimekuma | freshping | hetrixtools | site24x7 | checkly | updown.io | oh-dear) -free ~0.95
    "uptime check" -(backup | appear) ~0.91
    uptime + (#percent | target | sla | slo | report | interval | alert | external | service) -(data | tools) ~0.9
    uptime + (check | verify | monitor) -(appear | result | tools) ~0.88
    ("synthetic monitor" | "synthetic check") ~0.9
    ("external monitor" | "external uptime" | "website monitor" | "site monitor" | "availability monitor") ~0.88
    "endpoint monitor" ~0.88
    "health check monitor" ~0.9
    (monitor | ping | watch | poll) + (/health | /healthz | /api/health) -(deploy | log | worker | cron) ~0.88
    (monitor | ping | watch | poll) + ("health endpoint" | "health check") -(deploy | log | worker | cron) ~0.88
    ping + #duration + (site | health | #url | every) -(websocket | keepalive | cron) ~0.9
    (down | downtime | unreachable) + (sms | email | slack | notify | alert) + (#duration | consecutive | site) ~0.9 &
    @(uptime) + (slack | discord | webhook) + (notify | team) ~0.91 &
    @uptime + (interval | every) + #duration ~0.93
    @"uptime monitor" + (free | monitor | ping) ~0.88
    #percent + (availability | uptime) -(redis | database + cluster) ~0.88
    "site is down" + (alert | notify | know) ~0.88
    ("ping monitor" | "ping monitoring" | "ping check" | "ping checks") ~0.9
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
