"""The slow end of response times stays under the stated bound.

Proof:
    The named or main routes are timed at the client after a warm-up, with the stated concurrency, and
    the bound is compared with the measured percentile and its sample size. Only answers that are right
    count; a run of errors is no pass. A laptop's number is marked as such.

Asked as:
    response time under 500 ms; response times acceptable; p95 under 2 seconds; API response time under
    100 ms; monitor API response times; request latency within target; performance baseline recorded

Told by:
    (api | response | endpoint) + (under | below | within) + #duration -(alert | @alert | page | support | timeout |
        token) ~0.86
    "response time" -(@alert | cache | support | incident | action | page | query | @"load test") ~0.89
    (p95 | p99 | "95th percentile" | "99th percentile") -(@alert | database | query | websocket | @"load test") ~0.9
    latency -(alert | @alert | database | query | websocket | @websocket | network | replication | redis | region) ~0.84
    "performance baseline" -query ~0.94
    "performance metrics" -(alert | @alert | collect | dashboard | endpoint | diagnostic) ~0.86
    request + process + #duration -(rate | timeout) ~0.9
    (api | endpoint) + respond + #duration -(rate | timeout | health) ~0.88
    "time response" ~0.86
    (respond | responds | responding) + within + #duration -(support | ticket | incident | team | user | day | days |
        hour | hours) ~0.92
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Requests, UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    p95: timedelta = timedelta(milliseconds=500)
    mean: timedelta | None = None
    path: UrlPath = UrlPath("")
    requests: Requests = Requests(200)
    clients: int = 5
