from dataclasses import replace

import pytest

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


@pytest.mark.parametrize("path", ["/dashboard", "/env", "/stats", "/control", "/admin", "/docs"])
def test_an_open_page_of_the_application_with_such_a_name_is_unknown(path: str) -> None:
    assert (
        check_settings(ServedRouteFacts.example(ServedRoute(path, login="open")), Limits()).outcome is Outcome.UNKNOWN
    )


@pytest.mark.parametrize("word", ["redirect()", "flask_login.login_user()"])
def test_an_admin_that_sends_to_a_login_is_unknown_even_where_it_is_stated(word: str) -> None:
    page = ServedRoute("/admin", ("GET", "POST"), login="open", words=(word,))

    assert check_settings(ServedRouteFacts.example(page), Limits(paths=("/admin",))).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "page",
    [
        ServedRoute("/admin", endpoint="admin", login="open", own=False),
        ServedRoute("/metrics", login="open", words=("prometheus_client.generate_latest()",)),
        ServedRoute("/actuator/env", login="open"),
    ],
)
def test_an_open_page_that_is_known_to_be_of_operators_fails(page: ServedRoute) -> None:
    assert check_settings(ServedRouteFacts.example(page), Limits()).outcome is Outcome.FAIL
