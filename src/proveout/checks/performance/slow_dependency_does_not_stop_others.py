"""One slow database or provider call does not hold up requests that do not need it.

Proof:
    A delay is put before one dependency while requests that need it and requests that do not are sent
    together; the second kind must keep its percentile. Control: without the delay both are fast, and
    with it the first kind is really slower.

Asked as:
    no blocking calls in async handlers; slow provider does not block requests; bulkheads between
    dependencies; event loop not blocked; timeouts isolate slow services

Told by:
    "event loop" -alert ~0.86
    blocking* + (call | operation | code | request) -(migration | render | test) ~0.86
    "non-blocking" + (database | async | request | io) -migration ~0.86
    bulkhead ~0.94
    (threadpool | "thread pool") + (sync | block | blocking | call | calls) ~0.9
    ("long tasks" | "long-running tasks" | "long operations") + background ~0.88
    ("block others" | "doesn't block" | "not block" | "blocking async" | "no blocking calls" |
        "no blocking code") -(script | ip | bot |
        dispatch | release | deploy | pipeline) ~0.86
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL,)


@dataclass(frozen=True, slots=True)
class Limits:
    added_latency: timedelta = timedelta(milliseconds=100)
    p95_other: timedelta = timedelta(milliseconds=500)
