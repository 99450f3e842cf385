from typing import Any

import pytest

from proveout.checks.celery.every_queue_has_a_worker import Limits, check_files, check_settings
from proveout.facts.celery_application import CeleryApplicationFacts
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

CELERY = DependencyFacts.example(declared=(Declared("celery", "==5.4", "requirements.txt", 2),))
SENDS = "from app.tasks import mail\ndef f():\n    mail.apply_async(queue='mail')\n"


def worker(command: str) -> ProcessFacts:
    return ProcessFacts((Process("worker", command, "docker-compose.yml", 4),))


def judged(
    source: str, processes: ProcessFacts, needs: DependencyFacts = CELERY, limits: Limits | None = None
) -> Outcome:
    return check_files(
        PythonFacts((read_module("app/tasks.py", source),)), needs, processes, limits or Limits()
    ).outcome


def test_no_celery_at_all_is_not_applicable_and_a_declared_one_is_not() -> None:
    assert judged("x = 1\n", ProcessFacts(), DependencyFacts.example()) is Outcome.NOT_APPLICABLE
    assert judged("x = 1\n", ProcessFacts()) is Outcome.UNKNOWN


def test_another_queue_or_a_front_end_is_never_not_applicable() -> None:
    rq = DependencyFacts.example(declared=(Declared("rq", "", "requirements.txt", 2),))

    assert judged("x = 1\n", ProcessFacts(), rq) is Outcome.UNKNOWN
    assert judged("x = 1\n", ProcessFacts(), DependencyFacts.example(node={"package.json": ""})) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "command", ["celery -A app worker -Q celery", "celery -A app worker", "celery -A app worker --queues=a,b"]
)
def test_a_queue_that_nobody_reads_fails(command: str) -> None:
    assert judged(SENDS, worker(command)) is Outcome.FAIL


def test_every_way_to_name_a_queue_counts() -> None:
    for source in (
        "app.conf.task_routes = {'app.tasks.*': {'queue': 'mail'}}\n",
        "CELERY_TASK_ROUTES = {'app.tasks.*': 'mail'}\n",
        "app.conf.update(task_routes={'app.tasks.*': {'queue': 'mail'}})\n",
        "from celery import shared_task\n@shared_task(queue='mail')\ndef f(): ...\n",
        "app.conf.beat_schedule = {'x': {'task': 'y', 'options': {'queue': 'mail'}}}\n",
    ):
        assert judged(source, worker("celery -A app worker -Q celery")) is Outcome.FAIL, source


@pytest.mark.parametrize(
    "processes",
    [
        worker("celery -A app worker -Q $QUEUES"),
        ProcessFacts(worker("celery -A app worker").processes, others=("k8s/worker.yaml",)),
        ProcessFacts(
            (*worker("celery -A app worker").processes, Process("more", "./start.sh", "docker-compose.yml", 9))
        ),
        ProcessFacts(worker("celery -A app worker").processes, broken=("compose.yml is no YAML",)),
    ],
)
def test_a_worker_that_is_not_seen_leaves_it_open(processes: ProcessFacts) -> None:
    assert judged(SENDS, processes) is Outcome.UNKNOWN


def test_a_queue_that_is_computed_leaves_it_open() -> None:
    assert judged("def f(q):\n    mail.apply_async(queue=q)\n", worker("celery -A app worker")) is Outcome.UNKNOWN


def test_declared_queues_are_read_by_a_worker_without_a_list() -> None:
    declares = SENDS + "app.conf.task_queues = (Queue('celery'), Queue('mail'))\n"

    assert judged(declares, worker("celery -A app worker")) is Outcome.PASS
    assert judged(SENDS, worker("celery -A app worker -Q celery,mail")) is Outcome.PASS


def test_queues_that_the_document_names_count() -> None:
    assert judged("x = 1\n", worker("celery -A app worker"), limits=Limits(queues=("mail",))) is Outcome.FAIL


def in_force(command: str, **application: Any) -> Outcome:
    facts = CeleryApplicationFacts.example(**application)
    return check_settings(facts, Unreadable("not read"), Unreadable("not read"), worker(command), Limits()).outcome


def test_routes_in_force_that_are_computed_keep_it_unknown() -> None:
    assert in_force("celery -A app worker", routes_are_computed=True) is Outcome.UNKNOWN


def test_a_queue_in_force_that_no_worker_reads_fails() -> None:
    routed = (("shop.tasks.*", "mail"),)

    assert in_force("celery -A app worker -Q celery", routes=routed) is Outcome.FAIL
    assert in_force("celery -A app worker", routes=routed) is Outcome.FAIL
    assert in_force("celery -A app worker -Q celery,mail", routes=routed) is Outcome.PASS


def test_a_worker_without_queues_reads_those_that_are_declared() -> None:
    routed = (("shop.tasks.*", "mail"),)

    assert in_force("celery -A app worker", routes=routed, queues=("mail", "celery")) is Outcome.PASS


def test_the_default_queue_needs_a_worker_too_unless_every_task_is_routed() -> None:
    assert in_force("celery -A app worker -Q mail", default_queue="jobs") is Outcome.FAIL
    assert in_force("celery -A app worker -Q mail", routes=(("shop.*", "mail"),)) is Outcome.PASS
