"""Tests of `config.environment_is_production`: refusals first, then edges, then the plain case."""

from dataclasses import replace

import pytest

from proveout.checks.config.environment_is_production import READ, REFUSED, Limits, check_files, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.environment_reads import EnvironmentRead as Read
from proveout.facts.environment_reads import EnvironmentReadFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import EnvironmentRead, Module, PythonFacts
from proveout.facts.start import Start
from proveout.facts.start_trials import StartTrialFacts
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome

NO_FILE = Unreadable("no environment file of production was handed over")
NO_PYTHON = PythonFacts(())


def judged(
    values: dict[str, str],
    *,
    python: PythonFacts = NO_PYTHON,
    limits: Limits = Limits(),
    environment: str = "production",
) -> Outcome:
    file = EnvironmentFacts.example(values=values, environment=environment)
    return check_files(file, python, ProcessFacts(), limits).outcome


def test_nothing_that_sets_it_proves_nothing() -> None:
    assert judged({"SECRET_KEY": "x"}) is Outcome.UNKNOWN
    assert check_files(NO_FILE, NO_PYTHON, NO_FILE, Limits()).outcome is Outcome.UNKNOWN


def test_the_file_of_another_environment_is_not_judged() -> None:
    assert judged({"ENVIRONMENT": "staging"}, environment="staging") is Outcome.UNKNOWN


@pytest.mark.parametrize("wrong", ["development", "dev", "local", "test", "staging"])
def test_another_environment_in_the_file_of_production_fails(wrong: str) -> None:
    assert judged({"APP_ENV": wrong}) is Outcome.FAIL


def test_settings_of_development_or_that_are_not_there_fail() -> None:
    python = PythonFacts((Module("config/settings/production.py"),))

    assert judged({"DJANGO_SETTINGS_MODULE": "config.settings.local"}, python=python) is Outcome.FAIL
    assert judged({"DJANGO_SETTINGS_MODULE": "config.settings.prod"}, python=python) is Outcome.FAIL
    assert judged({"DJANGO_SETTINGS_MODULE": "config.settings.production"}, python=python) is Outcome.PASS
    assert judged({"DJANGO_SETTINGS_MODULE": "elsewhere.settings.production"}, python=python) is Outcome.PASS
    assert judged({"DJANGO_SETTINGS_MODULE": "config.settings"}) is Outcome.UNKNOWN


def test_a_word_that_only_the_code_knows_is_unknown() -> None:
    assert judged({"ENVIRONMENT": "main"}) is Outcome.UNKNOWN
    assert judged({"APP_ENV": "prod"}, limits=Limits("APP_ENV", "production")) is Outcome.UNKNOWN


def test_a_variable_that_nobody_was_seen_to_read_is_unknown() -> None:
    assert judged({"ENVIRONMENT": "production"}, python=PythonFacts.example()) is Outcome.UNKNOWN


def test_a_compose_file_of_production_counts_and_another_does_not() -> None:
    def compose(path: str) -> Outcome:
        web = Process("web", "gunicorn", path, 3, environment={"APP_ENV": Secret("development")})
        return check_files(NO_FILE, NO_PYTHON, ProcessFacts((web,)), Limits()).outcome

    assert compose("docker-compose.prod.yml") is Outcome.FAIL
    assert compose("docker-compose.yml") is Outcome.UNKNOWN


def test_production_that_is_read_is_wired() -> None:
    python = PythonFacts((Module("app/settings.py", environment=(EnvironmentRead("ENVIRONMENT", 3),)),))

    assert judged({"ENVIRONMENT": "production"}, python=python) is Outcome.PASS


def in_force(value: str = "production") -> EffectiveSettingsFacts:
    return EffectiveSettingsFacts.example(values={"ENVIRONMENT": value})


READS = EnvironmentReadFacts((READ,))
TRIALS = StartTrialFacts((REFUSED,))


def test_without_an_environment_file_the_effective_one_proves_nothing() -> None:
    seen = replace(in_force("development"), start=Start.example(environment=""))

    assert check_settings(seen, READS, TRIALS, Limits()).outcome is Outcome.UNKNOWN


def test_a_variable_that_is_not_read_at_the_start_proves_nothing() -> None:
    assert check_settings(in_force(), EnvironmentReadFacts(()), TRIALS, Limits()).outcome is Outcome.UNKNOWN


def test_a_service_that_takes_any_word_proves_nothing() -> None:
    anything = StartTrialFacts((replace(REFUSED, started=True),))

    assert check_settings(in_force(), READS, anything, Limits()).outcome is Outcome.UNKNOWN


def test_settings_of_development_that_are_in_force_fail() -> None:
    assert check_settings(in_force("development"), READS, TRIALS, Limits()).outcome is Outcome.FAIL

    seen = replace(in_force(), start=Start.example(settings="shop.settings.dev"))
    assert check_settings(seen, READS, TRIALS, Limits()).outcome is Outcome.FAIL


def test_another_name_than_the_one_that_is_set_fails() -> None:
    other = EnvironmentReadFacts(
        (Read("APP_ENV", "desk/config.py:4", given=False, has_default=True, default="development"),)
    )

    assert check_settings(in_force(), other, TRIALS, Limits()).outcome is Outcome.FAIL


def test_production_with_unknown_words_refused_passes() -> None:
    assert check_settings(in_force(), READS, TRIALS, Limits()).outcome is Outcome.PASS
