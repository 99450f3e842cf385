from proveout.checks.celery.broker_round_trip import Limits, check_settings
from proveout.facts.celery_application import CeleryApplicationFacts, CelerySetting
from proveout.facts.processes import ProcessFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

NOT_READ = Unreadable("not read")


def judged(
    celery: CeleryApplicationFacts, limits: Limits | None = None, processes: ProcessFacts | Unreadable = NOT_READ
) -> Verdict:
    return check_settings(celery, NOT_READ, NOT_READ, processes, limits or Limits())


def test_a_broker_that_was_made_up_is_unknown() -> None:
    facts = CeleryApplicationFacts.example()
    app = facts.applications[0]
    loose = {**app.settings, "broker_url": CelerySetting("redis://made-up.invalid", firm=False)}

    assert judged(CeleryApplicationFacts((type(app)(settings=loose, tasks=app.tasks),))).outcome is Outcome.UNKNOWN


def test_a_broker_that_nobody_named_is_unknown() -> None:
    assert judged(CeleryApplicationFacts.example(settings={"broker_url": None})).outcome is Outcome.UNKNOWN


def test_a_task_that_is_not_there_is_unknown() -> None:
    assert judged(CeleryApplicationFacts.example(), Limits(task="invoice")).outcome is Outcome.UNKNOWN


def test_jobs_that_run_inside_of_the_caller_fail() -> None:
    assert judged(CeleryApplicationFacts.example(settings={"task_always_eager": True})).outcome is Outcome.FAIL


def test_a_broker_of_one_process_fails() -> None:
    assert judged(CeleryApplicationFacts.example(settings={"broker_url": "memory://"})).outcome is Outcome.FAIL
    assert judged(CeleryApplicationFacts.example(settings={"broker_url": "filesystem://"})).outcome is Outcome.FAIL


def test_a_real_broker_passes_here_and_is_only_wired() -> None:
    assert judged(CeleryApplicationFacts.example(), Limits(task="mail")).outcome is Outcome.PASS
