from dataclasses import replace

from proveout.checks.input.bad_input_is_refused_not_crashed import check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.verdict import Outcome

PLAIN = EffectiveSettingsFacts.example(values={"TRAP_HTTP_EXCEPTIONS": False}, owner=Owner.FLASK)
ROUTE = ServedRoute("/orders", ("POST",), bodies=(ServedSchema("Order"),))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(ROUTE, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, PLAIN)

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(ROUTE, firm=False))

    verdict = check_settings(routes, PLAIN)

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_body_without_a_schema_is_unknown() -> None:
    raw = replace(ROUTE, bodies=(), raw=("request.get_json()",))

    assert check_settings(ServedRouteFacts.example(raw), PLAIN).outcome is Outcome.UNKNOWN


def test_trapped_exceptions_fail() -> None:
    trapped = EffectiveSettingsFacts.example(values={"TRAP_BAD_REQUEST_ERRORS": True}, owner=Owner.FLASK)

    assert check_settings(ServedRouteFacts.example(ROUTE), trapped).outcome is Outcome.FAIL


def test_a_constant_of_that_name_is_nobodys_setting() -> None:
    constant = EffectiveSettingsFacts.example(values={"TRAP_HTTP_EXCEPTIONS": True}, owner=Owner.MODULE)

    assert check_settings(ServedRouteFacts.example(ROUTE), constant).outcome is Outcome.PASS
