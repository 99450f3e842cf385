"""The production database is a server, not a file.

Why:
    SQLite is a file of one container: it is gone with the next release, it locks for every writer, and two instances
    have two of it.

Fix:
    Django: DATABASES from DATABASE_URL without a default (env.db("DATABASE_URL")). Flask: app.config[
    "SQLALCHEMY_DATABASE_URI"] = os.environ["DATABASE_URL"]. FastAPI: database_url: PostgresDsn without a default.
    A service that starts on SQLite because a variable is missing loses data and reports nothing.


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

from proveout.facts.database_settings import DatabaseConnection, DatabaseSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.SERVICE)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    engine: Choice = Choice("")  # any server, unless the document names one


PASSES = {"databases": DatabaseSettingsFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "databases": DatabaseSettingsFacts.example(dialect="sqlite", host="", database="db.sqlite3")}
KNOWN_AS = {"postgres": "postgresql", "psql": "postgresql", "mariadb": "mysql", "sqlite3": "sqlite"}


def check(databases: DatabaseSettingsFacts, limits: Limits) -> Verdict:
    if not databases.connections:
        return unknown(f"engine: the start of {databases.start.entry} makes no connection that can be seen")
    shown = [databases.seen(one, f"{one.dialect} ({one.driver or one.engine})") for one in databases.connections]
    wanted = KNOWN_AS.get(limits.engine.lower(), limits.engine.lower())
    firm = [one for one in databases.connections if one.firm]
    files = [one for one in firm if one.is_file]
    if files and wanted != "sqlite" and not _beside(files, databases):
        return failed(f"engine: {files[0].name} is SQLite, a server is needed", *shown)
    if lost := [one for one in databases.fallback if one.is_file]:
        missing = ", ".join(databases.without)
        return failed(
            f"engine: without {missing} the service starts, and {lost[0].name} is SQLite in silence",
            *shown,
            databases.seen(lost[0], f"started without {missing}: sqlite"),
        )
    if loose := [one for one in databases.connections if not one.firm]:
        return unknown(
            f"engine: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file", *shown
        )
    if files:
        return unknown(f"engine: {files[0].name} is SQLite beside a server; what it holds is not seen", *shown)
    if wanted and (other := [one for one in firm if one.dialect != wanted]):
        return failed(f"engine: {other[0].name} is {other[0].dialect}, {limits.engine} is stated", *shown)
    if not databases.refused_without and databases.without and not databases.fallback:
        return unknown("engine: what the service falls back to without its variables could not be seen", *shown)
    return passed(
        f"engine: {', '.join(sorted({one.dialect for one in firm}))}, and nothing falls back to a file", *shown
    )


def _beside(files: list[DatabaseConnection], databases: DatabaseSettingsFacts) -> bool:
    """True where the main database is a server and a file only stands beside it."""
    return databases.connections[0] not in files and bool(databases.servers)
