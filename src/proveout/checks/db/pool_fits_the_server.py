"""All processes together cannot open more connections than the server gives.

Proof:
    (pool + overflow) x processes x instances + workers + migrations is computed from effective settings
    and start commands and compared with max_connections or the pooler's limit minus the reserve. In
    rehearsal as many parallel requests as threads are sent: the peak in pg_stat_activity must stay
    below it and nothing may wait for the pool.

Asked as:
    connection pooling configured; pool size set appropriately; connection limits appropriate;
    max_overflow configured; connection pooling optimized; CONN_MAX_AGE set
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Connections

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    reserve: Connections = Connections(10)
    pool_size: int | None = None
    max_overflow: int | None = None
