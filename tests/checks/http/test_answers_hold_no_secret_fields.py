from dataclasses import replace

from proveout.checks.http.answers_hold_no_secret_fields import Limits, check_settings
from proveout.facts.served_routes import (
    ServedField,
    ServedRoute,
    ServedRouteFacts,
    ServedSchema,
)
from proveout.model.verdict import Outcome


def answer(*fields: ServedField, path: str = "/users/me", methods: tuple[str, ...] = ("GET",)) -> ServedRoute:
    return ServedRoute(path, methods, answers=(ServedSchema("UserShown", fields=fields),))


CLEAN = answer(ServedField("id", "int"))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(CLEAN, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(CLEAN, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_route_without_a_declared_answer_is_unknown() -> None:
    routes = ServedRouteFacts.example(CLEAN, ServedRoute("/raw"))

    assert check_settings(routes, Limits()).outcome is Outcome.UNKNOWN


def test_a_hash_fails() -> None:
    routes = ServedRouteFacts.example(answer(ServedField("password_hash")))

    assert check_settings(routes, Limits()).outcome is Outcome.FAIL


def test_a_field_that_is_only_written_does_not_fail() -> None:
    routes = ServedRouteFacts.example(answer(ServedField("id"), ServedField("password", reads=False)))

    assert check_settings(routes, Limits()).outcome is Outcome.PASS


def test_a_token_is_unknown_but_where_it_is_handed_out() -> None:
    token = ServedField("access_token")

    elsewhere = check_settings(ServedRouteFacts.example(answer(token)), Limits())
    login = check_settings(ServedRouteFacts.example(answer(token, path="/token", methods=("POST",))), Limits())

    assert (elsewhere.outcome, login.outcome) == (Outcome.UNKNOWN, Outcome.PASS)
