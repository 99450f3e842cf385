from proveout.checks.celery.scheduled_jobs_fire_once import Limits, check_files, check_settings
from proveout.facts.celery_application import CeleryApplicationFacts, Scheduled
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

CELERY = DependencyFacts.example(declared=(Declared("celery", "==5.4", "requirements.txt", 2),))
TASKS = "from celery import shared_task\n@shared_task\ndef clean(): ...\n"
LISTED = TASKS + "app.conf.beat_schedule = {'nightly': {'task': 'app.tasks.clean', 'schedule': 60}}\n"
BEAT, WORKER = "celery -A app beat", "celery -A app worker"


def started(*commands: str, replicas: int | None = None) -> ProcessFacts:
    return ProcessFacts(
        tuple(
            Process(f"p{at}", command, "docker-compose.yml", at, replicas=replicas)
            for at, command in enumerate(commands, 1)
        )
    )


def judged(
    source: str, processes: ProcessFacts, limits: Limits | None = None, needs: DependencyFacts = CELERY
) -> Verdict:
    return check_files(PythonFacts((read_module("app/tasks.py", source),)), needs, processes, limits or Limits())


def test_no_scheduler_of_any_kind_is_not_applicable() -> None:
    assert judged("x = 1\n", ProcessFacts(), needs=DependencyFacts.example()).outcome is Outcome.NOT_APPLICABLE
    cron = started("cron -f")
    assert judged("x = 1\n", cron, needs=DependencyFacts.example()).outcome is Outcome.UNKNOWN


def test_two_schedulers_fail() -> None:
    assert judged(LISTED, started(BEAT, f"{WORKER} -B")).outcome is Outcome.FAIL
    assert judged(LISTED, started(BEAT, BEAT)).outcome is Outcome.FAIL
    assert judged(LISTED, started(BEAT, replicas=2)).outcome is Outcome.FAIL


def test_schedulers_of_two_files_may_be_two_ways_to_deploy() -> None:
    both = ProcessFacts(
        (Process("beat", BEAT, "docker-compose.yml", 3), Process("beat", BEAT, "Procfile", 3, kind="procfile"))
    )

    assert judged(LISTED, both).outcome is Outcome.UNKNOWN


def test_a_schedule_that_nobody_fires_fails() -> None:
    assert judged(LISTED, started(WORKER)).outcome is Outcome.FAIL
    assert judged(LISTED, started(WORKER, "./start.sh")).outcome is Outcome.UNKNOWN


def test_a_job_whose_task_is_not_defined_fails() -> None:
    lost = LISTED.replace("app.tasks.clean", "app.tasks.sweep")

    verdict = judged(lost, started(BEAT, WORKER))

    assert verdict.outcome is Outcome.FAIL
    assert "app.tasks.sweep" in verdict.says


def test_a_task_of_another_package_or_with_a_name_of_its_own_is_not_lost() -> None:
    elsewhere = LISTED.replace("app.tasks.clean", "library.tasks.clean")
    named = "@shared_task(name='sweep')\ndef f(): ...\n" + LISTED.replace("app.tasks.clean", "sweep")

    assert judged(elsewhere, started(BEAT, WORKER)).outcome is Outcome.PASS
    assert judged(named, started(BEAT, WORKER)).outcome is Outcome.PASS


def test_a_computed_schedule_or_a_job_that_is_not_in_it_is_unknown() -> None:
    assert judged(TASKS + "app.conf.beat_schedule = load()\n", started(BEAT, WORKER)).outcome is Outcome.UNKNOWN
    assert judged(LISTED, started(BEAT, WORKER), Limits(jobs=("weekly",))).outcome is Outcome.UNKNOWN


def test_one_scheduler_and_defined_tasks_are_wiring() -> None:
    assert judged(LISTED, started(BEAT, WORKER), Limits(jobs=("nightly",))).outcome is Outcome.PASS


NIGHTLY = Scheduled("nightly", "shop.tasks.mail", 86400.0)


def in_force(*schedule: Scheduled, limits: Limits | None = None, processes: ProcessFacts | None = None) -> Verdict:
    facts = CeleryApplicationFacts.example(schedule=schedule)
    return check_settings(
        facts, Unreadable("not read"), Unreadable("not read"), processes or Unreadable("not read"), limits or Limits()
    )


def test_a_schedule_in_force_that_is_empty_or_kept_in_the_database_is_unknown() -> None:
    kept = CeleryApplicationFacts.example(
        settings={"beat_scheduler": "django_celery_beat.schedulers:DatabaseScheduler"}, schedule=(NIGHTLY,)
    )
    unread = Unreadable("not read")

    assert in_force().outcome is Outcome.UNKNOWN
    assert check_settings(kept, unread, unread, unread, Limits()).outcome is Outcome.UNKNOWN


def test_a_line_in_force_that_names_no_task_fails() -> None:
    verdict = in_force(NIGHTLY, Scheduled("weekly", "shop.tasks.gone"))

    assert verdict.outcome is Outcome.FAIL
    assert "'weekly' names the task 'shop.tasks.gone'" in verdict.says


def test_a_stated_job_that_is_not_in_force_fails() -> None:
    assert in_force(NIGHTLY, limits=Limits(jobs=("weekly",))).outcome is Outcome.FAIL


def test_two_schedulers_of_one_file_fail() -> None:
    assert in_force(NIGHTLY, processes=started(BEAT, BEAT)).outcome is Outcome.FAIL


def test_lines_in_force_that_name_tasks_pass() -> None:
    assert in_force(NIGHTLY, limits=Limits(jobs=("nightly",)), processes=started(BEAT)).outcome is Outcome.PASS
