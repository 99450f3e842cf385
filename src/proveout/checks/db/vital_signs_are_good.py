"""No counter of the database is near its end and no transaction hangs.

Proof:
    One read of connections, transaction age, sequence positions, dead rows and lock waits against the
    server's own limits. Control: the role may read the statistics of other sessions; otherwise unknown.

Asked as:
    watch database connections and locks; monitor database connections; connection usage under 80%; pool
    exhaustion watched; active connections monitored; lock waits and long transactions watched

Told by:
    database + (cpu | memory | disk) + #percent -(alert | @alert | encrypt) ~0.84
    "database statistics" ~0.82
    (replica | replication) + (sync | lag) -(alert | @alert) ~0.86
    @(monitor | watch | track) + "database connections" -(diagnostic | @alert | error | verify) ~0.9
    "database connections" + (monitor | usage | count | #percent | metric | watch) -(@alert | error | string) ~0.92
    ("database connections stable" | "database connection pool stable") ~0.985
    "connection pool" + (monitor | usage | metric | stable | utilization) -(alert | @alerts | track | limit) ~0.91
    ("pool usage" | "connection usage") -(alert | track | websocket) ~0.9
    "active connections" -(websocket | alert | redis | socket) ~0.88
    pool + exhaust* -(alert | @alert | error | prevent) ~0.9 &
    (deadlock | "lock wait" | "lock contention") -alert ~0.9
    "long-running" + (transaction | query) -alert ~0.9
    "replication lag" -alert ~0.93
    (autovacuum | vacuum | "table bloat" | wraparound) ~0.86
    pg_stat_activity ~0.96
    "cache hit ratio" + (database | db | postgres | buffer) ~0.96
    "dead tuples" ~0.94
    "connection count" -(websocket | pool) ~0.86

Sources:
    splinter 0020
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.PROVIDER)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    connections: Percent = Percent(80.0)
    wraparound: Percent = Percent(50.0)
    sequence: Percent = Percent(70.0)
    oldest_transaction: timedelta = timedelta(minutes=5)
    dead_rows: Percent = Percent(20.0)
