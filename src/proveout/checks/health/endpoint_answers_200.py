"""The health route itself answers 200, quickly, without login or redirect.

Proof:
    The stated path, or the usual ones in turn, is requested as a load balancer would; a redirect, a
    login page or a catch-all HTML page is no 200. Control: a made-up path does not answer the same. It
    proves liveness only.

Asked as:
    health check endpoint responding; /health returns 200; health checks passing; health endpoint
    working; healthz returns ok; health route returns 200 OK

Sources:
    Kubernetes liveness probes
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Json, Status, UrlPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("/health")
    status: tuple[Status, ...] = (Status(200),)
    within: timedelta = timedelta(seconds=1)
    json: Json = Json("{}")
