"""Models and migrations say the same.

Proof:
    On a scratch database at the head, the tool's own autogenerate comparison must be empty and there
    must be one head. Control: with a planted column in a copy of the models it is not empty.

Asked as:
    no model changes without migration; makemigrations check clean; alembic check passes; migrations up
    to date; migration files generated

Told by:
    (makemigrations | autogenerate) -(review | run) ~0.95
    ("alembic check" | "alembic revision") ~0.96
    migration + (created | generate) -(review | before | index | auto-generated | backup | applied | #file) ~0.89
    migration + commit -(review | before | index | auto-generated | backup | applied | #file) ~0.89
    models + migration + (match | sync | consistent | change) ~0.92
    "model changes" + migration ~0.92
    "migration conflict" ~0.85

Sources:
    Django makemigrations --check; Alembic check
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.DRILL, Sight.FILES)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")
