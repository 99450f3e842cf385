"""No migration is waiting for the database.

Proof:
    The migration tool's own state in the target database is compared with the heads in the released
    code, each app and branch by itself. Control: the same reading on an empty database reports all of
    them as pending.

Asked as:
    migrations applied; all migrations applied; run migrations on production; alembic upgrade head; no
    pending migrations; database migrations run; check migration status

Sources:
    Enlightn UpToDateMigrations
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")
