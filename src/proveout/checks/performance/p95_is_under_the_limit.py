"""The slow end of response times stays under the stated bound.

Proof:
    The named or main routes are timed at the client after a warm-up, with the stated concurrency, and
    the bound is compared with the measured percentile and its sample size. Only answers that are right
    count; a run of errors is no pass. A laptop's number is marked as such.

Asked as:
    response time under 500 ms; response times acceptable; p95 under 2 seconds; API response time under
    100 ms; monitor API response times; request latency within target; performance baseline recorded
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath, Requests

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    p95: timedelta = timedelta(milliseconds=500)
    mean: timedelta | None = None
    path: RepositoryPath = RepositoryPath("")
    requests: Requests = Requests(200)
    clients: int = 5
