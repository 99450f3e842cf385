from dataclasses import replace
from datetime import timedelta

from proveout.checks.ratelimit.holds_the_stated_rate import Limits, check_settings
from proveout.facts.served_routes import (
    ServedLimit,
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.limit import Rate
from proveout.model.verdict import Outcome

STATED = Limits(Rate(100, timedelta(minutes=1)))
HOLDS = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0),))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(HOLDS, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, STATED)

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(HOLDS, firm=False))

    verdict = check_settings(routes, STATED)

    assert verdict.outcome is Outcome.UNKNOWN


def test_without_a_stated_rate_there_is_nothing_to_compare() -> None:
    assert check_settings(ServedRouteFacts.example(HOLDS), Limits()).outcome is Outcome.UNKNOWN


def test_another_window_is_compared_by_what_it_lets_through() -> None:
    lax = ServedRoute("/orders", limit="limited", limits=(ServedLimit(10, 1.0),))

    assert check_settings(ServedRouteFacts.example(lax), STATED).outcome is Outcome.FAIL


def test_the_strictest_limit_of_a_route_decides() -> None:
    both = replace(HOLDS, limits=(ServedLimit(1000, 3600.0), ServedLimit(100, 60.0)))

    assert check_settings(ServedRouteFacts.example(both), STATED).outcome is Outcome.PASS


def test_a_limit_under_a_condition_does_not_count() -> None:
    some = replace(HOLDS, limits=(ServedLimit(1000, 60.0), ServedLimit(10, 60.0, who="some")))

    assert check_settings(ServedRouteFacts.example(some), STATED).outcome is Outcome.FAIL


def test_a_limiter_that_is_off_fails() -> None:
    off = ServedRoute("/orders", limit_says="the limiter is switched off")

    assert check_settings(ServedRouteFacts.example(off), STATED).outcome is Outcome.FAIL


def test_a_stricter_limit_is_not_the_stated_one() -> None:
    strict = replace(HOLDS, limits=(ServedLimit(10, 60.0),))

    assert check_settings(ServedRouteFacts.example(strict), STATED).outcome is Outcome.UNKNOWN


def test_retry_after_is_only_seen_on_the_wire() -> None:
    assert check_settings(ServedRouteFacts.example(HOLDS), replace(STATED, retry_after=True)).outcome is Outcome.UNKNOWN
