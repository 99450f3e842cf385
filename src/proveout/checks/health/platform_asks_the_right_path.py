"""Whoever watches the process asks a health route that exists, with a command that can fail.

Proof:
    Paths, ports and commands of compose, Kubernetes, platform and pipeline files are compared with the
    application's routes; commands whose exit code cannot become non-zero are named. Control: at least
    one such setting was found, otherwise it fails.

Asked as:
    health endpoint configured for load balancer; load balancer health checks configured; health check
    path set in platform; deployment waits for health check; container health check command set; health
    check interval 30 seconds

Told by:
    "health check" + ("load balancer" | balancer | alb | elb | nlb | ingress | "target group" | haproxy) ~0.91
    @("load balancer" | alb | ingress | "target group") + "health check" ~0.91
    health + check + configure + (#path | endpoint) -(create | add) ~0.92
    "health check path" ~0.91
    (health_check_path | healthcheckpath | healthcheck_path | http_path | health_check: | http_health_check) ~0.92
    "health check" + (interval | threshold | "grace period" | retry | "start period" | frequency) -uptime ~0.91
    "health check timeout" ~0.9
    "health check" + (platform | orchestrator | railway.json | railway.toml | render.yaml | fly.toml | app.yaml) ~0.92
    "health check" + (path | command) + (railway | render | fly | heroku | digitalocean | ecs | platform) ~0.91
    "health check" + endpoint + (railway | render | fly | heroku | digitalocean | ecs | platform) ~0.91
    @(render | railway | "app spec" | fly | ecs) + "health check path" ~0.91
    @health_check + (period_seconds | initial_delay_seconds | timeout_seconds | failure_threshold | http_path) ~0.92
    (livenessprobe | readinessprobe | startupprobe) ~0.9
    "startup probe" ~0.88
    "health check" + (wait | gate) + (deploy | traffic | route) ~0.88
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
