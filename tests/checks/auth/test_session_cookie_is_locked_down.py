from datetime import timedelta

from proveout.checks.auth.session_cookie_is_locked_down import Limits, check_settings
from proveout.facts.session_settings import LoginCookie, SessionSettingsFacts
from proveout.model.limit import Choice, Host, UrlPath
from proveout.model.verdict import Outcome


def outcome(*cookies: LoginCookie, limits: Limits | None = None) -> Outcome:
    return check_settings(SessionSettingsFacts.example(cookies=cookies), limits or Limits()).outcome


def test_a_service_without_such_a_cookie_proves_nothing() -> None:
    assert outcome() is Outcome.UNKNOWN


def test_a_flag_that_rests_on_a_made_up_value_proves_nothing() -> None:
    assert outcome(LoginCookie("sessionid", secure=False, firm=False)) is Outcome.UNKNOWN
    assert outcome(LoginCookie("sessionid", firm=False)) is Outcome.UNKNOWN


def test_a_cookie_that_nobody_is_seen_to_send_does_not_fail() -> None:
    assert outcome(LoginCookie("session", secure=False, used=False)) is Outcome.UNKNOWN
    assert outcome(LoginCookie("remember_token", "remember", secure=False)) is Outcome.UNKNOWN


def test_a_path_that_is_stated_is_not_compared() -> None:
    assert outcome(LoginCookie("sessionid"), limits=Limits(path=UrlPath("/app"))) is Outcome.UNKNOWN


def test_a_domain_that_nobody_stated_is_asked_for() -> None:
    assert outcome(LoginCookie("sessionid", domain=".example.org")) is Outcome.UNKNOWN


def test_each_missing_flag_of_a_session_fails() -> None:
    assert outcome(LoginCookie("sessionid", secure=False)) is Outcome.FAIL
    assert outcome(LoginCookie("sessionid", http_only=False)) is Outcome.FAIL
    assert outcome(LoginCookie("sessionid", same_site="None")) is Outcome.FAIL
    assert outcome(LoginCookie("sessionid", same_site="")) is Outcome.FAIL
    assert outcome(LoginCookie("csrftoken", "csrf", secure=False)) is Outcome.FAIL


def test_stated_limits_are_compared() -> None:
    cookie = LoginCookie("sessionid", domain="example.org", seconds=7200.0)

    assert outcome(cookie, limits=Limits(domain=Host("shop.example.org"))) is Outcome.FAIL
    assert outcome(cookie, limits=Limits(domain=Host("example.org"), max_age=timedelta(hours=1))) is Outcome.FAIL
    assert outcome(cookie, limits=Limits(domain=Host("example.org"), max_age=timedelta(hours=2))) is Outcome.PASS
    assert outcome(LoginCookie("sessionid"), limits=Limits(same_site=Choice("Strict"))) is Outcome.FAIL


def test_a_csrf_cookie_may_be_read_by_the_scripts_of_the_page() -> None:
    assert outcome(LoginCookie("sessionid"), LoginCookie("csrftoken", "csrf", http_only=False)) is Outcome.PASS
