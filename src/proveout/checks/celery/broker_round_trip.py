"""A job that the web process enqueues is done by a worker process and its result comes back.

Why:
    A web process accepts a job as soon as the broker takes it. When no worker takes it from there, users see "sent"
    and nothing ever happens.

Fix:
    Name the broker in the environment (CELERY_BROKER_URL, broker_url) and start a worker that reads it; take out
    task_always_eager and memory:// from production. FastAPI: BackgroundTasks are no queue: they end with the process.


Proof:
    A harmless probe task (kit) or the named task goes through the real broker; the result must carry
    the id of another process than the sender's. Eager mode, memory and filesystem brokers fail.
    Control: with no consumer on a made-up queue the same call stays pending. n/a without Celery.

Asked as:
    Celery workers running; background jobs processing; enqueue a task and verify worker execution;
    workers processing tasks; Celery broker configured; background tasks tested

Told by:
    "background worker" + (active | running | started | deployed) ~0.88
    celery + worker + (running | process* | connected | started | active | work | up) -(monitor | beat | scheduled) ~0.9
    celery + worker -(scheduled | monitor | concurrency | scale | beat | alert | log | restart | environment) ~0.76
    celery + (task | job) + (complete | execute | process* | work) -(alert | fail | retry | scheduled) ~0.9
    celery + (task | job) + (run | test | enqueue*) -(add + endpoint | alert | fail | retry | scheduled) ~0.9
    celery + worker + beat + (running | started | process) ~0.96 &
    celery + worker + loglevel -(queues | concurrency | run_command) ~0.97
    celery + inspect + (ping | active) -registered ~0.97
    ("background job" | "background task" | "background worker" | "async task") + (process* | work | running) ~0.9
    ("background job" | "background task" | "async job") + (test | execute | validate) ~0.9
    ("background job" | "background task" | "async job") + (complete | verify | functional) ~0.9
    (worker | queue) + "processing task" ~0.9
    (worker | queue) + "processing job" ~0.9
    enqueue* + (task | job | worker | celery) ~0.93
    "worker process" + (running | started | active) -(gunicorn | uvicorn | web | monitor | never) ~0.84
    ("task queue" | "job queue" | "message queue") + (work | running | operational) -(length | health) ~0.86
    ("task queue" | "job queue" | "message queue") + (configure | status | test) -(length | health) ~0.86
    (rq | sidekiq | bullmq) + (worker | running | work | process* | connected) -(monitor | dashboard) ~0.88
    (dramatiq | huey | rabbitmq) + (worker | running | work | process* | connected) -(monitor | dashboard) ~0.88
    celery + broker + (configure | connected | work | reachable) -url ~0.86
    worker* + ("pick up" | "picks up") + (job | task | message) ~0.92
    ("async tasks" | "async task" | "async jobs") + (execute | run | work | process) -celery ~0.88
    queue + (job | task) + (finish | complete | result | execute) -(time | limit | retry) ~0.84

Sources:
    spatie laravel-health queue check; Enlightn QueueDriver
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.celery._application import doubt_of, no_application
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE, Sight.SETTINGS)
MINUTES = 30
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(seconds=10)
    task: str = ""
    outcome: str = ""


PASSES = {
    "celery": CeleryApplicationFacts.example(),
    "python": Unreadable("not read"),
    "dependencies": Unreadable("not read"),
    "processes": ProcessFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "celery": CeleryApplicationFacts.example(settings={"task_always_eager": True})}
OF_ONE_PROCESS = ("memory", "filesystem")


def check_settings(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if none := no_application("jobs", celery, python, dependencies, processes):
        return none
    verdicts = [_judged(celery, app, limits) for app in celery.applications]
    return min(verdicts, key=lambda verdict: ("fail", "unknown", "pass", "n/a").index(verdict.outcome))


def _judged(celery: CeleryApplicationFacts, app: CeleryApplication, limits: Limits) -> Verdict:
    if doubt := doubt_of(app, "task_always_eager"):
        return unknown(f"jobs: {doubt}")
    if app.value("task_always_eager") is True:
        return failed(
            f"jobs: {app.at} runs them inside of the caller (task_always_eager), no worker ever sees one",
            celery.seen(app, "task_always_eager is true"),
        )
    if doubt := doubt_of(app, "broker_url"):
        return unknown(f"jobs: {doubt}")
    shown = celery.seen(app, f"broker_url is {app.transport}://…")
    if app.transport in OF_ONE_PROCESS:
        return failed(f"jobs: the broker is '{app.transport}', which no worker elsewhere can read", shown)
    if not app.settings.get("broker_url") or app.value("broker_url") in (None, ""):
        return unknown(f"jobs: {app.at} names no broker, so Celery takes that of this machine", shown)
    if limits.task and not any(limits.task in (task.name, task.name.rpartition(".")[2]) for task in app.tasks):
        return unknown(f"jobs: {app.at} has no task '{limits.task}'", shown)
    return passed(f"jobs: {app.at} sends {len(app.tasks)} tasks by {app.transport}", shown)
