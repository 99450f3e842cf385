from dataclasses import replace

from proveout.checks.http.lists_are_bounded import Limits, check_settings
from proveout.facts.served_routes import (
    ServedField,
    ServedRoute,
    ServedRouteFacts,
)
from proveout.model.limit import Rows
from proveout.model.verdict import Outcome

BOUND = ServedRoute("/orders", listed=True, queries=(ServedField("limit", "int", max=100),))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(BOUND, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(BOUND, firm=False))

    verdict = check_settings(routes, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_list_without_a_known_size_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(replace(BOUND, queries=())), Limits()).outcome is Outcome.UNKNOWN


def test_any_size_fails() -> None:
    open_ = replace(BOUND, queries=(ServedField("limit", "int"),))

    assert check_settings(ServedRouteFacts.example(open_), Limits()).outcome is Outcome.FAIL


def test_a_list_of_the_rest_framework_without_pages_fails() -> None:
    whole = ServedRoute("/orders/", framework="drf", listed=True, rows_say="it has no pagination class")

    assert check_settings(ServedRouteFacts.example(whole), Limits()).outcome is Outcome.FAIL


def test_more_rows_than_stated_fail() -> None:
    assert check_settings(ServedRouteFacts.example(BOUND), Limits(Rows(50))).outcome is Outcome.FAIL


def test_somewhat_more_than_usual_is_unknown_where_nothing_is_stated() -> None:
    large = replace(BOUND, queries=(ServedField("limit", "int", max=500),))

    assert check_settings(ServedRouteFacts.example(large), Limits()).outcome is Outcome.UNKNOWN


def test_a_bound_size_passes() -> None:
    assert check_settings(ServedRouteFacts.example(BOUND), Limits()).outcome is Outcome.PASS
