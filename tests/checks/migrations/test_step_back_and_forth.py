"""Tests of `migrations.step_back_and_forth`: refusals first, then edges, then the plain case."""

from dataclasses import replace

from proveout.checks.migrations.step_back_and_forth import Limits, check_files
from proveout.facts.migrations import Back, Change, ChangeKind, Migration, MigrationFacts
from proveout.model.verdict import Outcome

STEP = Change(ChangeKind.ADD_COLUMN, 9, "orders", "note")
ALEMBIC = Migration("m/versions/2.py", "alembic", "m/versions", "2", changes=(STEP,), back=Back.WRITTEN, back_line=14)
DJANGO = Migration("orders/migrations/0002.py", "django", "orders/migrations", "0002", changes=(STEP,))
CODE = Change(ChangeKind.CODE, 11, detail="RunPython", reversible=False)


def judged(*migrations: Migration, steps: int = 1, fresh: frozenset[str] = frozenset()) -> Outcome:
    return check_files(MigrationFacts(migrations, since="v1" if fresh else "", fresh=fresh), Limits(steps)).outcome


def test_no_migration_and_a_broken_one_prove_nothing() -> None:
    assert judged() is Outcome.UNKNOWN
    assert judged(replace(ALEMBIC, broken="2.py is no Python")) is Outcome.UNKNOWN


def test_an_empty_or_refusing_downgrade_fails() -> None:
    assert judged(replace(ALEMBIC, back=Back.EMPTY)) is Outcome.FAIL
    assert judged(replace(ALEMBIC, back=Back.REFUSED)) is Outcome.FAIL


def test_a_merge_that_changes_nothing_may_be_empty_both_ways() -> None:
    assert judged(replace(ALEMBIC, back=Back.EMPTY, changes=())) is Outcome.PASS


def test_code_of_django_without_a_way_back_fails() -> None:
    verdict = check_files(MigrationFacts((replace(DJANGO, changes=(CODE,)),)), Limits())

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "orders/migrations/0002.py:11"


def test_of_several_folders_nobody_knows_the_last_unless_a_tag_tells() -> None:
    stuck = replace(DJANGO, changes=(CODE,))

    assert judged(stuck, ALEMBIC) is Outcome.UNKNOWN
    assert judged(stuck, ALEMBIC, fresh=frozenset({stuck.path})) is Outcome.FAIL
    assert judged(stuck, ALEMBIC, fresh=frozenset({ALEMBIC.path})) is Outcome.PASS


def test_plain_sql_without_a_down_file_is_unknown() -> None:
    assert judged(Migration("supabase/migrations/1.sql", "sql", "supabase/migrations", "1")) is Outcome.UNKNOWN


def test_an_operation_that_is_not_read_is_unknown() -> None:
    own = Change(ChangeKind.UNREAD, 9, reversible=None)

    assert judged(replace(DJANGO, changes=(own,))) is Outcome.UNKNOWN


def test_more_steps_than_were_read_are_unknown() -> None:
    assert judged(ALEMBIC, steps=3) is Outcome.UNKNOWN


def test_a_written_way_back_is_wired() -> None:
    assert judged(ALEMBIC) is Outcome.PASS
    assert judged(DJANGO) is Outcome.PASS
