"""The production database is a server, not a file.

Proof:
    The effective engine under production variables is read, and again with the database variable
    missing: a silent fall-back to SQLite fails.

Asked as:
    use PostgreSQL in production; not SQLite; database engine is PostgreSQL; production-grade database;
    migrate from SQLite
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.SERVICE)


@dataclass(frozen=True, slots=True)
class Limits:
    engine: Choice = Choice("postgresql")
