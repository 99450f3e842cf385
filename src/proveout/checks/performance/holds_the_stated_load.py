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

Told by:
    #number + user + (simultaneous* | "same time") ~0.92
    ("load test" | loadtest) -(install* | "script created") ~0.94
    ("stress test" | "soak test" | "spike test" | "scalability test" | "capacity test") ~0.94
    ("concurrent user" | "simultaneous user") -(session | license | pool | track | "maximum connections") ~0.94
    ("concurrent request" | "concurrent connection") -(@"connection pool" | worker | gunicorn | thread) ~0.92
    concurrent + (post | get) + #number ~0.95
    ("requests per second" | "requests/second" | rps | req/s) -(limit | rate | alert | track | monitor) ~0.9
    (k6 | jmeter | locust | artillery | gatling | autocannon) -(install* | "script created") ~0.93
    ("expected load" | "expected traffic" | "peak load" | "peak traffic") -alert ~0.88
    "performance benchmark" + (met | pass | run | complete) ~0.9
    @"load test" + (user | threshold | p95 | duration) -(alert | monitor | memory) ~0.96
    @"load test" + ("error rate" | second | sustained | ramp) -(alert | monitor | memory) ~0.96
    @"load test" + ("status is 200" | "response time" | "failed request") -monitor ~0.96
    "load profile" ~0.96
    "under load" -(alert | cpu | memory) ~0.84
    (concurrency | concurrent) + test -(celery | worker | database | update) ~0.9
    ("test load" | "tests load") + #alone ~0.86
    load -(application | page | site | test) + #alone + @test ~0.88
    (parallel | simultaneous | concurrent) + (user | users | request | requests) -(worker | queue | limit + rate |
        websocket | pool | update | connection) ~0.9
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
