from datetime import timedelta

from proveout.checks.celery.results_expire import Limits, check_settings
from proveout.facts.celery_application import CeleryApplicationFacts, CelerySetting, CeleryTask
from proveout.facts.processes import Process, ProcessFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

NOT_READ = Unreadable("not read")


def judged(
    celery: CeleryApplicationFacts, limits: Limits | None = None, processes: ProcessFacts | Unreadable = NOT_READ
) -> Verdict:
    return check_settings(celery, NOT_READ, NOT_READ, processes, limits or Limits())


def test_a_service_whose_start_imports_no_celery_is_unknown() -> None:
    assert judged(CeleryApplicationFacts()).outcome is Outcome.UNKNOWN


def test_an_expiry_that_comes_of_a_made_up_value_is_unknown() -> None:
    facts = CeleryApplicationFacts.example()
    app = facts.applications[0]
    loose = {**app.settings, "result_expires": CelerySetting(timedelta(hours=1), firm=False)}

    assert judged(CeleryApplicationFacts((type(app)(settings=loose, tasks=app.tasks),))).outcome is Outcome.UNKNOWN


def test_rows_of_a_table_are_unknown_without_beat_and_pass_with_it() -> None:
    facts = CeleryApplicationFacts.example(settings={"result_backend": "db+postgresql://db/results"})
    beat = ProcessFacts((Process("beat", "celery -A shop beat", "Procfile", 3),))

    assert judged(facts).outcome is Outcome.UNKNOWN
    assert judged(facts, processes=beat).outcome is Outcome.PASS


def test_results_that_nobody_keeps_are_not_applicable() -> None:
    ignored = CeleryApplicationFacts.example(tasks=(CeleryTask("a.b", ignore_result=True),))

    assert judged(CeleryApplicationFacts.example(settings={"result_backend": None})).outcome is Outcome.NOT_APPLICABLE
    assert judged(ignored).outcome is Outcome.NOT_APPLICABLE


def test_results_that_are_kept_for_ever_fail() -> None:
    assert judged(CeleryApplicationFacts.example(settings={"result_expires": None})).outcome is Outcome.FAIL
    assert judged(CeleryApplicationFacts.example(settings={"result_expires": 0})).outcome is Outcome.FAIL


def test_another_time_than_the_stated_one_fails_and_names_the_misspelt_setting() -> None:
    facts = CeleryApplicationFacts.example(
        settings={"result_expires": timedelta(days=1)}, unknown=("CELERY_RESULT_EXPIRE",)
    )

    verdict = judged(facts, Limits(expires=timedelta(hours=1)))

    assert verdict.outcome is Outcome.FAIL
    assert "CELERY_RESULT_EXPIRE is set" in verdict.says


def test_the_stated_time_passes_as_a_number_or_a_duration() -> None:
    stated = Limits(expires=timedelta(hours=1))

    assert judged(CeleryApplicationFacts.example(), stated).outcome is Outcome.PASS
    assert judged(CeleryApplicationFacts.example(settings={"result_expires": 3600}), stated).outcome is Outcome.PASS


def test_results_that_are_kept_for_years_fail_though_nothing_is_stated() -> None:
    facts = CeleryApplicationFacts.example(settings={"result_expires": timedelta(days=1000)})

    assert judged(facts).outcome is Outcome.FAIL
