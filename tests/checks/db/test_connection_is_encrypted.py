from proveout.checks.db.connection_is_encrypted import Limits, check_settings
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.model.limit import Choice
from proveout.model.verdict import Outcome


def judged(facts: DatabaseSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_start_that_makes_no_connection_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts()) is Outcome.UNKNOWN


def test_a_connection_that_comes_of_a_made_up_value_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


def test_a_server_of_another_kind_and_a_context_of_its_own_are_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(dialect="mysql")) is Outcome.UNKNOWN
    assert judged(DatabaseSettingsFacts.example(ssl="context")) is Outcome.UNKNOWN
    assert judged(DatabaseSettingsFacts.example(), Limits(mode=Choice("strong"))) is Outcome.UNKNOWN


def test_loopback_is_not_applicable_unless_the_document_refuses_it() -> None:
    local = DatabaseSettingsFacts.example(host="127.0.0.1", ssl="")

    assert judged(local) is Outcome.NOT_APPLICABLE
    assert judged(DatabaseSettingsFacts.example(host="/var/run/postgresql", ssl="")) is Outcome.NOT_APPLICABLE
    assert judged(local, Limits(allow_local=False)) is Outcome.FAIL


def test_a_host_that_only_begins_like_loopback_is_no_loopback() -> None:
    assert judged(DatabaseSettingsFacts.example(host="localhost.example.org", ssl="")) is Outcome.FAIL


def test_a_mode_that_gives_way_fails() -> None:
    for mode in ("", "disable", "allow", "prefer"):
        assert judged(DatabaseSettingsFacts.example(ssl=mode)) is Outcome.FAIL


def test_a_weaker_mode_than_the_stated_one_fails() -> None:
    stated = Limits(mode=Choice("verify-full"))

    assert judged(DatabaseSettingsFacts.example(ssl="require"), stated) is Outcome.FAIL
    assert judged(DatabaseSettingsFacts.example(ssl="verify-full"), stated) is Outcome.PASS


def test_the_stated_mode_passes() -> None:
    assert judged(DatabaseSettingsFacts.example(ssl="require")) is Outcome.PASS
