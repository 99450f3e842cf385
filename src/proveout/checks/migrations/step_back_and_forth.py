"""The last migration can be taken back and applied again with the same result.

Why:
    The way back is wanted on the worst day. A migration that cannot be taken back turns a rollback of minutes into
    a restore of hours.

Fix:
    Django: give RunPython a reverse_code (RunPython.noop where nothing is to be done) and RunSQL a reverse_sql.
    Flask and FastAPI: write the `downgrade()` that takes `upgrade()` back. Plain SQL: a down file beside each up file.

Proof:
    On a scratch database with rows: up, back by the stated steps, up again; schema snapshots before and
    after must be equal and rows kept. An irreversible step that the document declares is reported, not
    hidden.

Asked as:
    migration rollback plan; database rollback tested; alembic downgrade works; migrations are
    reversible; migration rollback script ready; test migration rollback

Told by:
    migration + (rollback | downgrade | reversible | revert | undo | reverse) -(snapshot + (prior | before)) ~0.95
    "alembic downgrade" ~0.98
    downgrade + (function | revision | database | schema) ~0.93
    ("migrate down" | "db downgrade" | "migrate rollback" | "migrate zero") ~0.97
    (database | schema) + rollback -(transaction | code | backup | restore | no | error) ~0.88
    @(migration | alembic) + rollback -deploy + code ~0.84
    @migration + test + rollback ~0.94
    script + rollback + schema ~0.93
    downgrade -(upgrade | plan | subscription | user | tier | severity | package | version | python) ~0.86
    ("down migration" | "down migrations") -time ~0.92

Sources:
    django-safe-migrations irreversible operations
"""

from dataclasses import dataclass

from proveout.facts.migrations import Back, Migration, MigrationFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.FILES)
MINUTES = 60
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")


@dataclass(frozen=True, slots=True)
class Limits:
    steps: int = 1


_EMPTY = Migration(
    "migrations/versions/2b.py", "alembic", "migrations/versions", "2b",
    changes=MigrationFacts.example().migrations[1].changes, back=Back.EMPTY, back_line=22,
)  # fmt: skip
PASSES = {"migrations": MigrationFacts.example(), "limits": Limits()}
FAILS = {"migrations": MigrationFacts((_EMPTY,)), "limits": Limits()}


def check_files(migrations: MigrationFacts, limits: Limits) -> Verdict:
    if not migrations.migrations:
        return unknown(f"migrations: {migrations.unread or 'none of Django, Alembic or plain SQL was seen'}")
    if migrations.unread:
        return unknown(f"migrations: {migrations.unread}")
    fresh = tuple(one for one in migrations.migrations if one.path in migrations.fresh)
    last = fresh or migrations.pending
    # Which of several folders was migrated last is not in the files, unless a tag tells.
    certain = bool(fresh) or len(migrations.groups) == 1
    stuck = [(one, place, why) for one in last for place, why in _stuck(one)]
    if stuck and certain:
        return failed(f"migrations: {_shown(*stuck[0])}", *(_seen(*one) for one in stuck[:20]))
    if stuck:
        return unknown(
            f"migrations: {_shown(*stuck[0])}; nobody sees here whether it is the last", *(_seen(*one) for one in stuck)
        )
    doubt = next((f"{one.path}: {why}" for one in last if (why := _doubt(one))), "")
    if doubt:
        return unknown(f"migrations: {doubt}", *(Evidence("read", one.path) for one in last[:20]))
    if limits.steps > len(last):
        return unknown(f"migrations: {limits.steps} steps back are stated, and {len(last)} were read")
    return passed(
        f"migrations: a way back is written for {', '.join(one.name for one in last[:5])}",
        *(Evidence("every step can be taken back", f"{one.path}:{one.back_line or 1}") for one in last[:20]),
    )


def _stuck(migration: Migration) -> list[tuple[int, str]]:
    """Lines that cannot be taken back, and why."""
    found = [
        (change.line, f"{change.says} and has no way back")
        for change in migration.changes
        if change.reversible is False
    ]
    if migration.tool == "alembic" and migration.changes:
        if migration.back is Back.EMPTY:
            found.append((migration.back_line or 1, "downgrade() is empty, and upgrade() is not"))
        elif migration.back is Back.REFUSED:
            found.append((migration.back_line, "downgrade() refuses"))
    return found


def _doubt(migration: Migration) -> str:
    if any(change.reversible is None for change in migration.changes):
        return "an operation of it is not read"
    if migration.tool == "sql" and migration.back is Back.NONE:
        return "plain SQL without a file that takes it back"
    return ""


def _shown(migration: Migration, line: int, why: str) -> str:
    return f"{migration.path}:{line} {why}"


def _seen(migration: Migration, line: int, why: str) -> Evidence:
    return Evidence(why, f"{migration.path}:{line}", f"sed -n {line},+5p '{migration.path}'")
