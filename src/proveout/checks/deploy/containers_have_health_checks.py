"""Every container has a health check that can tell sick from well.

Proof:
    Health checks of images, compose services and pods are parsed, and each command is tried against a
    healthy and a refused or stopped twin in rehearsal: one that exits 0 for both fails.

Asked as:
    container health checks set up; HEALTHCHECK in Dockerfile; compose healthchecks configured; services
    wait for healthy dependencies; health check for Redis and database containers
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
