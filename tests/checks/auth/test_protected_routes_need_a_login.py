from dataclasses import replace

from proveout.checks.auth.protected_routes_need_a_login import Limits, check_settings
from proveout.facts.served_routes import (
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.verdict import Outcome

CLOSED = ServedRoute("/orders", ("POST",), guards=("login_required",))
OPEN = ServedRoute("/orders/{order_id}", ("DELETE",), login="open")


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(CLOSED, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(CLOSED, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_guard_that_is_not_read_is_unknown() -> None:
    routes = ServedRouteFacts.example(CLOSED, replace(OPEN, login="perhaps"))

    assert check_settings(routes, Limits()).outcome is Outcome.UNKNOWN


def test_a_service_without_any_login_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(OPEN), Limits()).outcome is Outcome.UNKNOWN


def test_an_open_page_is_unknown_where_no_list_of_public_ones_is_stated() -> None:
    routes = ServedRouteFacts.example(CLOSED, ServedRoute("/about", login="open"))

    assert check_settings(routes, Limits()).outcome is Outcome.UNKNOWN


def test_an_open_page_that_is_not_on_the_list_fails() -> None:
    routes = ServedRouteFacts.example(CLOSED, ServedRoute("/about", login="open"))

    assert check_settings(routes, Limits(public=("/health",))).outcome is Outcome.FAIL


def test_an_open_change_among_closed_ones_fails_without_a_list() -> None:
    assert check_settings(ServedRouteFacts.example(CLOSED, OPEN), Limits()).outcome is Outcome.FAIL


def test_a_list_does_not_cover_what_lies_below() -> None:
    routes = ServedRouteFacts.example(CLOSED, OPEN)

    assert check_settings(routes, Limits(public=("/orders",))).outcome is Outcome.FAIL


def test_health_and_login_are_public_by_nature() -> None:
    routes = ServedRouteFacts.example(
        CLOSED, ServedRoute("/healthz", login="open"), ServedRoute("/login", ("POST",), login="open")
    )

    assert check_settings(routes, Limits()).outcome is Outcome.PASS
