from dataclasses import replace

from proveout.checks.input.stated_range_is_enforced import Limits, check_settings
from proveout.facts.served_routes import (
    ServedField,
    ServedRoute,
    ServedRouteFacts,
    ServedSchema,
)
from proveout.model.limit import UrlPath
from proveout.model.verdict import Outcome

STATED = Limits(UrlPath("/orders"), "quantity", 1, 100)
FIELD = ServedField("quantity", "int", min=1, max=100)


def order(field: ServedField) -> ServedRouteFacts:
    route = ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order", fields=(field,)),))
    return ServedRouteFacts.example(route)


def test_a_field_that_no_schema_has_is_unknown() -> None:
    assert check_settings(order(replace(FIELD, name="price")), STATED).outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    made_up = ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order", fields=(FIELD,)),), firm=False)

    assert check_settings(ServedRouteFacts.example(made_up), STATED).outcome is Outcome.UNKNOWN


def test_a_validator_that_is_not_read_leaves_it_open() -> None:
    assert (
        check_settings(order(ServedField("quantity", "int", validators=("even",))), STATED).outcome is Outcome.UNKNOWN
    )


def test_a_missing_bound_fails() -> None:
    assert check_settings(order(replace(FIELD, max=None)), STATED).outcome is Outcome.FAIL


def test_a_wider_bound_fails() -> None:
    assert check_settings(order(replace(FIELD, min=0)), STATED).outcome is Outcome.FAIL


def test_a_text_is_measured_by_its_length() -> None:
    text = ServedField("quantity", "str", min_length=1, max_length=100)

    assert check_settings(order(text), STATED).outcome is Outcome.PASS


def test_other_values_than_the_stated_ones_fail() -> None:
    stated = Limits(UrlPath("/orders"), "quantity", allowed=("one", "two"))

    assert check_settings(order(replace(FIELD, choices=("one", "three"))), stated).outcome is Outcome.FAIL


def test_both_bounds_pass() -> None:
    assert check_settings(order(FIELD), STATED).outcome is Outcome.PASS
