"""Every queue that the code sends to is read by a running worker, and workers know every task.

Why:
    A task that is sent to a queue which nobody reads is accepted, waits for ever, and raises no error anywhere.

Fix:
    Start a worker with `-Q` for every queue that the code names (`celery -A app worker -Q celery,mail`), or
    declare all of them in `task_queues`, so that a worker without `-Q` reads them.

Proof:
    Default queue, routes and schedules of the application are compared with the active queues and
    registered tasks that the workers report. Control: at least one worker answered; no answer is a
    failure in rehearsal and unknown where remote control is off.

Asked as:
    separate queues for different task types; worker queues configured; Celery queues match workers; all
    tasks registered; queue routing configured; worker started with right queues

Told by:
    (separate | dedicated | priority) + queue -(phone | support) ~0.93
    ("queue routing" | "task routing" | task_routes | CELERY_TASK_ROUTES) ~0.96
    queue + worker + (match | read | listen | consume | assigned) ~0.9
    celery + queues= ~0.95 &
    celery + loglevel + queues ~0.97 &
    "worker queue" + (configure | defined) ~0.9
    "task registered" ~0.93
    ("inspect registered" | active_queues) ~0.97
    "inspect stats" ~0.97 &
    ("all queues" | "every queue") -(monitor | empty | short | drain | depth | length) ~0.9
"""

from dataclasses import dataclass

from proveout.checks.celery._application import doubt_of, no_application
from proveout.facts.celery import Said, configured, declared_queues, proof_of_none, queues_sent_to
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Call, Module, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 20
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    queues: tuple[str, ...] = ()


SENDS = Module(
    "app/views.py",
    imports=("celery",),
    calls=(Call("app.tasks.mail.apply_async", 9, ("queue",), (), {"queue": "mail"}),),
)
PASSES = {
    "celery": CeleryApplicationFacts.example(routes=(("shop.tasks.*", "mail"),)),
    "python": PythonFacts((SENDS,)),
    "dependencies": DependencyFacts.example(),
    "processes": ProcessFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "limits": Limits(queues=("video",))}


def check_files(python: PythonFacts, dependencies: DependencyFacts, processes: ProcessFacts, limits: Limits) -> Verdict:
    if none := proof_of_none(python, dependencies, processes):
        return not_applicable("queues: there is no Celery here", *none)
    workers = processes.celery("worker")
    if not workers:
        return unknown("queues: no start command of a Celery worker was seen in the files")
    sent, dynamic = queues_sent_to(python)
    sent = (*sent, *(Said(name, "the document") for name in limits.queues))
    read, doubts = _read(workers, python)
    lost = [one for one in sent if one.name not in read]
    shown = [
        Evidence(f"worker '{one.name}' reads {', '.join(sorted(_own(one) or read))}", one.where) for one in workers
    ]
    doubt = processes.unread or next((f"{one.where} may start another worker" for one in processes.opaque), "")
    doubt = doubt or next(iter(doubts), "") or next(iter(python.unread), "")
    if lost and doubt:
        return unknown(f"queues: no worker was seen to read '{lost[0].name}' of {lost[0].where}, but {doubt}", *shown)
    if lost:
        return failed(
            f"queues: {', '.join(dict.fromkeys(one.name for one in lost))} is sent to, and no worker reads it",
            *(
                Evidence(f"names queue '{one.name}'", one.where, f"grep -rn '{one.name}' --include='*.py' .")
                for one in lost
            ),
            *shown,
        )
    if dynamic or doubt:
        reason = doubt or f"{dynamic[0]} names a queue that is only known at run time"
        return unknown(f"queues: a worker reads each that was seen, but {reason}", *shown)
    return passed(f"queues: {', '.join(sorted(read))}, and each that the code names is read by a worker", *shown)


def _own(worker: Process) -> set[str]:
    """Queues of the worker's own `-Q`; empty where it has none."""
    said = worker.option("-Q", "--queues")
    return {name.strip() for name in said.split(",")} if said else set()


def _read(workers: tuple[Process, ...], python: PythonFacts) -> tuple[set[str], list[str]]:
    """Every queue that some worker reads, and why there may be more."""
    found: set[str] = set()
    doubts: list[str] = []
    for worker in workers:
        own = _own(worker)
        if any("$" in name for name in own):
            doubts.append(f"{worker.where} takes its queues from a variable")
        if not own:
            # Without -Q a worker reads `task_queues`, and only the default queue where that is not set.
            listed, unclear = declared_queues(python)
            defaults = [value for value, _ in configured(python, "task_default_queue")]
            doubts += [f"{where} declares queues that are computed" for where in unclear]
            doubts += ["the default queue is computed" for value in defaults if not isinstance(value, str)]
            own = set(listed) or {value for value in defaults if isinstance(value, str)} or {"celery"}
        found |= own
    return found, doubts


def check_settings(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts,
    limits: Limits,
) -> Verdict:
    if none := no_application("queues", celery, python, dependencies, processes):
        return none
    workers = processes.celery("worker")
    if not workers:
        return unknown("queues: no start command of a Celery worker was seen in the files")
    sent = {name: where for app in celery.applications for name, where in _sent(app).items()}
    sent |= dict.fromkeys(limits.queues, "the document")
    doubts = [doubt_of(app, "task_default_queue") for app in celery.applications]
    doubts += [f"{app.at} chooses queues at run time" for app in celery.applications if app.routes_are_computed]
    doubts += [f"routes of {app.at} come of values that nobody gave" for app in celery.applications if not app.firm]
    doubts += [processes.unread, *(f"{one.where} may start another worker" for one in processes.opaque)]
    doubts += [
        f"{one.where} takes its queues from a variable" for one in workers if any("$" in name for name in _own(one))
    ]
    read = {name for one in workers for name in _own(one) or _unnamed(celery.applications)}
    shown = [
        Evidence(f"worker '{one.name}' reads {', '.join(sorted(_own(one) or read))}", one.where) for one in workers
    ]
    shown += [
        celery.seen(app, f"default queue '{app.default_queue}', {len(app.routes)} routes")
        for app in celery.applications
    ]
    doubt = next(filter(None, doubts), "")
    lost = sorted(name for name in sent if name not in read)
    if lost and not doubt:
        return failed(f"queues: {', '.join(lost)} is sent to ({sent[lost[0]]}), and no worker reads it", *shown)
    if doubt:
        return unknown(f"queues: {doubt}", *shown)
    return passed(f"queues: a worker reads each of {', '.join(sorted(sent))}", *shown)


def _sent(app: CeleryApplication) -> dict[str, str]:
    """Queues that the application sends to, each with the reason."""
    routed = [
        task.name for task in app.tasks if task.queue or any(_fits(task.name, pattern) for pattern, _ in app.routes)
    ]
    found = {app.default_queue: f"the default of {app.at}"} if len(routed) < len(app.tasks) or not app.tasks else {}
    found |= {queue: f"the route '{pattern}' of {app.at}" for pattern, queue in app.routes}
    found |= {task.queue: f"the task {task.name}" for task in app.tasks if task.queue}
    return found | {one.queue: f"'{one.name}' of the schedule" for one in app.schedule if one.queue}


def _fits(task: str, pattern: str) -> bool:
    return task == pattern or (pattern.endswith("*") and task.startswith(pattern.rstrip("*")))


def _unnamed(applications: tuple[CeleryApplication, ...]) -> set[str]:
    """What a worker without `-Q` reads."""
    return {name for app in applications for name in app.queues or (app.default_queue,)}
