"""The last migration can be taken back and applied again with the same result.

Proof:
    On a scratch database with rows: up, back by the stated steps, up again; schema snapshots before and
    after must be equal and rows kept. An irreversible step that the document declares is reported, not
    hidden.

Asked as:
    migration rollback plan; database rollback tested; alembic downgrade works; migrations are
    reversible; migration rollback script ready; test migration rollback

Sources:
    django-safe-migrations irreversible operations
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.FILES)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")


@dataclass(frozen=True, slots=True)
class Limits:
    steps: int = 1
