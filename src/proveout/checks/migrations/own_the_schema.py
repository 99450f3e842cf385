"""Only migrations change the schema; the application never does at start or on a request.

Proof:
    Code outside the migration folder is searched for create_all and DDL; in rehearsal the service
    starts with a role that may not create anything and must come up. Control: a planted create_all is
    found.

Asked as:
    move all schema changes to migrations; no create_all in production; use Alembic for schema changes;
    no manual schema changes; migration system in place
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
FRAMEWORKS = ("flask", "fastapi", "django")
