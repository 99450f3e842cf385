from dataclasses import replace
from datetime import timedelta

from proveout.checks.ratelimit.login_attempts_are_limited import Limits, check_settings
from proveout.facts.served_routes import (
    ServedLimit,
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.limit import Rate
from proveout.model.verdict import Outcome

LOGIN = ServedRoute("/login", ("POST",), login="open", limit="limited", limits=(ServedLimit(10, 60.0),))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(LOGIN, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(LOGIN, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_without_a_login_there_is_nothing_to_judge() -> None:
    assert check_settings(ServedRouteFacts.example(), Limits()).outcome is Outcome.UNKNOWN


def test_no_limiter_at_all_is_unknown_because_a_proxy_may_have_one() -> None:
    bare = replace(LOGIN, limit="none", limits=())

    assert check_settings(ServedRouteFacts.example(bare), Limits()).outcome is Outcome.UNKNOWN


def test_a_limit_that_is_thrown_away_fails() -> None:
    lost = replace(LOGIN, limit="none", limits=(), limit_says="the registered view is not the one that it wraps")

    assert check_settings(ServedRouteFacts.example(lost), Limits()).outcome is Outcome.FAIL


def test_more_than_is_stated_fails() -> None:
    stated = Limits(Rate(5, timedelta(minutes=1)))

    assert check_settings(ServedRouteFacts.example(LOGIN), stated).outcome is Outcome.FAIL


def test_between_few_and_many_is_unknown_where_nothing_is_stated() -> None:
    some = replace(LOGIN, limits=(ServedLimit(40, 60.0),))

    assert check_settings(ServedRouteFacts.example(some), Limits()).outcome is Outcome.UNKNOWN


def test_a_login_is_recognised_by_what_its_code_calls() -> None:
    named = replace(LOGIN, path="/enter", words=("login_user()",), limits=(ServedLimit(1000, 60.0),))

    assert check_settings(ServedRouteFacts.example(named), Limits()).outcome is Outcome.FAIL


def test_ten_in_a_minute_pass() -> None:
    assert check_settings(ServedRouteFacts.example(LOGIN), Limits()).outcome is Outcome.PASS
