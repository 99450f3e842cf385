from dataclasses import replace

from proveout.checks.auth.roles_are_enforced import Limits, check_settings
from proveout.facts.served_routes import (
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.verdict import Outcome

STAFF = ServedRoute("/reports", ("POST",), roles=("staff",))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(STAFF, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(STAFF, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_view_that_looks_at_roles_itself_is_unknown() -> None:
    itself = ServedRoute("/reports", words=("request.user.is_staff",))

    assert check_settings(ServedRouteFacts.example(itself), Limits(("staff",))).outcome is Outcome.UNKNOWN


def test_a_role_that_no_route_asks_for_fails() -> None:
    assert check_settings(ServedRouteFacts.example(STAFF), Limits(("auditor",))).outcome is Outcome.FAIL


def test_without_any_role_it_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(), Limits()).outcome is Outcome.UNKNOWN


def test_admin_and_staff_are_names_for_the_same() -> None:
    assert check_settings(ServedRouteFacts.example(STAFF), Limits(("admin",))).outcome is Outcome.PASS
