"""Liveness stays green while a dependency is gone, and turns red when the process hangs.

Proof:
    With the database frozen the liveness path must answer 200 within a second and differ from
    readiness; with the process stopped by signal it must not. Control: both were green before.

Asked as:
    readiness and liveness probes configured; separate liveness probe; liveness does not check database;
    health probes defined; container restarted only when stuck

Told by:
    liveness + probe ~0.91 &
    liveness + readiness -(200 | #path | #url | curl) ~0.92 &
    "health probe" ~0.88
    liveness + (database | dependency | separate | independent | only) -(200 | #url | curl) ~0.92
    "liveness check" -(selfie | face | biometric | identity | video) ~0.85
    (stuck | hung | deadlock) + (restart | liveness) + (container | process | pod) ~0.8

Sources:
    Kubernetes liveness probes
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
