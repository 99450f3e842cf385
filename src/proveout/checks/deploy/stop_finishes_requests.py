"""Stopping a web process lets the requests in hand finish.

Proof:
    Slow requests are in hand when SIGTERM comes: all must get their right answer, new connections be
    refused or moved, and the process end within the grace that the files give. Control: requests were
    in hand at the signal.

Asked as:
    graceful shutdown implemented; connections drained; SIGTERM handled; connection draining configured;
    in-flight requests finish on deploy

Told by:
    ("graceful shutdown" | "graceful reload" | "graceful restart" | "graceful stop") -celery ~0.91
    "graceful termination" -celery ~0.91
    gracefully + (shutdown | stop | terminat* | exit | shut | close) -(websocket + close | celery) ~0.91
    (sigterm | sigint) -(celery | worker + task) ~0.91
    ("connection drain" | "connection draining" | "drain connection" | "deregistration delay" | "drain timeout") ~0.91
    (terminationgraceperiodseconds | prestop | graceful_timeout | graceful-timeout | stop_grace_period) ~0.95
    kill_timeout ~0.95
    ("in-flight request" | "in flight request" | "inflight request") ~0.91
    "drain" + (request | traffic | connection | node | instance | load) -(queue | battery) ~0.9
    terminationgraceperiodseconds ~0.93
    request + (finish | drain | complete) + (stop | shutdown | exit | restart) ~0.93
    ("connection draining" | "connections drained" | "drain connections") ~0.98

Sources:
    Kubernetes pod termination
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(seconds=30)
