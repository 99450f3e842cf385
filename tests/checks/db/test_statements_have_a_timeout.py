from datetime import timedelta

from proveout.checks.db.statements_have_a_timeout import Limits, check_settings
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.model.verdict import Outcome


def judged(facts: DatabaseSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_start_that_makes_no_connection_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts()) is Outcome.UNKNOWN


def test_a_connection_that_comes_of_a_made_up_value_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


SET = {"statement_timeout": "30s", "lock_timeout": "5000", "idle_in_transaction_session_timeout": "1min"}


def test_a_time_that_the_session_leaves_to_the_server_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example()) is Outcome.UNKNOWN
    assert judged(DatabaseSettingsFacts.example(session={"statement_timeout": "30s"})) is Outcome.UNKNOWN


def test_a_time_that_cannot_be_read_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(session={**SET, "lock_timeout": "soon"})) is Outcome.UNKNOWN


def test_zero_is_without_end_and_fails() -> None:
    assert judged(DatabaseSettingsFacts.example(session={**SET, "lock_timeout": "0"})) is Outcome.FAIL


def test_a_longer_time_than_the_stated_one_fails() -> None:
    facts = DatabaseSettingsFacts.example(session=SET)

    assert judged(facts, Limits(statement=timedelta(seconds=10))) is Outcome.FAIL
    assert judged(facts, Limits(lock=timedelta(seconds=5))) is Outcome.PASS


def test_all_three_pass() -> None:
    assert judged(DatabaseSettingsFacts.example(session=SET)) is Outcome.PASS
