from dataclasses import replace
from datetime import timedelta

from proveout.checks.auth.forged_or_stale_tokens_are_refused import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import (
    ServedRouteFacts,
    TokenDecode,
)
from proveout.facts.setting_value import SettingValue
from proveout.model.verdict import Outcome

NONE = EffectiveSettingsFacts.example(values={})
WHOLE: dict[str, SettingValue] = {"algorithms": ("HS256",), "audience": "shop", "issuer": "shop"}


def decoding(**difference: SettingValue) -> ServedRouteFacts:
    return ServedRouteFacts.example(decodes=(TokenDecode("shop/security.py:30", given={**WHOLE, **difference}),))


def test_without_a_place_that_decodes_it_is_unknown() -> None:
    assert check_settings(ServedRouteFacts.example(), NONE, Limits()).outcome is Outcome.UNKNOWN


def test_a_keyword_that_is_not_read_is_unknown() -> None:
    assert check_settings(decoding(algorithms="?"), NONE, Limits()).outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    assert check_settings(replace(decoding(), firm=False), NONE, Limits()).outcome is Outcome.UNKNOWN


def test_unsigned_tokens_fail() -> None:
    assert check_settings(decoding(algorithms=("HS256", "none")), NONE, Limits()).outcome is Outcome.FAIL


def test_a_signature_that_is_not_looked_at_fails() -> None:
    assert check_settings(decoding(options={"verify_signature": False}), NONE, Limits()).outcome is Outcome.FAIL


def test_a_stated_audience_that_nobody_compares_fails() -> None:
    assert check_settings(decoding(audience=None), NONE, Limits(audience="shop")).outcome is Outcome.FAIL


def test_a_day_of_leeway_fails() -> None:
    settings = EffectiveSettingsFacts.example(values={"SIMPLE_JWT": {"LEEWAY": timedelta(days=1)}})
    routes = ServedRouteFacts.example(packages=frozenset({"rest_framework_simplejwt"}))

    assert check_settings(routes, settings, Limits()).outcome is Outcome.FAIL


def test_tokens_of_flask_that_never_end_fail() -> None:
    settings = EffectiveSettingsFacts.example(values={"JWT_ACCESS_TOKEN_EXPIRES": False}, owner=Owner.FLASK)
    routes = ServedRouteFacts.example(packages=frozenset({"flask_jwt_extended"}))

    assert check_settings(routes, settings, Limits()).outcome is Outcome.FAIL


def test_all_of_it_passes() -> None:
    assert check_settings(decoding(), NONE, Limits(("HS256",), "shop", "shop")).outcome is Outcome.PASS
