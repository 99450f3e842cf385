"""Statements, lock waits and idle transactions of the application end by themselves.

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

Sources:
    squawk require-statement-timeout and require-lock-timeout; OWASP ASVS 5.0 V13.1.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    statement: timedelta = timedelta(seconds=30)
    lock: timedelta = timedelta(seconds=5)
    idle_in_transaction: timedelta = timedelta(seconds=60)
