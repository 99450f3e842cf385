"""Every declared process runs, and none restarts over and over.

Proof:
    The declared set (process file, compose, platform) is compared with what the supervisor, engine or
    host reports, twice with a pause; exit counts may not grow. Control: the reporter names at least one
    process that the run started.

Asked as:
    all services running; all containers running; services started and active; docker compose ps shows
    all up; all services healthy; backend and frontend running
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.PROVIDER, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: tuple[str, ...] = ()
