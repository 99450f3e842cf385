"""All processes together cannot open more connections than the server gives.

Proof:
    (pool + overflow) x processes x instances + workers + migrations is computed from effective settings
    and start commands and compared with max_connections or the pooler's limit minus the reserve. In
    rehearsal as many parallel requests as threads are sent: the peak in pg_stat_activity must stay
    below it and nothing may wait for the pool.

Asked as:
    connection pooling configured; pool size set appropriately; connection limits appropriate;
    max_overflow configured; connection pooling optimized; CONN_MAX_AGE set

Told by:
    "connection pool" -(monitor | usage | alert | metric | stable | exhausted | redis | http | track) ~0.9
    database + pool + (size* | configure | optimize | settings) -(recycle | monitor | redis) ~0.91
    pool + (size | overflow) -(thread | node | redis | disk | recycle) ~0.88
    (DB_POOL_SIZE | DATABASE_POOL_SIZE | SQLALCHEMY_POOL_SIZE | POOL_SIZE | DB_POOL_MAX | DB_MAX_CONNECTIONS) ~0.95
    (MAX_OVERFLOW | DB_MAX_OVERFLOW | DATABASE_MAX_OVERFLOW | CONN_MAX_AGE | SQLALCHEMY_ENGINE_OPTIONS | hikari*) ~0.95
    "max overflow" ~0.95
    "connection limit" -(redis | websocket | rate | nginx | alert) ~0.94
    ("maximum connections" | max_connections) -(redis | websocket | alert | usage | #percent | result) ~0.9
    @(database | pool) + pool + (limit | setting | configure | maximum) -(monitor | pooler | recycle) ~0.88
    pool + exhaust* -(alert | @alert | error | prevent) ~0.9 &
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
