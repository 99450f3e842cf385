"""The pooler's mode and port suit the driver and the way the application uses sessions.

Why:
    A pooler in transaction mode gives each transaction another session. Prepared statements, session settings and
    cursors that were made in one are missing in the next: errors that only come under load.

Fix:
    Transaction mode: psycopg: prepare_threshold=None; asyncpg: statement_cache_size=0; Django:
    DISABLE_SERVER_SIDE_CURSORS = True. SQLAlchemy behind a pooler: poolclass=NullPool or a small pool. Or take the
    session port for migrations and whatever needs a session.

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
    statement_cache_size ~0.95
    ("session mode" | "session pooler") + (migrate | pooler | pgbouncer | supabase | migration | 5432) ~0.93

Sources:
    PgBouncer feature matrix
"""

from dataclasses import dataclass

from proveout.facts.database_settings import TRANSACTION_PORT, DatabaseConnection, DatabaseSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 20
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    port: int | None = None
    mode: Choice = Choice("")


PASSES = {
    "databases": DatabaseSettingsFacts.example(port=TRANSACTION_PORT, prepares={"prepare_threshold": None}),
    "limits": Limits(),
}
FAILS = {**PASSES, "databases": DatabaseSettingsFacts.example(port=TRANSACTION_PORT)}


def check_settings(databases: DatabaseSettingsFacts, limits: Limits) -> Verdict:
    servers = [one for one in databases.servers if one.dialect in ("postgresql", "cockroachdb")]
    if not servers:
        return unknown(f"pooler: the start of {databases.start.entry} makes no connection to Postgres that can be seen")
    shown = [
        databases.seen(
            one, f"{one.host if isinstance(one.host, str) else 'a hidden host'}, port {one.port or 5432}, {one.driver}"
        )
        for one in servers
    ]
    if loose := [one for one in servers if not one.firm]:
        return unknown(
            f"pooler: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file", *shown
        )
    if limits.port is not None and all((one.port or 5432) != limits.port for one in servers):
        return failed(
            f"pooler: {servers[0].name} goes to port {servers[0].port or 5432}, {limits.port} is stated", *shown
        )
    pooled = [one for one in servers if one.has_pooler]
    if not pooled:
        return unknown(
            "pooler: neither host nor port is that of a pooler that is known; only the server can tell", *shown
        )
    mode = "transaction" if all(one.port == TRANSACTION_PORT for one in pooled) else limits.mode.lower()
    if limits.mode and mode == "transaction" and limits.mode.lower() == "session":
        return failed(f"pooler: port {TRANSACTION_PORT} is its transaction mode, session mode is stated", *shown)
    if mode != "transaction":
        return unknown("pooler: its mode is not told by the address; only the server can tell", *shown)
    if wrong := [(one, why) for one in pooled if (why := _unsuited(one))]:
        return failed(f"pooler: {wrong[0][0].name} in transaction mode {wrong[0][1]}", *shown)
    return passed(f"pooler: transaction mode, and {pooled[0].driver} keeps nothing in a session", *shown)


def _unsuited(one: DatabaseConnection) -> str:
    """What of this client breaks in transaction mode; defaults are psycopg's 5 uses and asyncpg's cache of 100."""
    if one.driver == "psycopg" and one.engine == "sqlalchemy" and one.prepares.get("prepare_threshold", 5) is not None:
        return "prepares statements (prepare_threshold is not None)"
    if one.driver == "asyncpg" and one.prepares.get("statement_cache_size", 100) != 0:
        return "prepares statements (statement_cache_size is not 0)"
    if one.server_side_cursors:
        return "uses server-side cursors (DISABLE_SERVER_SIDE_CURSORS is not set)"
    return ""
