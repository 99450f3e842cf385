from dataclasses import replace

from proveout.checks.http.no_route_answers_5xx import Limits, check_settings
from proveout.facts.served_routes import (
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.verdict import Outcome

FITS = ServedRoute("/orders/{pk}")
BAD = ServedRoute("/orders/{pk}", misfit="the route hands over 'pk', which the view does not take")


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(FITS, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(FITS, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_view_without_its_parameter_fails() -> None:
    assert check_settings(ServedRouteFacts.example(FITS, BAD), Limits()).outcome is Outcome.FAIL


def test_what_is_left_out_is_not_judged() -> None:
    routes = ServedRouteFacts.example(ServedRoute("/other"), BAD)

    assert check_settings(routes, Limits(skip=("/orders/{id}",))).outcome is Outcome.PASS


def test_what_a_library_brings_is_not_judged() -> None:
    assert check_settings(ServedRouteFacts.example(FITS, replace(BAD, own=False)), Limits()).outcome is Outcome.PASS
