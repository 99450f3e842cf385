"""Readiness turns red when a needed dependency is gone, and green again when it is back.

Proof:
    One dependency at a time (database, Redis, broker or worker, storage, named provider) is frozen and
    stopped in rehearsal: the route must answer non-2xx within the limit and 2xx after its return.
    Control: it was 2xx before; the body's own words are not used.

Asked as:
    health check includes database; health checks include dependency verification; Redis health check;
    Celery worker health check; deep health checks; database status shows up in health check

Sources:
    Kubernetes readiness probes
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    dependencies: tuple[str, ...] = ()
    within: timedelta = timedelta(seconds=5)
