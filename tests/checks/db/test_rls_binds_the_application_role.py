from proveout.checks.db.rls_binds_the_application_role import Limits, check_settings
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.facts.setting_value import Masked
from proveout.model.verdict import Outcome


def judged(facts: DatabaseSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_start_that_makes_no_connection_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts()) is Outcome.UNKNOWN


def test_a_connection_that_comes_of_a_made_up_value_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


def test_a_server_that_is_meant_to_bypass_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(user="postgres"), Limits(bypass=True)) is Outcome.UNKNOWN


def test_a_hidden_role_is_unknown() -> None:
    assert judged(DatabaseSettingsFacts.example(user=Masked.example())) is Outcome.UNKNOWN


def test_a_superuser_fails_also_behind_the_pooler_of_supabase() -> None:
    assert judged(DatabaseSettingsFacts.example(user="postgres")) is Outcome.FAIL
    assert judged(DatabaseSettingsFacts.example(user="postgres.abcdefgh")) is Outcome.FAIL


def test_a_role_of_its_own_passes_here_and_is_only_wired() -> None:
    assert judged(DatabaseSettingsFacts.example(user="shop_app")) is Outcome.PASS
