"""The broker never hands a running job to a second worker.

Why:
    Redis and SQS hand a message to another worker when nobody confirmed it within the visibility timeout. A job that
    waits or runs for longer is done twice, at the same time.

Fix:
    broker_transport_options = {"visibility_timeout": seconds}, longer than worker_prefetch_multiplier times the longest
    hard limit and than the longest pause before a retry. worker_prefetch_multiplier = 1 for long tasks.


Proof:
    Arithmetic over effective settings: visibility timeout against hard limits, countdowns, retry
    pauses, late acknowledgement and prefetch. n/a for brokers without such a timeout.

Asked as:
    visibility timeout configured; tasks not executed twice; acks_late configured safely; prefetch
    multiplier set; retry_after greater than task timeout

Told by:
    (visibility_timeout | "visibility timeout") ~0.97
    ("prefetch multiplier" | worker_prefetch_multiplier | CELERY_WORKER_PREFETCH_MULTIPLIER) ~0.97
    (task | job) + ("executed twice" | "run twice" | "processed twice" | "duplicate execution") ~0.93
    retry_after + (task | job | queue) ~0.9

Sources:
    Celery Redis broker visibility timeout; Enlightn QueueTimeout
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.celery._application import doubt_of, joined, longest_first, no_application
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts, CeleryTask, seconds_of
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.SERVICE)
MINUTES = 15
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    margin: timedelta = timedelta(seconds=60)


PASSES = {
    "celery": CeleryApplicationFacts.example(),
    "python": Unreadable("not read"),
    "dependencies": Unreadable("not read"),
    "processes": ProcessFacts.example(),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "celery": CeleryApplicationFacts.example(settings={"broker_transport_options": {"visibility_timeout": 600}}),
}
# kombu.transport.redis and kombu.transport.SQS: the visibility timeout where none is set, in seconds.
DEFAULTS = {"redis": 3600.0, "sentinel": 3600.0, "sqs": 1800.0}
WITHOUT = ("amqp", "pyro", "memory", "filesystem", "kafka")  # the broker waits for the connection to close
LOOSE = ("broker_url", "broker_transport_options", "task_time_limit", "worker_prefetch_multiplier")


def check(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if none := no_application("visibility", celery, python, dependencies, processes):
        return none
    verdicts = [_judged(celery, app, processes, limits) for app in celery.applications]
    return min(verdicts, key=lambda verdict: ("fail", "unknown", "pass", "n/a").index(verdict.outcome))


def _judged(
    celery: CeleryApplicationFacts, app: CeleryApplication, processes: ProcessFacts | Unreadable, limits: Limits
) -> Verdict:
    if doubt := doubt_of(app, *LOOSE):
        return unknown(f"visibility: {doubt}")
    if app.transport in WITHOUT:
        return not_applicable(
            f"visibility: the broker '{app.transport}' has no such timeout",
            celery.seen(app, f"broker_url is {app.transport}://…"),
        )
    options = app.value("broker_transport_options")
    said = seconds_of(options.get("visibility_timeout")) if isinstance(options, Mapping) else None
    timeout = said or DEFAULTS.get(app.transport)
    if timeout is None:
        return unknown(f"visibility: that of the broker '{app.transport}' is not known here")
    free = [task for task in app.tasks if not task.time_limit]
    if free or not app.tasks:
        what = f"{joined([task.name for task in free])} may run for ever" if free else f"{app.at} has no task"
        return unknown(f"visibility: {timeout:g} s, and {what}, so nothing is known to be shorter")
    workers = () if isinstance(processes, Unreadable) else processes.celery("worker")
    prefetch = app.seconds("worker_prefetch_multiplier")
    if not prefetch or any(one.option("--prefetch-multiplier", "--time-limit") for one in workers):
        return unknown(
            f"visibility: {timeout:g} s, and how many jobs a worker reserves, or for how long, is not settled here"
        )
    longest = longest_first(app)[0]
    wait = prefetch * (longest.time_limit or 0)
    pause = max(app.tasks, key=lambda task: task.retry_pause or 0)
    need = max(wait, pause.retry_pause or 0) + limits.margin.total_seconds()
    shown = [
        celery.seen(app, f"visibility timeout {timeout:g} s" + ("" if said else f", the default of {app.transport}")),
        celery.seen(app, f"{longest.name} may run for {longest.time_limit:g} s", longest.where),
        celery.seen(app, f"each process reserves {prefetch:g} jobs"),
        celery.seen(app, f"{pause.name} may wait {pause.retry_pause or 0:g} s for its next try", pause.where),
    ]
    if timeout < need:
        return failed(
            f"visibility: {timeout:g} s, and {_reason(longest, pause, wait, prefetch)}: at least {need:g} s are needed",
            *shown,
        )
    return passed(f"visibility: {timeout:g} s, {need:g} s are needed", *shown)


def _reason(longest: CeleryTask, pause: CeleryTask, wait: float, prefetch: float) -> str:
    if wait >= (pause.retry_pause or 0):
        return f"a reserved job may wait {wait:g} s ({prefetch:g} times {longest.name} of {longest.time_limit:g} s)"
    return f"{pause.name} may wait {pause.retry_pause:g} s for its next try"
