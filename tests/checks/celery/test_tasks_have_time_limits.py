from datetime import timedelta

from proveout.checks.celery.tasks_have_time_limits import Limits, check
from proveout.facts.celery_application import CeleryApplicationFacts, CelerySetting, CeleryTask
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

NOT_READ = Unreadable("not read")


def judged(
    celery: CeleryApplicationFacts, limits: Limits | None = None, processes: ProcessFacts | Unreadable = NOT_READ
) -> Verdict:
    return check(celery, NOT_READ, NOT_READ, processes, limits or Limits())


def worker(command: str) -> ProcessFacts:
    return ProcessFacts((Process("worker", command, "docker-compose.yml", 4),))


def test_a_service_whose_start_imports_no_celery_is_unknown_until_its_files_have_none_either() -> None:
    python = PythonFacts((read_module("shop/main.py", "x = 1\n"),))

    assert judged(CeleryApplicationFacts()).outcome is Outcome.UNKNOWN
    proved = check(CeleryApplicationFacts(), python, DependencyFacts.example(), ProcessFacts(), Limits())
    assert proved.outcome is Outcome.NOT_APPLICABLE


def test_task_modules_that_cannot_be_imported_keep_it_unknown() -> None:
    assert judged(CeleryApplicationFacts.example(unread="ImportError")).outcome is Outcome.UNKNOWN


def test_an_application_without_tasks_proves_nothing() -> None:
    assert judged(CeleryApplicationFacts.example(tasks=())).outcome is Outcome.UNKNOWN


def test_a_limit_that_comes_of_a_made_up_value_is_unknown() -> None:
    loose = CeleryTask("shop.tasks.mail", time_limit=300, firm=False)

    assert judged(CeleryApplicationFacts.example(tasks=(loose,))).outcome is Outcome.UNKNOWN


def test_a_missing_limit_that_a_value_nobody_gave_may_bring_is_unknown() -> None:
    facts = CeleryApplicationFacts.example(tasks=(CeleryTask("shop.tasks.mail"),))
    settings = {**facts.applications[0].settings, "task_time_limit": CelerySetting(None, firm=False)}
    facts = CeleryApplicationFacts.example(tasks=facts.applications[0].tasks)
    app = type(facts.applications[0])(settings=settings, tasks=facts.applications[0].tasks)

    assert judged(CeleryApplicationFacts((app,))).outcome is Outcome.UNKNOWN


def test_a_workers_own_limit_leaves_a_task_without_one_unknown() -> None:
    facts = CeleryApplicationFacts.example(tasks=(CeleryTask("shop.tasks.mail"),))

    assert judged(facts, processes=worker("celery -A shop worker --time-limit=300")).outcome is Outcome.UNKNOWN


def test_one_task_without_a_limit_fails_and_is_named() -> None:
    tasks = (CeleryTask("shop.tasks.mail", time_limit=60), CeleryTask("shop.tasks.video"))

    verdict = judged(CeleryApplicationFacts.example(tasks=tasks))

    assert verdict.outcome is Outcome.FAIL
    assert "shop.tasks.video may run for ever" in verdict.says


def test_a_misspelt_setting_is_named_with_the_failure() -> None:
    facts = CeleryApplicationFacts.example(tasks=(CeleryTask("a.b"),), unknown=("CELERY_TASK_TIMELIMIT",))

    assert "CELERY_TASK_TIMELIMIT is set, and Celery knows no such setting" in judged(facts).says


def test_a_pool_that_cannot_end_a_task_fails() -> None:
    verdict = judged(CeleryApplicationFacts.example(), processes=worker("celery -A shop worker -P threads"))

    assert verdict.outcome is Outcome.FAIL


def test_a_limit_above_the_stated_one_fails_and_a_soft_one_that_is_missing_too() -> None:
    facts = CeleryApplicationFacts.example()

    assert judged(facts, Limits(hard=timedelta(seconds=60))).outcome is Outcome.FAIL
    assert judged(facts, Limits(soft=timedelta(seconds=60))).outcome is Outcome.FAIL
    assert judged(facts, Limits(hard=timedelta(seconds=300))).outcome is Outcome.PASS


def test_every_task_with_a_limit_passes() -> None:
    verdict = judged(CeleryApplicationFacts.example(), processes=worker("celery -A shop worker -c 4"))

    assert verdict.outcome is Outcome.PASS
    assert "all 1 tasks" in verdict.says
