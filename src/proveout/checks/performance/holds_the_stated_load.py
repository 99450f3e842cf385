"""Under the stated users or requests per second, times and errors stay within bounds.

Proof:
    An open-model load of logged-in probe users over a mix of routes ramps to the stated figure and
    holds it; percentiles, errors and the first saturated resource (pool, workers, memory, event loop)
    are recorded. The generator must have reached the rate. A load script in the repository alone proves
    nothing.

Asked as:
    load testing completed; tested with 100 concurrent users; stress test passed; load test with
    expected traffic; supports 100+ concurrent users; 50+ requests per second sustained; performance
    benchmarks met
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent, Users

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    users: Users = Users(50)
    rps: float | None = None
    hold: timedelta = timedelta(minutes=5)
    p95: timedelta = timedelta(seconds=2)
    error_rate: Percent = Percent(1.0)
