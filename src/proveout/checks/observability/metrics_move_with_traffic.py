"""Metrics are exposed, and each named one moves when its event happens.

Proof:
    Exposed metrics (or the exporter's output to a sink) are read before and after a counted number of
    requests or of the named event: request count, duration and error series must grow by that number. A
    static page fails. Control: another series does not move.

Asked as:
    Prometheus metrics available; /metrics endpoint working; metrics collection enabled; custom
    application metrics tracked; request latency p50 p95 p99 tracked; track cache hit ratio; rate limit
    hits counted; queue and pool metrics exposed

Sources:
    OpenMetrics 1.0
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("/metrics")
    names: tuple[str, ...] = ()
    event: str = ""
