"""Stopping a web process lets the requests in hand finish.

Proof:
    Slow requests are in hand when SIGTERM comes: all must get their right answer, new connections be
    refused or moved, and the process end within the grace that the files give. Control: requests were
    in hand at the signal.

Asked as:
    graceful shutdown implemented; connections drained; SIGTERM handled; connection draining configured;
    in-flight requests finish on deploy

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
