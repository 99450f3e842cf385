from typing import Any

from proveout.checks.db.pooler_mode_suits_the_client import Limits, check_settings
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.model.limit import Choice
from proveout.model.verdict import Outcome


def judged(facts: DatabaseSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_start_that_makes_no_connection_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts()) is Outcome.UNKNOWN


def test_a_connection_that_comes_of_a_made_up_value_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


def pooled(**difference: Any) -> DatabaseSettingsFacts:
    return DatabaseSettingsFacts.example(**{"port": 6543, "host": "db.pooler.example.org", **difference})


def test_an_address_without_a_known_pooler_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example()) is Outcome.UNKNOWN


def test_a_pooler_whose_mode_is_not_told_is_unknown() -> None:
    assert judged(pooled(port=5432)) is Outcome.UNKNOWN


def test_another_port_than_the_stated_one_fails() -> None:
    assert judged(DatabaseSettingsFacts.example(), Limits(port=6543)) is Outcome.FAIL


def test_the_transaction_port_fails_where_session_mode_is_stated() -> None:
    assert judged(pooled(), Limits(mode=Choice("session"))) is Outcome.FAIL


def test_prepared_statements_in_transaction_mode_fail() -> None:
    assert judged(pooled(driver="psycopg")) is Outcome.FAIL
    assert judged(pooled(driver="asyncpg")) is Outcome.FAIL
    assert judged(pooled(driver="psycopg", prepares={"prepare_threshold": None})) is Outcome.PASS
    assert judged(pooled(driver="asyncpg", prepares={"statement_cache_size": 0})) is Outcome.PASS


def test_server_side_cursors_of_django_fail() -> None:
    assert judged(pooled(engine="django.db.backends.postgresql", server_side_cursors=True)) is Outcome.FAIL
    assert judged(pooled(engine="django.db.backends.postgresql", server_side_cursors=False)) is Outcome.PASS


def test_psycopg2_prepares_nothing_and_passes() -> None:
    assert judged(pooled(driver="psycopg2")) is Outcome.PASS
