from datetime import timedelta

from proveout.checks.celery.visibility_outlasts_the_longest_task import Limits, check
from proveout.facts.celery_application import CeleryApplicationFacts, CeleryTask
from proveout.facts.processes import Process, ProcessFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

NOT_READ = Unreadable("not read")


def judged(
    celery: CeleryApplicationFacts, limits: Limits | None = None, processes: ProcessFacts | Unreadable = NOT_READ
) -> Verdict:
    return check(celery, NOT_READ, NOT_READ, processes, limits or Limits())


def visible(seconds: int, **settings: int) -> CeleryApplicationFacts:
    return CeleryApplicationFacts.example(
        settings={"broker_transport_options": {"visibility_timeout": seconds}, **settings}
    )


def test_a_task_without_a_limit_keeps_it_unknown() -> None:
    assert judged(CeleryApplicationFacts.example(tasks=(CeleryTask("a.b"),))).outcome is Outcome.UNKNOWN


def test_a_worker_that_reserves_without_end_keeps_it_unknown() -> None:
    assert judged(visible(7200, worker_prefetch_multiplier=0)).outcome is Outcome.UNKNOWN


def test_a_worker_whose_command_says_otherwise_keeps_it_unknown() -> None:
    command = "celery -A shop worker --prefetch-multiplier=9"

    verdict = judged(visible(7200), processes=ProcessFacts((Process("worker", command, "Procfile", 2),)))

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_broker_that_nobody_here_knows_is_unknown() -> None:
    assert judged(CeleryApplicationFacts.example(settings={"broker_url": "zookeeper://x"})).outcome is Outcome.UNKNOWN


def test_a_broker_that_watches_the_connection_is_not_applicable() -> None:
    facts = CeleryApplicationFacts.example(settings={"broker_url": "amqps://rabbit.example.org"})

    assert judged(facts).outcome is Outcome.NOT_APPLICABLE


def test_reserved_jobs_that_may_wait_longer_fail() -> None:
    verdict = judged(visible(1200, worker_prefetch_multiplier=4))

    assert verdict.outcome is Outcome.FAIL
    assert "4 times shop.tasks.mail of 300 s" in verdict.says


def test_a_pause_before_a_retry_that_lasts_longer_fails() -> None:
    slow = CeleryTask("shop.tasks.mail", time_limit=10, retry_pause=7200)

    assert judged(CeleryApplicationFacts.example(tasks=(slow,))).outcome is Outcome.FAIL


def test_the_default_of_redis_counts_where_nothing_is_set() -> None:
    verdict = judged(CeleryApplicationFacts.example())

    assert verdict.outcome is Outcome.PASS
    assert "3600 s, 1260 s are needed" in verdict.says


def test_the_margin_counts() -> None:
    assert judged(visible(1260)).outcome is Outcome.PASS
    assert judged(visible(1260), Limits(margin=timedelta(minutes=5))).outcome is Outcome.FAIL
