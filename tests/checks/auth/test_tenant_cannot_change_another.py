from dataclasses import replace

from proveout.checks.auth.tenant_cannot_change_another import Limits, check_settings
from proveout.facts.served_routes import (
    ServedField,
    ServedRoute,
    ServedRouteFacts,
    ServedSchema,
)
from proveout.model.verdict import Outcome


def order(*fields: str, words: tuple[str, ...] = ("current_user.id",), roles: tuple[str, ...] = ()) -> ServedRoute:
    body = ServedSchema("Order", fields=tuple(ServedField(one, "int") for one in fields))
    return ServedRoute("/orders/{order_id}", ("PUT",), bodies=(body,), words=words, roles=roles)


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(order("quantity"), unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(order("quantity"), firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_an_owner_in_the_body_fails() -> None:
    assert check_settings(ServedRouteFacts.example(order("owner_id")), Limits()).outcome is Outcome.FAIL


def test_an_owner_that_the_view_sets_itself_does_not_fail() -> None:
    route = order("owner", words=("serializer.save(owner=)", "request.user"))

    assert check_settings(ServedRouteFacts.example(route), Limits()).outcome is Outcome.PASS


def test_an_owner_to_filter_by_is_none_that_is_set() -> None:
    route = order("owner", words=("objects.filter(owner=)", "request.user"))

    assert check_settings(ServedRouteFacts.example(route), Limits()).outcome is Outcome.FAIL


def test_what_may_be_an_owner_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(order("user_id")), Limits()).outcome is Outcome.UNKNOWN


def test_an_administrator_may_name_one() -> None:
    routes = ServedRouteFacts.example(order("owner_id", roles=("staff",)), order("quantity"))

    assert check_settings(routes, Limits()).outcome is Outcome.PASS


def test_a_view_that_never_looks_at_the_login_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(order("quantity", words=())), Limits()).outcome is Outcome.UNKNOWN
