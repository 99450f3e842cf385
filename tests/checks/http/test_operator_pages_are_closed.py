from dataclasses import replace

from proveout.checks.http.operator_pages_are_closed import Limits, check_settings
from proveout.facts.served_routes import (
    ServedMiddleware,
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.verdict import Outcome

CLOSED = ServedRoute("/metrics")


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(CLOSED, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(CLOSED, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_open_documentation_fails() -> None:
    routes = ServedRouteFacts.example(ServedRoute("/docs", login="open", own=False))

    assert check_settings(routes, Limits()).outcome is Outcome.FAIL


def test_a_page_that_is_declared_public_does_not_fail() -> None:
    routes = ServedRouteFacts.example(CLOSED, ServedRoute("/docs", login="open"))

    assert check_settings(routes, Limits(public=("/docs",))).outcome is Outcome.PASS


def test_the_login_of_the_admin_is_open() -> None:
    login = ServedRoute("/admin/login/", ("GET", "POST"), endpoint="admin", login="open", own=False)

    assert check_settings(ServedRouteFacts.example(CLOSED, login), Limits()).outcome is Outcome.PASS


def test_a_toolbar_for_everybody_fails() -> None:
    bar = ServedMiddleware("DebugToolbarMiddleware", "debug_toolbar.middleware", {"shown": "to everybody"})

    assert check_settings(ServedRouteFacts.example(CLOSED, middleware=(bar,)), Limits()).outcome is Outcome.FAIL


def test_a_toolbar_by_a_rule_of_its_own_is_unknown() -> None:
    bar = ServedMiddleware("DebugToolbarMiddleware", "debug_toolbar.middleware", {"shown": "by a function"})

    assert check_settings(ServedRouteFacts.example(CLOSED, middleware=(bar,)), Limits()).outcome is Outcome.UNKNOWN


def test_a_guard_that_is_not_read_is_unknown() -> None:
    assert (
        check_settings(ServedRouteFacts.example(replace(CLOSED, login="perhaps")), Limits()).outcome is Outcome.UNKNOWN
    )
