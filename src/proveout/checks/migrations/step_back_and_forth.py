"""The last migration can be taken back and applied again with the same result.

Proof:
    On a scratch database with rows: up, back by the stated steps, up again; schema snapshots before and
    after must be equal and rows kept. An irreversible step that the document declares is reported, not
    hidden.

Asked as:
    migration rollback plan; database rollback tested; alembic downgrade works; migrations are
    reversible; migration rollback script ready; test migration rollback

Told by:
    migration + (rollback | downgrade | reversible | revert | undo | reverse) ~0.95
    "alembic downgrade" ~0.98
    downgrade + (function | revision | database | schema) ~0.93
    ("migrate down" | "db downgrade" | "migrate rollback" | "migrate zero") ~0.97
    (database | schema) + rollback -(transaction | code | backup | restore | no | error) ~0.88
    @(migration | alembic) + rollback -deploy + code ~0.84
    @migration + test + rollback ~0.94
    script + rollback + schema ~0.93

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
