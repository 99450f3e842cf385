from proveout.checks.celery.worker_pool_is_as_stated import Limits, check_files, check_settings
from proveout.facts.celery_application import CeleryApplicationFacts
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

CELERY = DependencyFacts.example(declared=(Declared("celery", "==5.4", "requirements.txt", 2),))


def judged(command: str, limits: Limits, *, source: str = "x = 1\n", replicas: int | None = None) -> Outcome:
    processes = ProcessFacts((Process("worker", command, "docker-compose.yml", 4, replicas=replicas),))
    return check_files(PythonFacts((read_module("app/a.py", source),)), CELERY, processes, limits).outcome


def test_without_a_worker_it_stays_open() -> None:
    assert check_files(PythonFacts.example(), CELERY, ProcessFacts(), Limits()).outcome is Outcome.UNKNOWN


def test_another_number_of_processes_fails() -> None:
    assert judged("celery -A a worker -c 2", Limits(processes=4)) is Outcome.FAIL
    assert judged("celery -A a worker", Limits(processes=4), source="app.conf.worker_concurrency = 2\n") is Outcome.FAIL


def test_every_spelling_of_the_option_is_read() -> None:
    for command in ("celery -A a worker -c 4", "celery -A a worker -c4", "celery -A a worker --concurrency=4"):
        assert judged(command, Limits(processes=4)) is Outcome.PASS, command


def test_another_number_of_workers_fails_and_an_unsaid_one_counts_as_one() -> None:
    assert judged("celery -A a worker -c 4", Limits(instances=3)) is Outcome.FAIL
    assert judged("celery -A a worker -c 4", Limits(instances=3), replicas=3) is Outcome.PASS


def test_a_variable_leaves_it_open() -> None:
    assert judged("celery -A a worker -c $WORKERS", Limits(processes=4)) is Outcome.UNKNOWN
    assert judged("celery -A a worker -c 4", Limits(instances=3), replicas=-1) is Outcome.UNKNOWN
    assert judged("celery -A a worker", Limits()) is Outcome.UNKNOWN


def in_force(concurrency: int | None, command: str, limits: Limits) -> Outcome:
    facts = CeleryApplicationFacts.example(settings={"worker_concurrency": concurrency})
    processes = ProcessFacts((Process("worker", command, "Procfile", 4),))
    return check_settings(facts, Unreadable("not read"), Unreadable("not read"), processes, limits).outcome


def test_a_start_command_outdoes_the_setting_in_force() -> None:
    assert in_force(4, "celery -A app worker -c 8", Limits(processes=4)) is Outcome.UNKNOWN


def test_the_setting_in_force_decides_where_no_command_says_it() -> None:
    assert in_force(None, "celery -A app worker", Limits(processes=4)) is Outcome.UNKNOWN
    assert in_force(8, "celery -A app worker", Limits(processes=4)) is Outcome.FAIL
    assert in_force(4, "celery -A app worker", Limits(processes=4)) is Outcome.PASS
