"""Tests of `migrations.match_the_models`: refusals first, then edges, then the plain case."""

from dataclasses import replace

from proveout.checks.migrations.match_the_models import check_files, check_settings
from proveout.facts.migration_state import History, MigrationStateFacts, UnmadeChange
from proveout.facts.migrations import Change, ChangeKind, Migration, MigrationFacts
from proveout.facts.python import Class, Expression, Module, PythonFacts, Setting
from proveout.model.verdict import Outcome

ORDERS = History("django", "orders", ("0001_initial",))
GROUP = "shop/orders/migrations"
FIELD = Expression("django.db.models.CharField", called=True)
CREATED = Change(ChangeKind.CREATE_TABLE, 9, "orders.order", columns=("id", "state"))


def facts(*changes: Change) -> MigrationFacts:
    return MigrationFacts((Migration(f"{GROUP}/0001.py", "django", GROUP, "0001", changes=changes),))


def models(*fields: str, bases: tuple[str, ...] = ("django.db.models.Model",), meta: str = "") -> PythonFacts:
    settings = tuple(Setting(name, 5 + at, FIELD) for at, name in enumerate(fields))
    classes = [Class("Order", 4, bases, settings)]
    if meta:
        classes.append(Class("Order.Meta", 9, (), (Setting(meta, 10, value=True),)))
    return PythonFacts((Module("shop/orders/models.py", classes=tuple(classes)),))


def heads(*migrations: Migration) -> Outcome:
    return check_files(MigrationFacts(migrations), PythonFacts(())).outcome


def test_nothing_to_compare_proves_nothing() -> None:
    assert check_files(MigrationFacts(), PythonFacts(())).outcome is Outcome.UNKNOWN
    assert check_files(MigrationFacts.example(), PythonFacts.example()).outcome is Outcome.UNKNOWN


def test_a_broken_migration_leaves_it_open() -> None:
    broken = replace(facts().migrations[0], broken="x is no Python")

    assert heads(broken) is Outcome.UNKNOWN


def test_two_heads_fail_unless_a_branch_is_labelled() -> None:
    one = Migration("m/versions/b.py", "alembic", "m/versions", "b", after=("a",))
    other = replace(one, path="m/versions/c.py", name="c")

    assert heads(one, other) is Outcome.FAIL
    assert heads(one, replace(other, labels=("reports",))) is Outcome.UNKNOWN


def test_a_model_or_field_that_no_migration_knows_fails() -> None:
    assert check_files(facts(), models("state")).outcome is Outcome.FAIL
    verdict = check_files(facts(CREATED), models("state", "note"))

    assert verdict.outcome is Outcome.FAIL
    assert "shop/orders/models.py:6 has field Order.note" in verdict.says


def test_what_has_no_table_of_its_own_here_is_not_missed() -> None:
    assert check_files(facts(), models("state", meta="abstract")).outcome is Outcome.UNKNOWN
    assert check_files(facts(), models("state", bases=("shop.base.Base",))).outcome is Outcome.UNKNOWN


def test_an_operation_of_an_own_class_leaves_it_open() -> None:
    own = Change(ChangeKind.UNREAD, 9, detail="AddHistory", reversible=None)

    assert check_files(facts(own), models("state")).outcome is Outcome.UNKNOWN


def test_fields_are_followed_through_renames() -> None:
    renamed = Change(ChangeKind.RENAME_COLUMN, 12, "orders.order", "state", new_name="status")
    added = Change(ChangeKind.ADD_COLUMN, 13, "orders.order", "note")

    assert check_files(facts(CREATED, renamed, added), models("status", "note")).outcome is Outcome.PASS


def test_models_that_are_all_known_are_wired() -> None:
    assert check_files(facts(CREATED), models("state")).outcome is Outcome.PASS


def test_settings_that_show_too_little_prove_nothing() -> None:
    made = MigrationStateFacts.example()

    assert check_settings(MigrationStateFacts()).outcome is Outcome.UNKNOWN
    assert check_settings(replace(made, firm=False)).outcome is Outcome.UNKNOWN
    assert check_settings(replace(made, compared=())).outcome is Outcome.UNKNOWN
    assert check_settings(replace(made, doubts=("an application has none",))).outcome is Outcome.UNKNOWN
    assert check_settings(replace(made, histories=(replace(ORDERS, broken="no Python"),))).outcome is Outcome.UNKNOWN
    assert check_settings(replace(made, histories=(replace(ORDERS, own=False),))).outcome is Outcome.UNKNOWN


def test_what_an_installed_package_lacks_is_not_the_services_fault() -> None:
    change = UnmadeChange("django", "sites", "Alter field id on site", own=False)

    assert check_settings(MigrationStateFacts.example(changes=(change,))).outcome is Outcome.UNKNOWN


def test_an_unfirm_fault_is_no_fault() -> None:
    change = UnmadeChange("django", "orders", "Add field gift to order")

    assert check_settings(MigrationStateFacts.example(changes=(change,), firm=False)).outcome is Outcome.UNKNOWN


def test_two_heads_of_a_started_service_fail_unless_labelled() -> None:
    forked = replace(ORDERS, heads=("0002_gift", "0002_note"))

    verdict = check_settings(MigrationStateFacts.example(histories=(forked,)))

    assert verdict.outcome is Outcome.FAIL
    assert "0002_gift, 0002_note" in verdict.says
    labelled = MigrationStateFacts.example(histories=(replace(forked, labelled=True),))
    assert check_settings(labelled).outcome is Outcome.PASS


def test_a_change_that_was_not_made_fails_with_the_command_that_shows_it() -> None:
    change = UnmadeChange("alembic", "migrations", "Add column orders.gift")

    verdict = check_settings(MigrationStateFacts.example(changes=(change,), doubts=("types were not compared",)))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].again == "alembic check"


def test_one_head_and_nothing_to_make_passes() -> None:
    assert check_settings(MigrationStateFacts.example()).outcome is Outcome.PASS
