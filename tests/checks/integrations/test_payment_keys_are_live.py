from dataclasses import replace

import pytest

from proveout.checks.integrations.payment_keys_are_live import ACCOUNT, LIVE, Limits, check, check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import PythonFacts
from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.model.verdict import Outcome, Verdict

STRIPE = DependencyFacts.example(declared=(Declared("stripe", "", "requirements.txt", 2),))


def judged(
    values: dict[str, str],
    limits: Limits | None = None,
    *,
    environment: str = "production",
    needs: DependencyFacts | None = None,
) -> Verdict:
    facts = EnvironmentFacts.example(values=values, environment=environment)
    return check_files(facts, PythonFacts.example(), needs or DependencyFacts.example(), limits or Limits())


def test_without_payments_it_does_not_apply_only_where_nothing_speaks_of_them() -> None:
    assert judged({"LOG_LEVEL": "INFO"}).outcome is Outcome.NOT_APPLICABLE
    assert judged({"LOG_LEVEL": "INFO"}, needs=STRIPE).outcome is Outcome.UNKNOWN
    assert judged({"STRIPE_SECRET_KEY": ""}).outcome is Outcome.UNKNOWN
    assert judged({"LOG_LEVEL": "INFO"}, Limits(provider="stripe")).outcome is Outcome.UNKNOWN
    assert judged({"A": "1"}, needs=DependencyFacts.example(node={"package.json": ""})).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("STRIPE_SECRET_KEY", f"sk_test_{ACCOUNT}x"),
        ("STRIPE_PUBLISHABLE_KEY", f"pk_test_{ACCOUNT}x"),
        ("RAZORPAY_KEY_ID", "rzp_" + "test_madeup"),
        ("PAYPAL_MODE", "sandbox"),
        ("PADDLE_API_KEY", "pdl_" + "sdbx_madeup"),
    ],
)
def test_a_test_key_in_production_fails_and_is_not_printed(name: str, value: str) -> None:
    verdict = judged({**LIVE, name: value})

    assert verdict.outcome is Outcome.FAIL
    assert value not in repr(verdict)


def test_a_live_key_outside_of_production_fails() -> None:
    assert judged(LIVE, environment="staging").outcome is Outcome.FAIL
    assert judged({"STRIPE_SECRET_KEY": f"sk_test_{ACCOUNT}x"}, environment="staging").outcome is Outcome.UNKNOWN


def test_what_its_shape_does_not_tell_is_unknown() -> None:
    other = {**LIVE, "STRIPE_PUBLISHABLE_KEY": "pk_live_51AnotherAccountbbbb"}

    assert judged({**LIVE, "STRIPE_WEBHOOK_SECRET": "whsec_madeup"}).outcome is Outcome.UNKNOWN
    assert judged(other).outcome is Outcome.UNKNOWN
    assert judged({"STRIPE_SECRET_KEY": LIVE["STRIPE_SECRET_KEY"]}).outcome is Outcome.UNKNOWN


def test_a_word_of_another_service_is_no_key() -> None:
    assert judged({**LIVE, "FEATURE_FLAG": "test_" + "a" * 30}).outcome is Outcome.PASS


def test_live_keys_of_one_account_pass() -> None:
    assert judged({**LIVE, "STRIPE_PRICE_ID": "price_1"}).outcome is Outcome.PASS


def in_force(prefix: str) -> EffectiveSettingsFacts:
    return EffectiveSettingsFacts.example(values={"STRIPE_SECRET_KEY": Masked.example(prefix=prefix)})


def test_settings_without_a_payment_key_prove_nothing() -> None:
    assert check(in_force("ghp_"), Limits()).outcome is Outcome.UNKNOWN


def test_a_test_key_without_productions_environment_proves_nothing() -> None:
    seen = replace(in_force("sk_test_"), start=Start.example(environment=""))

    assert check(seen, Limits()).outcome is Outcome.UNKNOWN


def test_an_effective_test_key_fails() -> None:
    assert check(in_force("sk_test_"), Limits()).outcome is Outcome.FAIL


def test_one_live_key_does_not_show_its_counterpart() -> None:
    assert check(in_force("sk_live_"), Limits()).outcome is Outcome.UNKNOWN
