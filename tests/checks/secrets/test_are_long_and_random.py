import pytest

from proveout.checks.secrets.are_long_and_random import Limits, check_files
from proveout.facts.environment import EnvironmentFacts
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
