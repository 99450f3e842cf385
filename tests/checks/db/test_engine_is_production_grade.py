from proveout.checks.db.engine_is_production_grade import Limits, check
from proveout.facts.database_settings import DatabaseConnection, DatabaseSettingsFacts
from proveout.model.limit import Choice
from proveout.model.verdict import Outcome


def judged(facts: DatabaseSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check(facts, limits or Limits()).outcome


def test_a_start_that_makes_no_connection_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts()) is Outcome.UNKNOWN


def test_a_connection_that_comes_of_a_made_up_value_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


def test_a_server_whose_fallback_was_not_seen_is_unknown() -> None:
    unseen = DatabaseSettingsFacts.example(facts={"refused_without": False})

    assert judged(unseen) is Outcome.UNKNOWN


def test_a_file_beside_the_main_server_is_unknown() -> None:
    server, file = DatabaseConnection("django:default"), DatabaseConnection("django:logs", dialect="sqlite", host="")

    assert judged(DatabaseSettingsFacts((server, file), refused_without=True)) is Outcome.UNKNOWN
    assert judged(DatabaseSettingsFacts((file, server), refused_without=True)) is Outcome.FAIL


def test_a_file_fails_unless_the_document_asks_for_one() -> None:
    file = DatabaseSettingsFacts.example(dialect="sqlite", host="", facts={"refused_without": False, "without": ()})

    assert judged(file) is Outcome.FAIL
    assert judged(file, Limits(engine=Choice("sqlite"))) is not Outcome.FAIL


def test_a_silent_fall_back_to_a_file_fails_though_a_server_is_set() -> None:
    file = DatabaseConnection("shop.db.engine", dialect="sqlite", host="")

    verdict = check(DatabaseSettingsFacts.example(facts={"fallback": (file,), "refused_without": False}), Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "without DATABASE_URL the service starts" in verdict.says


def test_another_server_than_the_stated_one_fails() -> None:
    assert judged(DatabaseSettingsFacts.example(dialect="mysql"), Limits(engine=Choice("postgres"))) is Outcome.FAIL


def test_a_server_without_which_nothing_starts_passes() -> None:
    assert judged(DatabaseSettingsFacts.example()) is Outcome.PASS
    assert judged(DatabaseSettingsFacts.example(), Limits(engine=Choice("PostgreSQL"))) is Outcome.PASS
