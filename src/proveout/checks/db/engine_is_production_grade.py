"""The production database is a server, not a file.

Proof:
    The effective engine under production variables is read, and again with the database variable
    missing: a silent fall-back to SQLite fails.

Asked as:
    use PostgreSQL in production; not SQLite; database engine is PostgreSQL; production-grade database;
    migrate from SQLite

Told by:
    sqlite + (postgres | mysql | mongodb) -(backup | restore) ~0.92
    sqlite + (not | no | replace | migrate | switch | instead | production) -(backup | test) ~0.88
    ("migrate postgres" | "switch postgres" | "move postgres") -(version | render) ~0.86
    "use postgres" -(pool | tls | backup) ~0.88
    "production-grade database" ~0.93
    DATABASE_URL + sqlite ~0.9
    ("database engine" | DB_ENGINE | DATABASE_ENGINE | USE_POSTGRES | USE_POSTGRESQL) ~0.9
    (django.db.backends.postgresql | django.db.backends.sqlite3 | django.db.backends.mysql) ~0.95
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
