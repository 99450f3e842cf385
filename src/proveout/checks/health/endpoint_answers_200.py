"""The health route itself answers 200, quickly, without login or redirect.

Proof:
    The stated path, or the usual ones in turn, is requested as a load balancer would; a redirect, a
    login page or a catch-all HTML page is no 200. Control: a made-up path does not answer the same. It
    proves liveness only.

Asked as:
    health check endpoint responding; /health returns 200; health endpoint
    working; healthz returns ok; health route returns 200 OK

Told by:
    "status healthy" + (expect | return | response) ~0.9
    "health endpoint" -(uptime | every | alert | @balancer | database | redis | monitor | tool) ~0.91
    "health check endpoint" -(uptime | every | alert | @balancer | database | redis | dependency) ~0.91
    "health check" + (endpoint | route | url | uri | api) -(comprehensive | deep | uptime | every | alert | balancer |
        platform)
    (/health* | /api/health* | /api/v1/health*) -(uptime* | every | alert | @balancer | monitor | path) ~0.92
    (/_health* | /actuator*) -(uptime* | every | alert | @balancer | monitor | path) ~0.92
    health + #url -(origin | uptime | every | alert | @balancer | interval | cron | ping | monitor | component |
        cors) ~0.92
    (curl | wget) + health -(uptime | origin | every | @balancer | cron | @dockerfile | component | dependency) ~0.96
    get + health + #path -(uptime | every | @balancer) ~0.96
    /livez ~0.9
    (/ping | /up | /status | /api/status | /live | /ready | /readyz) + (200 | ok | respond | return | curl | get) ~0.85
    health + (200 | "return ok" | "status ok" | "return up" | "respond ok") -(target | alert | balancer | uptime) ~0.91
    "health check" + (pass | respond | return | succeed | green | accessible) -checks* -(uptime | alert) ~0.88
    "health check" + reachable -checks* -(uptime | alert) ~0.88
    (liveness | readiness) + (200 | #path | #url | curl) ~0.92
    "status health" + (expect | return | response | respond | curl | #path | #url) ~0.95
    "status ok" + (expect | return | response | respond | health | curl | #path | #url) ~0.92
    @health + "status ok" + (expect | return) ~0.95
    @health + "status ok" ~0.85
    @health + (expect | return) + 200 ~0.95
    @"health check" + (200 | curl) -(uptime | every | alert | @balancer | @docker | interval) ~0.75
    "health check" -checks* -checked* -(interval | uptime | every | @alert | @balancer | subdomain | script) ~0.8
    "ping endpoint" ~0.92

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
