"""Whoever watches the process asks a health route that exists, with a command that can fail.

Proof:
    Paths, ports and commands of compose, Kubernetes, platform and pipeline files are compared with the
    application's routes; commands whose exit code cannot become non-zero are named. Control: at least
    one such setting was found, otherwise it fails.

Asked as:
    health endpoint configured for load balancer; load balancer health checks configured; health check
    path set in platform; deployment waits for health check; container health check command set; health
    check interval 30 seconds
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import UrlPath

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")
    interval: timedelta | None = None
