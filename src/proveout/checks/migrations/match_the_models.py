"""Models and migrations say the same.

Proof:
    On a scratch database at the head, the tool's own autogenerate comparison must be empty and there
    must be one head. Control: with a planted column in a copy of the models it is not empty.

Asked as:
    no model changes without migration; makemigrations check clean; alembic check passes; migrations up
    to date; migration files generated

Sources:
    Django makemigrations --check; Alembic check
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.DRILL, Sight.FILES)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")
