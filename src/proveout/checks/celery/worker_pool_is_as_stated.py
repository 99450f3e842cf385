"""Workers run with the stated number of processes and instances.

Proof:
    Pool size and count are read from the workers' own stats and compared with the prose and with start
    commands and deployment files, override files included.

Asked as:
    Celery worker concurrency set; 4 worker processes; concurrency appropriate for load; scale Celery
    workers; multiple workers running; worker replicas configured
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.SETTINGS)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: int | None = None
    instances: int | None = None
