"""The migrations alone build the schema on an empty database.

Proof:
    The documented way (migrations or schema file) runs on a new embedded database of the stated
    version; then the application's models are queried table by table. Control: the database was empty
    before.

Asked as:
    schema applied; apply schema from SQL file; migrations run from scratch; fresh database setup works;
    database setup documented and tested

Told by:
    schema + (apply | loaded | deploy | push) -(pydantic | zod | graphql | json | change | rls) ~0.88
    "schema sql" + (apply | run | execute | load) -backup ~0.95 &
    database + schema + (created | complete | initialize) -(document | type) ~0.88
    database + (initialize | init) -(connection | redis | cache | curl | client) ~0.88
    (init_db | init-db | init_db.py | init_database.py | initdb | dbinit) ~0.92
    ("fresh database" | "empty database") -#env ~0.92
    scratch + (migration | database | schema) ~0.94
    migration + chain ~0.9
    (migrate | alembic | schema | upgrade) + ("clean db" | "clean database" | "fresh database" | "fresh db" |
        "new database" | "empty database" | scratch | "builds zero") -(restore | backup) ~0.95
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import RepositoryPath

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL,)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")


@dataclass(frozen=True, slots=True)
class Limits:
    schema_file: RepositoryPath = RepositoryPath("")
