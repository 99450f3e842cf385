from dataclasses import replace

from proveout.checks.auth.state_changes_need_a_csrf_token import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.limit import Url
from proveout.model.verdict import Outcome

CHECKED = ServedRoute("/orders", ("POST",), cookie=True, csrf="checked")
NONE = EffectiveSettingsFacts.example(values={})


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(CHECKED, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, NONE, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(CHECKED, firm=False))

    verdict = check_settings(routes, NONE, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_wildcard_below_a_shared_name_fails() -> None:
    settings = EffectiveSettingsFacts.example(values={"CSRF_TRUSTED_ORIGINS": ("https://*.herokuapp.com",)})

    assert check_settings(ServedRouteFacts.example(CHECKED), settings, Limits()).outcome is Outcome.FAIL


def test_a_wildcard_below_a_name_of_ones_own_does_not_fail() -> None:
    settings = EffectiveSettingsFacts.example(values={"CSRF_TRUSTED_ORIGINS": ("https://*.example.org",)})

    assert check_settings(ServedRouteFacts.example(CHECKED), settings, Limits()).outcome is Outcome.PASS


def test_an_origin_that_is_not_stated_fails() -> None:
    settings = EffectiveSettingsFacts.example(values={"CSRF_TRUSTED_ORIGINS": ("https://other.example.org",)})
    limits = Limits((Url("https://shop.example.org"),))

    assert check_settings(ServedRouteFacts.example(CHECKED), settings, limits).outcome is Outcome.FAIL


def test_an_exempt_view_with_a_session_fails() -> None:
    routes = ServedRouteFacts.example(replace(CHECKED, framework="django", csrf="exempt"))

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.FAIL


def test_without_any_protection_the_cookie_may_still_be_kept_from_foreign_pages() -> None:
    routes = ServedRouteFacts.example(replace(CHECKED, csrf="off"), packages=frozenset({"flask_login"}))
    settings = EffectiveSettingsFacts.example(values={"SESSION_COOKIE_SAMESITE": "Lax"}, owner=Owner.FLASK)

    assert check_settings(routes, settings, Limits()).outcome is Outcome.UNKNOWN


def test_without_a_cookie_it_does_not_apply() -> None:
    routes = ServedRouteFacts.example(ServedRoute("/orders", ("POST",), guards=("HTTPBearer",)), packages=frozenset())

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.NOT_APPLICABLE


def test_a_package_for_sessions_keeps_it_open() -> None:
    routes = ServedRouteFacts.example(ServedRoute("/orders", ("POST",)), packages=frozenset({"flask_login"}))

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.UNKNOWN
