"""Every task has a hard time limit.

Why:
    A task that never ends keeps its process for ever. When all processes of the worker are taken, nothing moves, and
    nothing raises an error.

Fix:
    Django: CELERY_TASK_TIME_LIMIT = 300 and CELERY_TASK_SOFT_TIME_LIMIT = 270. Flask, FastAPI:
    app.conf.task_time_limit = 300. A task that needs longer says so itself: @shared_task(time_limit=1800).
    The pools "solo" and "threads" enforce no limit: use prefork.


Proof:
    The effective limit per registered task (global setting or own) is read from the application; tasks
    without one are listed. Control: the number of tasks read, and in rehearsal a sleeping probe task
    under a small limit is killed at the second.

Asked as:
    task time limits configured; Celery time limits set; task timeout configured; soft time limit set;
    long tasks limited

Told by:
    (task_time_limit | task_soft_time_limit | soft_time_limit) ~0.97
    (CELERY_TASK_TIME_LIMIT | CELERY_TASK_SOFT_TIME_LIMIT) ~0.97
    "time limit" + (task | celery | job | worker | soft | hard | @celery | @worker | @queue) -session ~0.95
    ("task timeout" | "job timeout") -gunicorn ~0.9
    (celery | "background task" | "background job") + timeout -(visibility | broker | connection | error) ~0.9
    (task | tasks | job | jobs) + (kill | stop | abort | terminate) + after + #duration -worker ~0.92

Sources:
    Enlightn QueueTimeout
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.celery._application import doubt_of, joined, longest_first, no_application
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts, CeleryTask
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.SERVICE)
MINUTES = 20
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    hard: timedelta | None = None  # any, unless the document states one
    soft: timedelta | None = None


PASSES = {
    "celery": CeleryApplicationFacts.example(),
    "python": Unreadable("not read"),
    "dependencies": Unreadable("not read"),
    "processes": ProcessFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "celery": CeleryApplicationFacts.example(tasks=(CeleryTask("shop.tasks.mail"),))}
# celery.concurrency: these run a task in the worker's own process and cannot end it.
ENDLESS_POOLS = ("solo", "threads", "eventlet")


def check(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if none := no_application("task limits", celery, python, dependencies, processes):
        return none
    verdicts = [_judged(celery, app, processes, limits) for app in celery.applications]
    return min(verdicts, key=lambda verdict: ("fail", "unknown", "n/a", "pass").index(verdict.outcome))


def _judged(
    celery: CeleryApplicationFacts, app: CeleryApplication, processes: ProcessFacts | Unreadable, limits: Limits
) -> Verdict:
    doubt = doubt_of(app, "task_time_limit", "task_soft_time_limit", "worker_pool")
    if any(not task.firm for task in app.tasks) and not doubt:
        doubt = f"limits of {app.at} come of values that nobody gave: hand them over with --env-file"
    free = [task for task in app.tasks if not task.time_limit]
    shown = [celery.seen(app, f"{task.name}: {_said(task)}", task.where) for task in longest_first(app)[:10]]
    workers = () if isinstance(processes, Unreadable) else processes.celery("worker")
    if free and any(one.option("--time-limit") for one in workers):
        return unknown("task limits: a worker's command sets one for all, and which worker runs which task is not seen")
    if free and app.is_firm("task_time_limit") and all(task.firm for task in free):
        meant = app.misspelt("task_time_limit")
        hint = f"; {meant} is set, and Celery knows no such setting" if meant else ""
        return failed(f"task limits: {joined([task.name for task in free])} may run for ever{hint}", *shown)
    if doubt:
        return unknown(f"task limits: {doubt}", *shown)
    if not app.tasks:
        return unknown(f"task limits: {app.at} has no task of the service's own: there is nothing to be limited")
    pools = [str(app.value("worker_pool") or ""), *(one.option("-P", "--pool") or "" for one in workers)]
    if endless := next((pool for pool in pools if pool in ENDLESS_POOLS), ""):
        return failed(f"task limits: workers run the pool '{endless}', which enforces none", *shown)
    if wrong := [task for task in app.tasks if _differs(task, limits)]:
        stated = " and ".join(_stated(limits))
        return failed(
            f"task limits: {joined([f'{one.name} has {_said(one)}' for one in wrong])}, stated is {stated}", *shown
        )
    longest = max(task.time_limit or 0 for task in app.tasks)
    return passed(f"task limits: all {len(app.tasks)} tasks of {app.at} end after {longest:g} s at most", *shown)


def _differs(task: CeleryTask, limits: Limits) -> bool:
    hard = limits.hard is not None and (task.time_limit or 0) > limits.hard.total_seconds()
    soft = limits.soft is not None and (not task.soft_time_limit or task.soft_time_limit > limits.soft.total_seconds())
    return hard or soft


def _stated(limits: Limits) -> list[str]:
    named = (("hard", limits.hard), ("soft", limits.soft))
    return [f"a {name} limit of {value.total_seconds():g} s" for name, value in named if value is not None]


def _said(task: CeleryTask) -> str:
    hard = f"{task.time_limit:g} s" if task.time_limit else "no hard limit"
    return f"{hard}, soft {task.soft_time_limit:g} s" if task.soft_time_limit else hard
