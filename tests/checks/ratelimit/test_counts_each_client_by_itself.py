from dataclasses import replace

from proveout.checks.ratelimit.counts_each_client_by_itself import Limits, check_settings
from proveout.facts.served_routes import (
    ServedLimit,
    ServedLimiter,
    ServedMiddleware,
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.verdict import Outcome

BY_ADDRESS = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0),))
FIX = (ServedMiddleware("ProxyFix", options={"x_for": 1}),)


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(BY_ADDRESS, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(BY_ADDRESS, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_an_address_without_a_known_proxy_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(BY_ADDRESS), Limits()).outcome is Outcome.UNKNOWN


def test_one_counter_for_everybody_fails() -> None:
    shared = replace(BY_ADDRESS, limits=(ServedLimit(100, 60.0, key="constant"),))

    assert check_settings(ServedRouteFacts.example(shared, middleware=FIX), Limits()).outcome is Outcome.FAIL


def test_a_header_of_the_client_fails() -> None:
    named = replace(BY_ADDRESS, limits=(ServedLimit(100, 60.0, key="header"),))

    assert check_settings(ServedRouteFacts.example(named, middleware=FIX), Limits()).outcome is Outcome.FAIL


def test_the_rest_framework_without_a_number_of_proxies_fails() -> None:
    rest = replace(BY_ADDRESS, framework="drf", limits=(ServedLimit(100, 60.0, by="drf", key="drf"),))
    routes = ServedRouteFacts.example(rest, limiters=(ServedLimiter("drf", key="forwarded"),))

    assert check_settings(routes, Limits()).outcome is Outcome.FAIL


def test_more_trusted_proxies_than_stated_are_unknown() -> None:
    two = (ServedMiddleware("ProxyFix", options={"x_for": 2}),)

    assert check_settings(ServedRouteFacts.example(BY_ADDRESS, middleware=two), Limits()).outcome is Outcome.UNKNOWN


def test_the_address_that_one_proxy_vouches_for_passes() -> None:
    assert check_settings(ServedRouteFacts.example(BY_ADDRESS, middleware=FIX), Limits()).outcome is Outcome.PASS
