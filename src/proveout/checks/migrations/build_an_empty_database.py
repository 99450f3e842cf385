"""The migrations alone build the schema on an empty database.

Proof:
    The documented way (migrations or schema file) runs on a new embedded database of the stated
    version; then the application's models are queried table by table. Control: the database was empty
    before.

Asked as:
    schema applied; apply schema from SQL file; migrations run from scratch; fresh database setup works;
    database setup documented and tested
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
