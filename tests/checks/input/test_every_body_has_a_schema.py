import pytest

from proveout.checks.input.every_body_has_a_schema import Limits, check, check_files
from proveout.facts.python import Module, PythonFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

HEAD = "from typing import Any\nfrom fastapi import APIRouter, Depends, Request\nfrom pydantic import BaseModel\nrouter = APIRouter()\n"
MODEL = "class Order(BaseModel):\n    item: str\n"


def judged(source: str, limits: Limits | None = None) -> Verdict:
    return check_files(PythonFacts((read_module("app/api.py", HEAD + MODEL + source),)), limits or Limits())


def test_no_route_proves_nothing() -> None:
    assert judged("x = 1\n").outcome is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    good = read_module("app/api.py", HEAD + MODEL + "@router.post('/o')\ndef f(order: Order): ...\n")

    assert (
        check_files(PythonFacts((good, Module("b.py", broken="b.py is no Python"))), Limits()).outcome
        is Outcome.UNKNOWN
    )


@pytest.mark.parametrize("annotation", ["dict", "dict[str, Any]", "Any", "list[dict]"])
def test_a_body_of_any_shape_fails(annotation: str) -> None:
    assert judged(f"@router.post('/orders')\ndef f(order: {annotation}): ...\n").outcome is Outcome.FAIL


def test_a_serializer_of_every_field_fails_where_a_view_writes_with_it() -> None:
    source = (
        "class OrderSerializer(ModelSerializer):\n    class Meta:\n        fields = '__all__'\n"
        "class Orders({}):\n    serializer_class = OrderSerializer\n"
    )

    assert judged(source.format("ModelViewSet")).outcome is Outcome.FAIL
    assert judged(source.format("ReadOnlyModelViewSet")).outcome is not Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "@router.post('/orders')\nasync def f(request: Request):\n    await request.json()\n",
        "@router.post('/orders')\ndef f(order: Elsewhere): ...\n",
        "@router.post('/orders')\ndef f(order: Order): ...\nrouter.add_api_route('/x', g)\n",
        "from flask import Flask\n@router.post('/orders')\ndef f(order: Order): ...\n",
        "class Loose(BaseModel):\n    model_config = ConfigDict(extra='allow')\n@router.post('/o')\ndef f(order: Loose): ...\n",
        "@router.post('/orders')\ndef f(order): ...\n",
    ],
)
def test_what_is_not_seen_in_full_is_unknown(source: str) -> None:
    assert judged(source).outcome is Outcome.UNKNOWN


def test_what_is_to_be_skipped_is_skipped() -> None:
    source = "@router.post('/orders')\ndef f(order: dict): ...\n@router.post('/items')\ndef g(order: Order): ...\n"

    assert judged(source, Limits(skip=("/orders",))).outcome is Outcome.PASS


def test_models_and_plain_types_pass_with_the_control() -> None:
    verdict = judged("@router.post('/o/{id}')\ndef f(id: int, order: Order, user: dict = Depends(who)): ...\n")

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


ORDERS = ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order"),))


@pytest.mark.parametrize(
    "route",
    [
        ServedRoute("/orders"),
        ServedRoute("/orders", ("POST",), loose=("request.get_json()",)),
        ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order", unread="TypeError"),)),
        ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order"),), firm=False),
    ],
)
def test_a_served_body_that_is_not_read_leaves_it_open(route: ServedRoute) -> None:
    assert check(ServedRouteFacts.example(route), Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "route",
    [
        ServedRoute("/orders", ("POST",), raw=("given: dict",)),
        ServedRoute("/orders", ("PUT",), bodies=(ServedSchema("Order", extra="allow"),)),
        ServedRoute("/orders", ("PATCH",), bodies=(ServedSchema("Order", kind="drf", all_fields=True),)),
    ],
)
def test_a_served_body_without_bounds_fails(route: ServedRoute) -> None:
    assert check(ServedRouteFacts.example(ORDERS, route), Limits()).outcome is Outcome.FAIL


def test_the_raw_body_of_a_webhook_is_proved_by_its_signature() -> None:
    hook = ServedRoute("/webhooks/stripe", ("POST",), raw=("request.body()",))

    assert check(ServedRouteFacts.example(ORDERS, hook), Limits()).outcome is Outcome.PASS
