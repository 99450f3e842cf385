from proveout.checks.observability.apm_is_wired import Limits, check, check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.facts.tracker_settings import OpenTelemetry, TrackerSettingsFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

SET = EnvironmentFacts.example(values={"SENTRY_DSN": "https://key@errors.example.org/1"})
NEEDS = DependencyFacts.example(declared=(Declared("ddtrace", "==3.1", "requirements.txt", 2),))
HEAD = "import os, sentry_sdk\nfrom fastapi import FastAPI\napp = FastAPI()\n"
INIT = HEAD + "sentry_sdk.init(dsn=os.environ['SENTRY_DSN'], traces_sample_rate=0.2)\n"


def judged(
    source: str,
    command: str = "gunicorn app.main:app",
    *,
    environment: EnvironmentFacts | Unreadable = SET,
    limits: Limits | None = None,
    needs: DependencyFacts = NEEDS,
) -> Outcome:
    processes = ProcessFacts((Process("web", command, "docker-compose.yml", 3),))
    python = PythonFacts((read_module("app/main.py", source),))
    return check_files(python, needs, processes, environment, limits or Limits()).outcome


def test_nothing_that_measures_is_unknown() -> None:
    assert judged("x = 1\n", needs=DependencyFacts.example()) is Outcome.UNKNOWN


def test_a_package_that_nobody_imports_or_starts_fails() -> None:
    assert judged("x = 1\n") is Outcome.FAIL


def test_a_start_that_is_not_read_leaves_it_open() -> None:
    assert judged("x = 1\n", "./start.sh") is Outcome.UNKNOWN
    assert judged("x = 1\n", "ddtrace-run gunicorn app.main:app") is Outcome.UNKNOWN
    assert judged("import ddtrace.auto\n") is Outcome.UNKNOWN
    assert judged("MIDDLEWARE = ['ddtrace.contrib.django']\n") is Outcome.UNKNOWN


def test_a_rate_of_zero_and_another_than_stated_fail() -> None:
    assert judged(INIT.replace("0.2", "0")) is Outcome.FAIL
    assert judged(INIT, limits=Limits(sample_rate=0.1)) is Outcome.FAIL


def test_a_computed_rate_or_a_missing_address_is_unknown() -> None:
    assert judged(INIT.replace("0.2", "rate")) is Outcome.UNKNOWN
    assert judged(INIT.replace("0.2", "rate"), limits=Limits(sample_rate=0.1)) is Outcome.UNKNOWN
    assert judged(INIT, environment=EnvironmentFacts.example()) is Outcome.UNKNOWN
    assert judged(INIT, environment=Unreadable("no environment file")) is Outcome.UNKNOWN


def test_a_rate_and_an_address_pass() -> None:
    assert judged(INIT, limits=Limits(sample_rate=0.2)) is Outcome.PASS


def in_force(facts: TrackerSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check(facts, limits or Limits()).outcome


def test_an_agent_of_which_only_the_import_is_seen_is_unknown() -> None:
    assert in_force(TrackerSettingsFacts(others=("Datadog",))) is Outcome.UNKNOWN
    assert in_force(TrackerSettingsFacts.example(facts={"firm": False})) is Outcome.UNKNOWN


def test_spans_that_nobody_makes_and_a_function_that_chooses_are_unknown() -> None:
    idle = OpenTelemetry("sdk.TracerProvider", ("OTLPSpanExporter",))

    assert in_force(TrackerSettingsFacts(opentelemetry=idle)) is Outcome.UNKNOWN
    assert in_force(TrackerSettingsFacts.example(traces_are_chosen=True)) is Outcome.UNKNOWN


def test_a_rate_of_nothing_or_another_than_the_stated_one_fails() -> None:
    assert in_force(TrackerSettingsFacts.example(traces_sample_rate=None)) is Outcome.FAIL
    assert in_force(TrackerSettingsFacts.example(), Limits(sample_rate=0.5)) is Outcome.FAIL


def test_timings_that_are_sent_pass() -> None:
    traced = OpenTelemetry("sdk.TracerProvider", ("OTLPSpanExporter",), (), ("django",))

    assert in_force(TrackerSettingsFacts.example()) is Outcome.PASS
    assert in_force(TrackerSettingsFacts(opentelemetry=traced)) is Outcome.PASS
