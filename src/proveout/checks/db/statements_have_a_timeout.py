"""Statements, lock waits and idle transactions of the application end by themselves.

Why:
    One query without an end holds its locks, its connection and the request behind it, until somebody is called.

Fix:
    Django: DATABASES["default"]["OPTIONS"] = {"options": "-c statement_timeout=30s -c lock_timeout=5s -c
    idle_in_transaction_session_timeout=60s"}. SQLAlchemy (Flask, FastAPI): create_engine(url, connect_args={"options":
    the same}); asyncpg: connect_args={"server_settings": {"statement_timeout": "30s"}}. Or for the role: ALTER ROLE
    app SET statement_timeout = '30s'.


Proof:
    The three settings are read in a session of the application's own role and driver; in rehearsal a
    sleeping statement must be cancelled in time. Control: a short statement is not.

Asked as:
    statement timeout configured; database query timeout set; lock timeout configured; idle transactions
    closed; timeout values set for database

Told by:
    (statement_timeout | command_timeout | idle_in_transaction_session_timeout | max_execution_time) ~0.97
    ("statement timeout" | "query timeout") -alert ~0.97
    "lock timeout" -(redis | migration) ~0.92
    "idle transaction" -monitor ~0.88
    database + timeout + (configure | set | value) -(error | redis | connection | pool | gunicorn) ~0.88
    "database timeout" ~0.86
    kill + (query | queries | statement | statements) + after ~0.95

Sources:
    squawk require-statement-timeout and require-lock-timeout; OWASP ASVS 5.0 V13.1.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.facts.database_settings import DatabaseConnection, DatabaseSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 15
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    statement: timedelta | None = None  # any, unless the document states one; the same below
    lock: timedelta | None = None
    idle_in_transaction: timedelta | None = None


SET = {"statement_timeout": "30s", "lock_timeout": "5s", "idle_in_transaction_session_timeout": "60s"}
PASSES = {"databases": DatabaseSettingsFacts.example(session=SET), "limits": Limits()}
FAILS = {**PASSES, "databases": DatabaseSettingsFacts.example(session={**SET, "statement_timeout": "0"})}


def check_settings(databases: DatabaseSettingsFacts, limits: Limits) -> Verdict:
    servers = [one for one in databases.servers if one.dialect in ("postgresql", "cockroachdb")]
    if not servers:
        return unknown(
            f"timeouts: the start of {databases.start.entry} makes no connection to Postgres that can be seen"
        )
    shown = [databases.seen(one, _said(one)) for one in servers]
    if loose := [one for one in servers if not one.firm]:
        return unknown(
            f"timeouts: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file", *shown
        )
    stated = {
        "statement_timeout": limits.statement,
        "lock_timeout": limits.lock,
        "idle_in_transaction_session_timeout": limits.idle_in_transaction,
    }
    for one in servers:
        for name, most in stated.items():
            lasts = one.lasts(name)
            if lasts is not None and (not lasts or (most is not None and lasts > most)):
                what = f"{lasts.total_seconds():g} s" if lasts else "without end"
                wanted = f"{most.total_seconds():g} s is stated" if most else "an end is needed"
                return failed(f"timeouts: {name} of {one.name} is {what}, {wanted}", *shown)
    unset = [(one.name, name) for one in servers for name in stated if one.lasts(name) is None]
    if unset:
        return unknown(
            f"timeouts: {unset[0][0]} leaves {unset[0][1]} to the role and the server, which this run did not ask",
            *shown,
        )
    return passed(f"timeouts: {len(servers)} connections start with all three", *shown)


def _said(one: DatabaseConnection) -> str:
    return (
        ", ".join(f"{name}={value}" for name, value in sorted(one.session.items()))
        or "no timeout of the session is set"
    )
