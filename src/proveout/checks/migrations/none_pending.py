"""No migration is waiting for the database.

Proof:
    The migration tool's own state in the target database is compared with the heads in the released
    code, each app and branch by itself. Control: the same reading on an empty database reports all of
    them as pending.

Asked as:
    migrations applied; all migrations applied; run migrations on production; alembic upgrade head; no
    pending migrations; database migrations run; check migration status

Told by:
    migration + (run | ran | apply | execute | successful) -(ready | plan | document | release) ~0.86
    migration + (complete | current | status | deploy) -(ready | plan | document | release) ~0.86
    database + migrated* -(session | storage) ~0.84
    "database migration" -(ready | strategy | test | plan | document | rollback | review | safe | @test) ~0.84
    "migration success" ~0.9
    migration + (uptodate | latest) ~0.88
    "alembic upgrade" ~0.96
    "alembic upgrade head" ~0.96
    ("alembic current" | "alembic heads" | alembic_version) ~0.97
    "manage.py migrate" ~0.96
    ("migrate noinput" | showmigrations | "migrate check" | "migrate status") ~0.95
    ("flask db upgrade" | "prisma migrate" | "prisma db push" | "supabase db push" | "db push") ~0.95
    ("drizzle-kit push" | "drizzle-kit migrate" | "knex migrate" | "sequelize db migrate" | "rails db migrate") ~0.95
    ("artisan migrate" | "typeorm migration" | "migrate up" | "dbmate up" | "flyway migrate" | "liquibase update") ~0.95
    ("npm run migrate" | "npm run db migrate" | "yarn migrate") ~0.95
    ("pending migration" | "unapplied migration") ~0.96
    ("schema uptodate" | "verify schema uptodate") ~0.93

Sources:
    Enlightn UpToDateMigrations
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")
