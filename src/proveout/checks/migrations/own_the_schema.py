"""Only migrations change the schema; the application never does at start or on a request.

Proof:
    Code outside the migration folder is searched for create_all and DDL; in rehearsal the service
    starts with a role that may not create anything and must come up. Control: a planted create_all is
    found.

Asked as:
    move all schema changes to migrations; no create_all in production; use Alembic for schema changes;
    no manual schema changes; migration system in place

Told by:
    alembic + migration -(upgrade | ran | run | apply | current | head) ~0.82
    (create_all | db.create_all) ~0.96
    "schema change" + (alembic | flyway) -(backup | rollback | document | procedure | future) ~0.95
    "schema change" + (liquibase | migration) -(backup | rollback | document | procedure | future) ~0.95
    (implement | introduce | adopt | setup) + "database migration" -(run | script | plan | ci) ~0.9
    "add database migration" ~0.9
    (flyway | alembic | flask-migrate | liquibase) + (implement | setup | configure) -(upgrade | ran) ~0.88
    (flyway | alembic | flask-migrate | liquibase) + (initialize | install | instead) -(upgrade | ran) ~0.88
    "migration" + (system | tool | framework) -(test | backup | operating) ~0.86
    (DDL_AUTO | ddl-auto | hbm2ddl | spring.jpa.hibernate.ddl-auto) ~0.95
    (no | never | avoid) + manual + (schema | database) + change ~0.96
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
FRAMEWORKS = ("flask", "fastapi", "django")
