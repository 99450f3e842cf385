from dataclasses import replace
from datetime import timedelta

from proveout.checks.auth.sessions_and_tokens_expire import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.python import Call, Module, PythonFacts
from proveout.facts.session_settings import LoginCookie, SessionSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

NO_SESSIONS = SessionSettingsFacts.example(cookies=(), stores=())
NO_CODE = Unreadable("no Python files")


def tokens(values: dict[str, SettingValue], owner: Owner = Owner.DJANGO, limits: Limits | None = None) -> Outcome:
    settings = EffectiveSettingsFacts.example(values=values, owner=owner)
    return check_settings(NO_SESSIONS, settings, NO_CODE, limits or Limits()).outcome


def session(*cookies: LoginCookie, limits: Limits | None = None, python: PythonFacts | Unreadable = NO_CODE) -> Outcome:
    sessions = SessionSettingsFacts.example(cookies=cookies)
    return check_settings(sessions, EffectiveSettingsFacts.example(values={}), python, limits or Limits()).outcome


def test_nothing_that_says_how_long_proves_nothing() -> None:
    assert tokens({"PASSWORD_RESET_TOKEN_MINUTES": 99_999, "DEBUG": False}) is Outcome.UNKNOWN


def test_an_idle_time_is_not_seen_in_settings() -> None:
    assert session(LoginCookie("sessionid"), limits=Limits(idle=timedelta(minutes=15))) is Outcome.UNKNOWN


def test_a_lifetime_that_rests_on_a_made_up_value_proves_nothing() -> None:
    settings = EffectiveSettingsFacts.example(values={"ACCESS_TOKEN_EXPIRE_MINUTES": 15})
    loose = replace(settings, settings=(replace(settings.settings[0], firm=False),))

    assert check_settings(NO_SESSIONS, loose, NO_CODE, Limits()).outcome is Outcome.UNKNOWN


def test_a_month_that_nobody_stated_otherwise_is_asked_about() -> None:
    assert session(LoginCookie("session", seconds=31 * 86400.0)) is Outcome.UNKNOWN


def test_a_month_fails_where_a_day_is_stated() -> None:
    assert (
        session(LoginCookie("session", seconds=31 * 86400.0), limits=Limits(session=timedelta(days=1))) is Outcome.FAIL
    )


def test_a_constant_that_nobody_may_read_does_not_fail() -> None:
    assert tokens({"ACCESS_TOKEN_EXPIRE_MINUTES": 525_600}, Owner.MODULE) is Outcome.UNKNOWN


def test_a_remembered_year_only_fails_where_somebody_is_remembered() -> None:
    year = LoginCookie("remember_token", "remember", seconds=365 * 86400.0)
    remembers = PythonFacts((Module("desk/accounts.py", calls=(Call("login_user", 9, values={"remember": True}),)),))

    assert session(year) is Outcome.UNKNOWN
    assert session(year, python=remembers) is Outcome.FAIL


def test_tokens_of_a_year_or_without_an_end_fail() -> None:
    year = timedelta(days=365)
    assert tokens({"SIMPLE_JWT": {"ACCESS_TOKEN_LIFETIME": year}}) is Outcome.FAIL
    assert tokens({"JWT_ACCESS_TOKEN_EXPIRES": False}, Owner.FLASK) is Outcome.FAIL
    assert tokens({"access_token_minutes": 525_600}, Owner.PYDANTIC) is Outcome.FAIL


def test_short_ones_pass() -> None:
    assert tokens({"SIMPLE_JWT": {"ACCESS_TOKEN_LIFETIME": timedelta(minutes=15)}}) is Outcome.PASS
    assert tokens({"JWT_ACCESS_TOKEN_EXPIRES": 900}, Owner.FLASK) is Outcome.PASS
    assert tokens({"access_token_minutes": 15}, Owner.PYDANTIC) is Outcome.PASS
    assert session(LoginCookie("sessionid")) is Outcome.PASS
