"""Workers and threads are as stated and suit the processors and memory.

Proof:
    Effective worker and thread numbers come from the server's own configuration file and flags, and in
    rehearsal from the process tree; compared with the prose and with the processor and memory limits
    that the deployment gives.

Asked as:
    Gunicorn workers configured appropriately; (2 x cores) + 1 workers; worker count tuned; Uvicorn
    workers set to 4; threads per worker configured; worker configuration optimized

Sources:
    Gunicorn design documentation
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    workers: int | None = None
    threads: int | None = None
    per_core: float = 2.0
    cores: int | None = None
