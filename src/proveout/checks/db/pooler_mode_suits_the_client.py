"""The pooler's mode and port suit the driver and the way the application uses sessions.

Proof:
    Host and port of the effective URL tell the pooler; two statements in one session (server pid, a
    session setting, a prepared statement) show its mode. Transaction mode with prepared statements,
    session settings or advisory locks fails. n/a without a pooler.

Asked as:
    use session pooler URL; connection pooler enabled; DATABASE_URL uses pooler port; transaction mode
    configured; prepared statements disabled for pooler; PgBouncer configured

Told by:
    "postgres bouncer" ~0.93
    ("session pooler" | "transaction pooler") ~0.97
    pooler -(alert | #setting) ~0.93
    (supavisor | pgbouncer) -"rds proxy" ~0.94
    pgbouncer=true ~0.95
    pooler.supabase.com -#setting ~0.95
    (6543 | 6432) -(gunicorn | #setting) ~0.94
    (6543 | 6432) + @"pooler url" ~0.94
    "connection pool" + (supabase | neon) ~0.94
    ("session mode" | "transaction mode") + (pool | port | postgres | supabase | @supabase) -overflow ~0.95
    "prepared statement" + (disable | pool) ~0.92
    "pooled connection" ~0.9

Sources:
    PgBouncer feature matrix
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    port: int | None = None
    mode: Choice = Choice("")
