"""The share of failed requests stays under the limit over the stated time.

Proof:
    Counters of the service or the provider over the window. Control: enough requests were counted;
    fewer than the minimum is unknown, not zero.

Asked as:
    error rate below 1%; monitor error rates; error rate < 0.1%; no increase in error rate; check error
    rates after deploy; 5xx rate within bounds
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, Requests

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.WIRE, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    max_rate: Percent = Percent(1.0)
    window: timedelta = timedelta(hours=1)
    min_requests: Requests = Requests(100)
