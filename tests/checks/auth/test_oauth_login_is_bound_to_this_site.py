from proveout.checks.auth.oauth_login_is_bound_to_this_site import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.limit import Url
from proveout.model.verdict import Outcome

CLIENT = ServedRouteFacts.example(packages=frozenset({"authlib"}))


def redirect(value: str) -> EffectiveSettingsFacts:
    return EffectiveSettingsFacts.example(values={"GOOGLE_REDIRECT_URI": value})


def test_a_client_without_a_redirect_address_is_unknown() -> None:
    assert check_settings(CLIENT, EffectiveSettingsFacts.example(values={}), Limits()).outcome is Outcome.UNKNOWN


def test_plain_http_fails() -> None:
    assert check_settings(CLIENT, redirect("http://shop.example.org/cb"), Limits()).outcome is Outcome.FAIL


def test_another_address_than_the_stated_one_fails() -> None:
    limits = Limits(Url("https://shop.example.org/cb"))

    assert check_settings(CLIENT, redirect("https://old.example.org/cb"), limits).outcome is Outcome.FAIL


def test_a_route_that_speaks_of_it_keeps_it_open() -> None:
    routes = ServedRouteFacts.example(ServedRoute("/oauth/callback", login="open"), packages=frozenset())

    assert check_settings(routes, EffectiveSettingsFacts.example(values={}), Limits()).outcome is Outcome.UNKNOWN


def test_without_any_trace_it_does_not_apply() -> None:
    verdict = check_settings(ServedRouteFacts.example(), EffectiveSettingsFacts.example(values={}), Limits())

    assert verdict.outcome is Outcome.NOT_APPLICABLE


def test_a_library_that_keeps_the_state_and_https_pass() -> None:
    assert check_settings(CLIENT, redirect("https://shop.example.org/cb"), Limits()).outcome is Outcome.PASS
