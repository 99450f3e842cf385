from dataclasses import replace

from proveout.checks.integrations.webhooks_check_signatures import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.verdict import Outcome

SETTINGS = EffectiveSettingsFacts.example(values={})
SIGNED = ServedRoute("/webhooks/stripe", ("POST",), login="open", words=("hmac.compare_digest()",))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(SIGNED, unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, SETTINGS, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(SIGNED, firm=False))

    verdict = check_settings(routes, SETTINGS, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_body_that_is_taken_as_it_comes_fails() -> None:
    taken = replace(SIGNED, words=("request.json()",))

    assert check_settings(ServedRouteFacts.example(taken), SETTINGS, Limits()).outcome is Outcome.FAIL


def test_a_day_of_tolerance_fails() -> None:
    settings = EffectiveSettingsFacts.example(values={"STRIPE_WEBHOOK_TOLERANCE_S": 86_400})

    assert check_settings(ServedRouteFacts.example(SIGNED), settings, Limits()).outcome is Outcome.FAIL


def test_a_guard_of_another_kind_is_unknown() -> None:
    guarded = replace(SIGNED, words=("request.json()",), login="required")

    assert check_settings(ServedRouteFacts.example(guarded), SETTINGS, Limits()).outcome is Outcome.UNKNOWN


def test_a_setting_that_speaks_of_one_keeps_it_open() -> None:
    settings = EffectiveSettingsFacts.example(values={"GITHUB_WEBHOOK_SECRET": "x"})

    assert check_settings(ServedRouteFacts.example(), settings, Limits()).outcome is Outcome.UNKNOWN


def test_without_any_trace_it_does_not_apply() -> None:
    assert check_settings(ServedRouteFacts.example(), SETTINGS, Limits()).outcome is Outcome.NOT_APPLICABLE


def test_a_signature_that_is_looked_at_passes() -> None:
    assert check_settings(ServedRouteFacts.example(SIGNED), SETTINGS, Limits()).outcome is Outcome.PASS
