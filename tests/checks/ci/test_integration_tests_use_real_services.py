"""Tests of `ci.integration_tests_use_real_services`: refusals first, then edges, then the plain case."""

import pytest

from proveout.checks.ci.integration_tests_use_real_services import check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_services import JobServices, PipelineServiceFacts
from proveout.facts.python import Call, Module, PythonFacts, Setting
from proveout.model.verdict import Outcome

NONE = DependencyFacts.example()
SQLITE = PythonFacts((Module("tests/conftest.py", is_test=True, settings=(Setting("DB", 4, "sqlite:///:memory:"),)),))


def judged(
    *steps: Step,
    images: tuple[str, ...] = (),
    python: PythonFacts = SQLITE,
    dependencies: DependencyFacts = NONE,
    variables: tuple[str, ...] = (),
) -> Outcome:
    one = Job("test", 5, steps or (Step(9, run="pytest"),), variables=variables)
    pipeline = Pipeline("ci.yml", "github", (Trigger("push"),), (one,))
    services = PipelineServiceFacts((JobServices("ci.yml", "test", 7, images),) if images else ())
    return check_files(PipelineFacts((pipeline,)), services, dependencies, python).outcome


def test_no_test_job_proves_nothing() -> None:
    assert judged(Step(9, run="ruff check .")) is Outcome.UNKNOWN


def test_a_package_or_an_address_that_may_lead_to_one_is_unknown() -> None:
    package = DependencyFacts(("p.toml",), (Declared("testcontainers", "", "p.toml", 3, group="dev"),))

    assert judged(dependencies=package) is Outcome.UNKNOWN
    assert judged(variables=("DATABASE_URL",)) is Outcome.UNKNOWN
    assert judged(Step(9, run="make test")) is Outcome.UNKNOWN


def test_tests_that_name_no_database_are_unknown() -> None:
    assert judged(python=PythonFacts(())) is Outcome.UNKNOWN


def test_sqlite_without_any_service_fails() -> None:
    engine = Call("sqlalchemy.create_engine", 4, arguments=("sqlite://",))

    assert judged() is Outcome.FAIL
    assert judged(python=PythonFacts((Module("tests/db.py", is_test=True, calls=(engine,)),))) is Outcome.FAIL
    django = Setting("DATABASES", 4, {"default": {"ENGINE": "django.db.backends.sqlite3"}})
    assert judged(python=PythonFacts((Module("config/settings/test.py", settings=(django,)),))) is Outcome.FAIL


def test_another_service_is_no_database() -> None:
    assert judged(images=("selenium/standalone-chrome",)) is Outcome.FAIL


def test_a_service_beside_the_tests_is_wired() -> None:
    assert judged(images=("postgres:17",)) is Outcome.PASS
    assert judged(images=("ghcr.io/shop/redis:7",)) is Outcome.PASS
    assert judged(Step(8, run="docker compose up -d db"), Step(9, run="pytest")) is Outcome.PASS


@pytest.mark.parametrize(
    "step",
    [
        Step(9, run="echo pytest"),
        Step(9, run="ls # pytest"),
        Step(9, run="exit 0\npytest"),
        Step(9, run="if false; then\npytest\nfi"),
        Step(9, run="pytest || true"),
        Step(9, run="pytest | tee log"),
        Step(9, run="pytest --collect-only"),
        Step(9, run="make test"),
        Step(9, run="pytest", may_fail=True),
        Step(9, run="pytest", condition="false"),
        Step(9, run="pytest", condition="github.actor == 'ada'"),
    ],
)
def test_a_service_beside_tests_that_may_not_run_or_not_be_noticed_does_not_pass(step: Step) -> None:
    assert judged(step, images=("postgres:17",)) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "start",
    ["echo docker compose up -d db", "ls # docker compose up", "if false; then\ndocker compose up -d\nfi"],
)
def test_a_service_that_is_only_named_is_not_started(start: str) -> None:
    assert judged(Step(8, run=start), Step(9, run="pytest")) is Outcome.UNKNOWN


def test_tests_that_nobody_starts_or_that_wait_for_a_skipped_job_do_not_pass() -> None:
    def outcome(event: str, *jobs: Job) -> Outcome:
        facts = PipelineFacts((Pipeline("ci.yml", "github", (Trigger(event),), jobs),))
        services = PipelineServiceFacts((JobServices("ci.yml", "test", 7, ("postgres:17",)),))
        return check_files(facts, services, NONE, SQLITE).outcome

    gate = Job("gate", 2, (Step(3, run="ls"),), condition="false")
    waits = Job("test", 5, (Step(9, run="pytest"),), needs=("gate",))

    assert outcome("workflow_dispatch", Job("test", 5, (Step(9, run="pytest"),))) is Outcome.UNKNOWN
    assert outcome("push", gate, waits) is Outcome.UNKNOWN
