"""Readiness turns red when a needed dependency is gone, and green again when it is back.

Proof:
    One dependency at a time (database, Redis, broker or worker, storage, named provider) is frozen and
    stopped in rehearsal: the route must answer non-2xx within the limit and 2xx after its return.
    Control: it was 2xx before; the body's own words are not used.

Asked as:
    health check includes database; health checks include dependency verification;
    Celery worker health check; deep health checks; database status shows up in health check

Told by:
    health + ("all components" | "all dependencies" | "all subsystems") ~0.94
    "health check" + (database | postgres | redis | mysql | mongodb) -(@docker | @compose | container | interval) ~0.91
    "health check" + (dependency | dependent | downstream | celery | broker | queue | pinecone | s3 | storage) ~0.91
    "health check" + (connectivity | connection | "external service") -interval ~0.91
    "health endpoint" + (database | postgres | redis | dependency | celery | connectivity | tool |
        runtime) -"database connected" ~0.91
    (/health* | /api/health*) + (database | redis | dependency | connectivity | celery) -curl ~0.93
    ("deep health" | "detailed health" | "comprehensive health check" | "full health check") -(run | #duration) ~0.91
    @"deep health check" + (connection | connectivity | check | health) ~0.91
    readiness + probe ~0.91 &
    readiness + liveness -(200 | #path | #url | curl) ~0.92 &
    readiness + (check | endpoint | route | database | redis | dependency) -(operational | team | launch | #path) ~0.88
    @"health check" + (database | redis | postgres | celery) + (connect | connectivity | connection) ~0.8
    @"health check" + (database | redis | postgres | celery) + (reachable | ping | up | status) -@docker ~0.85
    "dependency health" ~0.85
    add + ("connection check" | "connectivity check") ~0.97
    @"health check" + database + connectivity + verify ~0.96
    (/ready | /readyz | /health/ready | /readiness) + (503 | down | fail | database | redis | unreachable) ~0.96
    /readyz -(live | alive) ~0.8

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
