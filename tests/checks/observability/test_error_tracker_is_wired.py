import pytest

from proveout.checks.observability.error_tracker_is_wired import Limits, check, check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import PythonFacts
from proveout.facts.tracker_settings import TrackerSettingsFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

NO_FILE = Unreadable("no environment file was handed over")
SET = EnvironmentFacts.example(values={"SENTRY_DSN": "https://key@errors.example.org/1"})
SENTRY = DependencyFacts.example(declared=(Declared("sentry-sdk", "==2.1", "requirements.txt", 2),))
HEAD = "import os, sentry_sdk\nfrom fastapi import FastAPI\n"
INIT = "sentry_sdk.init(dsn=os.environ['SENTRY_DSN'], environment='production', release=version)\napp = FastAPI()\n"


def judged(source: str, environment: EnvironmentFacts | Unreadable = SET, limits: Limits | None = None) -> Verdict:
    return check_files(PythonFacts((read_module("app/main.py", source),)), SENTRY, environment, limits or Limits())


def test_a_package_that_nobody_starts_fails() -> None:
    assert judged("x = 1\n").outcome is Outcome.FAIL


def test_another_tracker_is_not_judged() -> None:
    python = PythonFacts((read_module("app/main.py", "import rollbar\nrollbar.init('x')\n"),))

    assert check_files(python, DependencyFacts.example(), SET, Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "reader",
    ["os.environ['SENTRY_DSN']", "os.getenv('SENTRY_DSN')", "os.environ.get('SENTRY_DSN')", "env('SENTRY_DSN')"],
)
def test_an_address_that_is_not_set_fails(reader: str) -> None:
    source = HEAD + f"sentry_sdk.init(dsn={reader})\n"

    assert judged(source, EnvironmentFacts.example(values={"A": "1"})).outcome is Outcome.FAIL
    assert judged(source, EnvironmentFacts.example(values={"SENTRY_DSN": ""})).outcome is Outcome.FAIL


def test_an_empty_address_and_another_environment_fail() -> None:
    assert judged(HEAD + "sentry_sdk.init(dsn='')\n", NO_FILE).outcome is Outcome.FAIL
    assert judged(HEAD + INIT.replace("'production'", "'staging'")).outcome is Outcome.FAIL


def test_another_sample_rate_than_the_stated_one_fails() -> None:
    source = HEAD + INIT.replace("release=", "traces_sample_rate=1.0, release=")

    assert judged(source, limits=Limits(sample_rate=0.1)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        HEAD + "if not DEBUG:\n    " + INIT.replace("\napp", "\napp"),
        HEAD + INIT.replace(", release=version", ""),
        HEAD.replace("from fastapi import FastAPI\n", "") + INIT.replace("app = FastAPI()\n", ""),
        HEAD + INIT.replace("os.environ['SENTRY_DSN']", "settings.dsn"),
        HEAD + INIT.replace("environment='production'", "environment=where"),
        HEAD + INIT.replace("release=version", "**more"),
    ],
)
def test_what_is_not_seen_in_full_is_unknown(source: str) -> None:
    assert judged(source).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "limits", [Limits(processes=("web", "worker")), Limits(release="4f2a"), Limits(sample_rate=0.1)]
)
def test_what_is_stated_and_cannot_be_compared_is_unknown(limits: Limits) -> None:
    assert judged(HEAD + INIT, limits=limits).outcome is Outcome.UNKNOWN


def test_without_an_environment_file_it_stays_open() -> None:
    assert judged(HEAD + INIT, NO_FILE).outcome is Outcome.UNKNOWN


def test_address_environment_and_release_in_the_module_of_the_application_pass() -> None:
    verdict = judged(HEAD + INIT)

    assert verdict.outcome is Outcome.PASS
    assert "errors.example.org" not in repr(verdict)


def in_force(facts: TrackerSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check(facts, limits or Limits()).outcome


def test_another_tracker_and_made_up_values_are_unknown() -> None:
    assert in_force(TrackerSettingsFacts(others=("Rollbar",))) is Outcome.UNKNOWN
    assert in_force(TrackerSettingsFacts.example(facts={"firm": False})) is Outcome.UNKNOWN


def test_a_start_without_a_release_is_unknown_because_the_platform_may_name_it() -> None:
    assert in_force(TrackerSettingsFacts.example(release=None)) is Outcome.UNKNOWN


def test_a_process_that_was_not_started_is_unknown_unless_its_integration_is_loaded() -> None:
    facts = TrackerSettingsFacts.example()

    assert in_force(facts, Limits(processes=("web", "beat"))) is Outcome.UNKNOWN
    assert in_force(facts, Limits(processes=("web", "celery"))) is Outcome.PASS


def test_a_client_in_force_that_sends_nothing_fails() -> None:
    assert in_force(TrackerSettingsFacts.example(address="")) is Outcome.FAIL
    assert in_force(TrackerSettingsFacts.example(started=False)) is Outcome.FAIL
    assert in_force(TrackerSettingsFacts.example(sample_rate=0.0)) is Outcome.FAIL


def test_another_environment_release_or_rate_than_the_stated_one_fails() -> None:
    assert in_force(TrackerSettingsFacts.example(environment="development")) is Outcome.FAIL
    assert in_force(TrackerSettingsFacts.example(), Limits(release="shop@2")) is Outcome.FAIL
    assert in_force(TrackerSettingsFacts.example(), Limits(sample_rate=0.5)) is Outcome.FAIL


def test_a_client_in_force_with_address_environment_and_release_passes() -> None:
    assert in_force(TrackerSettingsFacts.example()) is Outcome.PASS
    assert in_force(TrackerSettingsFacts.example(), Limits(sample_rate=0.1)) is Outcome.PASS
