from collections.abc import Mapping
from dataclasses import replace

import pytest

from proveout.checks.secrets.are_long_and_random import Limits, check, check_files
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.setting_value import Address, Masked, SettingValue
from proveout.facts.start import Start
from proveout.model.verdict import Outcome, Verdict

GOOD = "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt"


def judged(limits: Limits | None = None, /, **values: str) -> Verdict:
    return check_files(EnvironmentFacts.example(values=values), limits or Limits())


def test_a_file_without_keys_proves_nothing() -> None:
    assert judged(LOG_LEVEL="INFO").outcome is Outcome.UNKNOWN


def test_a_named_key_that_is_not_set_is_unknown_and_not_short() -> None:
    assert judged(Limits(names=("JWT_SECRET",)), SECRET_KEY=GOOD).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "value", ["changeme", "change-me", "Secret_Key", "django-insecure-" + GOOD, "your-" + GOOD, ""]
)
def test_known_defaults_fail_however_they_are_spelt(value: str) -> None:
    assert judged(SECRET_KEY=value).outcome is Outcome.FAIL


def test_a_short_key_fails_with_its_length_and_never_its_value() -> None:
    verdict = judged(JWT_SECRET_KEY="kR7-tWq2")

    assert verdict.outcome is Outcome.FAIL
    assert "JWT_SECRET_KEY has 8 characters, 32 are needed" in verdict.says
    assert "kR7" not in repr(verdict)


def test_a_long_key_that_repeats_itself_fails() -> None:
    assert judged(SECRET_KEY="abab" * 12).outcome is Outcome.FAIL


def test_the_password_inside_an_address_is_measured() -> None:
    verdict = judged(SECRET_KEY=GOOD, DATABASE_URL="postgresql://postgres:postgres@db:5432/app")

    assert verdict.outcome is Outcome.FAIL
    assert "DATABASE_URL PASSWORD is a known default" in verdict.says


def test_only_the_named_keys_count_where_the_document_names_them() -> None:
    assert judged(Limits(names=("SECRET_KEY",)), SECRET_KEY=GOOD, ADMIN_PASSWORD="x").outcome is Outcome.PASS


def test_numbers_and_names_that_only_sound_like_secrets_are_left_alone() -> None:
    verdict = judged(SECRET_KEY=GOOD, JWT_EXPIRES_MINUTES="30", PASSWORD_MIN_LENGTH="8", SESSION_COOKIE_NAME="sid")

    assert verdict.outcome is Outcome.PASS


def test_a_pass_shows_that_the_measure_knows_a_default() -> None:
    assert judged(SECRET_KEY=GOOD).controlled


def in_force(values: Mapping[str, SettingValue], owner: Owner = Owner.DJANGO, limits: Limits | None = None) -> Outcome:
    return check(EffectiveSettingsFacts.example(values=values, owner=owner), limits or Limits()).outcome


def test_settings_without_a_secret_prove_nothing() -> None:
    assert in_force({"DEBUG": False, "STRIPE_SECRET_KEY": Masked.example(prefix="sk_live_")}) is Outcome.UNKNOWN
    assert in_force({"SECRET_KEY": Masked.example()}, limits=Limits(names=("JWT_SECRET",))) is Outcome.UNKNOWN


def test_a_made_up_secret_proves_nothing() -> None:
    seen = EffectiveSettingsFacts.example(values={"SECRET_KEY": Masked.example()})
    weak = EffectiveSettingsFacts.example(values={"SECRET_KEY": Masked.example(length=8)})

    for facts in (seen, weak):
        assert (
            check(replace(facts, settings=(replace(facts.settings[0], firm=False),)), Limits()).outcome
            is Outcome.UNKNOWN
        )


def test_a_constant_to_compare_with_is_no_secret_in_force() -> None:
    default = {"DEFAULT_SECRET": Masked.example(weak="a placeholder")}

    assert in_force(default, Owner.MODULE) is Outcome.UNKNOWN


def test_a_constant_that_a_variable_fills_is_one() -> None:
    weak = Masked.example(length=6)
    facts = EffectiveSettingsFacts.example(values={"JWT_SECRET": weak}, owner=Owner.MODULE)

    assert check(replace(facts, start=Start.example(given=frozenset({"JWT_SECRET"}))), Limits()).outcome is Outcome.FAIL
    assert in_force({"JWT_SECRET": replace(weak, variable="SIGNING")}, Owner.MODULE) is Outcome.FAIL


def test_weak_effective_secrets_fail_wherever_they_stand() -> None:
    short = Masked.example(length=8)
    assert in_force({"SECRET_KEY": Masked.example(weak="a default of django-admin")}) is Outcome.FAIL
    assert in_force({"SIMPLE_JWT": {"SIGNING_KEY": short}}) is Outcome.FAIL
    assert in_force({"DATABASES": {"default": {"PASSWORD": short}}}) is Outcome.FAIL
    assert in_force({"CACHE_URL": Address("redis", "cache", password=short)}) is Outcome.FAIL
    assert in_force({"SECRET_KEY_FALLBACKS": (Masked.example(entropy=1.0),)}) is Outcome.FAIL


def test_long_and_random_effective_secrets_pass() -> None:
    assert (
        in_force({"SECRET_KEY": Masked.example(), "DATABASES": {"default": {"PASSWORD": Masked.example()}}})
        is Outcome.PASS
    )
