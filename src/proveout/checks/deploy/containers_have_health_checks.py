"""Every container has a health check that can tell sick from well.

Proof:
    Health checks of images, compose services and pods are parsed, and each command is tried against a
    healthy and a refused or stopped twin in rehearsal: one that exits 0 for both fails.

Asked as:
    container health checks set up; HEALTHCHECK in Dockerfile; compose healthchecks configured; services
    wait for healthy dependencies; health check for Redis and database containers

Told by:
    (container | docker | dockerfile | compose | pod) + "health check" -(endpoint | balancer | pass | status) ~0.91
    @(docker | compose | container | dockerfile) + "health check" -(endpoint | balancer | #path | pass) ~0.86
    @kubernetes + "health check" -(endpoint | balancer | #path | pass) ~0.86
    (service_healthy | depends_on + health) ~0.94
    "health check" + interval + (retry | cmd | "start period") ~0.96
    @(dockerfile | docker) + (curl | wget) + health + (exit | cmd) ~0.97
    (pg_isready | "redis-cli ping") + (health | @health | @compose | @docker) ~0.88
    (wait | depend) + health + (container | dependency | database) -(deploy | balancer) ~0.88
    "service dependency" + condition ~0.86
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
