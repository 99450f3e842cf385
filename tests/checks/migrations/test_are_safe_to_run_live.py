"""Tests of `migrations.are_safe_to_run_live`: refusals first, then edges, then the plain case."""

from dataclasses import replace

import pytest

from proveout.checks.migrations.are_safe_to_run_live import Limits, check
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.migrations import Change, ChangeKind, Migration, MigrationFacts
from proveout.model.limit import Rows
from proveout.model.verdict import Outcome, Verdict

POSTGRES = DependencyFacts.example(declared=(Declared("psycopg", "==3.2.1", "requirements.txt", 3),))
SQLITE = DependencyFacts(())


def change(kind: ChangeKind, **difference: object) -> Change:
    return replace(Change(kind, 14, "orders", "state"), **difference)  # type: ignore[arg-type] # any field


def judged(
    *changes: Change,
    since: str = "v1",
    tool: str = "alembic",
    atomic: bool = True,
    dependencies: DependencyFacts = POSTGRES,
    limits: Limits = Limits(),
    **difference: object,
) -> Verdict:
    one = Migration("m/versions/2.py", tool, "m/versions", "2", changes=changes, atomic=atomic)
    facts = MigrationFacts((one,), since=since, fresh=frozenset({one.path}) if since else frozenset())
    return check(replace(facts, **difference), dependencies, limits)  # type: ignore[arg-type] # any field


def test_no_migration_proves_nothing() -> None:
    assert check(MigrationFacts(), POSTGRES, Limits()).outcome is Outcome.UNKNOWN


def test_a_tool_that_is_not_read_leaves_it_open() -> None:
    assert judged(others=("db/migrate/1.rb",)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "unclear",
    [
        change(ChangeKind.UNREAD),
        change(ChangeKind.CODE),
        change(ChangeKind.MOVE_ROWS),
        change(ChangeKind.DROP_COLUMN),  # Alembic: the release that runs now may not know it any more
        change(ChangeKind.ADD_COLUMN, default="unclear"),
    ],
)
def test_what_is_not_read_in_full_is_unknown(unclear: Change) -> None:
    assert judged(unclear).outcome is Outcome.UNKNOWN


def test_a_danger_without_a_tag_is_told_and_not_judged() -> None:
    verdict = judged(change(ChangeKind.RENAME_COLUMN), since="")

    assert verdict.outcome is Outcome.UNKNOWN
    assert "m/versions/2.py:14 renames a column orders.state" in verdict.says


def test_a_lock_is_only_judged_on_postgres_and_without_a_stated_size() -> None:
    index = change(ChangeKind.ADD_INDEX)

    assert judged(index, dependencies=SQLITE).outcome is Outcome.UNKNOWN
    assert judged(index, limits=Limits(Rows(5))).outcome is Outcome.UNKNOWN
    assert judged(index).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "danger",
    [
        change(ChangeKind.RENAME_TABLE),
        change(ChangeKind.ADD_COLUMN, required=True),
        change(ChangeKind.ADD_COLUMN, default="volatile"),
        change(ChangeKind.CHANGE_TYPE),
        change(ChangeKind.SET_NOT_NULL),
        change(ChangeKind.ADD_CONSTRAINT, detail="foreign key"),
        change(ChangeKind.REWRITE, detail="cluster"),
    ],
)
def test_a_danger_since_the_last_tag_fails(danger: Change) -> None:
    verdict = judged(danger)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "m/versions/2.py:14"


def test_django_fails_where_old_code_cannot_write_or_read() -> None:
    fades = change(ChangeKind.ADD_COLUMN, table="shop.order", required=True, default="constant", fades=True)
    dropped = change(ChangeKind.DROP_COLUMN, table="shop.order")

    assert judged(fades, tool="django").outcome is Outcome.FAIL
    assert judged(dropped, tool="django").outcome is Outcome.FAIL
    assert judged(dropped, change(ChangeKind.OTHER, state_only=True), tool="django").outcome is Outcome.UNKNOWN


def test_concurrently_in_a_transaction_of_django_fails() -> None:
    index = change(ChangeKind.ADD_INDEX, gentle=True)

    assert judged(index, tool="django").outcome is Outcome.FAIL
    assert judged(index, tool="django", atomic=False).outcome is Outcome.PASS


def test_a_new_table_may_be_treated_in_any_way() -> None:
    created = change(ChangeKind.CREATE_TABLE)

    assert judged(created, change(ChangeKind.ADD_INDEX), change(ChangeKind.RENAME_COLUMN)).outcome is Outcome.PASS
    assert judged(replace(created, table="other"), change(ChangeKind.ADD_INDEX)).outcome is Outcome.FAIL


def test_a_guarded_not_null_is_left_open() -> None:
    guard = change(ChangeKind.ADD_CONSTRAINT, detail="check", gentle=True)

    assert judged(guard, change(ChangeKind.SET_NOT_NULL)).outcome is Outcome.UNKNOWN


def test_nothing_new_and_gentle_steps_pass_with_their_control() -> None:
    gentle = judged(change(ChangeKind.ADD_COLUMN), change(ChangeKind.ADD_INDEX, gentle=True))

    assert gentle.outcome is Outcome.PASS
    assert gentle.controlled
    assert judged(change(ChangeKind.RENAME_COLUMN), fresh=frozenset()).outcome is Outcome.PASS
