"""The scheduler runs, exactly once, and every scheduled job exists and fires.

Why:
    Without a scheduler nothing that is due happens, and with two of them every invoice is sent twice.

Fix:
    Run exactly one `celery -A app beat`, as a process of its own with one replica, and no worker with `-B`.
    Each entry of the schedule names a task by the name under which workers know it (`package.module.function`).

Proof:
    Entries of the schedule must name registered tasks; a probe entry with a short interval must fire as
    often as it should and not twice. The number of schedulers comes from deployment files and
    heartbeats. n/a without a schedule.

Asked as:
    Celery beat running; scheduled jobs run; scheduled tasks working; cron jobs configured; all
    scheduled jobs running; only one beat instance

Told by:
    "scheduled jobs" + (celery | worker) ~0.92
    celery + beat -(alert | name) ~0.95
    celery + worker + beat + (running | started | process) ~0.96 &
    beat + (scheduler | process | service) -music ~0.93
    celery + beat + loglevel ~0.98
    ("cron job" | cronjob) -(@backup | certificate | certbot | renew | log | secret | health | script) ~0.88
    cron + (configure | setup | run | work | enabled | test | active) -(backup | renew | certbot | log | health) ~0.86
    (scheduled | periodic | recurring) + (task | job) -(page | backup | alert | heartbeat | maintenance | worker |
        #file) ~0.89
    ("task scheduler" | "job scheduler" | apscheduler | django-crontab | node-cron | django_celery_beat) ~0.93
    ("laravel scheduler" | "cloud scheduler" | "background scheduler" | "vercel cron") -(backup | secret) ~0.9
    ("background task scheduler" | "background task system") ~0.95
    scheduler + (running | start | active | initialize | one | single | work) -backup ~0.88
    "cleanup job" -backup ~0.9
    crontab -(@backup | certbot | renew | log | health | pg_dump) ~0.82
    "beat schedule" ~0.92
    (nightly | daily | hourly) + (job | task) + (fire | run | execute) -(backup | dump | review | snapshot |
        report) ~0.9

Sources:
    spatie laravel-health schedule check
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.celery._application import doubt_of, joined, no_application
from proveout.facts.celery import Entry, class_tasks, entries, module_name, proof_of_none, tasks
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts, Scheduled
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Expression, Function, Module, PythonFacts, Setting
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 60
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(minutes=2)
    jobs: tuple[str, ...] = ()


SCHEDULE = Module(
    "app/tasks.py",
    imports=("celery",),
    settings=(Setting("conf.beat_schedule", 8, {"nightly": {"task": "app.tasks.clean", "schedule": 3600}}),),
    functions=(Function("clean", 20, (Expression("celery.shared_task"),)),),
)
PASSES = {
    "celery": CeleryApplicationFacts.example(schedule=(Scheduled("nightly", "shop.tasks.mail", 86400.0),)),
    "python": PythonFacts((SCHEDULE,)),
    "dependencies": DependencyFacts.example(),
    "processes": ProcessFacts.example(),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "processes": ProcessFacts((Process("beat", "celery -A app.tasks beat", "docker-compose.yml", 7, replicas=2),)),
}


def check_files(python: PythonFacts, dependencies: DependencyFacts, processes: ProcessFacts, limits: Limits) -> Verdict:
    if none := proof_of_none(python, dependencies, processes):
        return not_applicable("schedule: there is no Celery here", *none)
    schedulers = _schedulers(processes)
    shown = [
        Evidence(f"'{one.name}' is a scheduler", one.where, f"grep -nE 'beat|-B' '{one.path}'") for one in schedulers
    ]
    doubled = [one for one in schedulers if (one.replicas or 1) > 1]
    if doubled:
        return failed(f"schedule: '{doubled[0].name}' is started {doubled[0].replicas} times, 1 is right", *shown)
    if len({one.path for one in schedulers}) < len(schedulers):
        return failed(
            f"schedule: {len(schedulers)} processes are schedulers ({_named(schedulers)}), 1 is right", *shown
        )
    listed, computed = entries(python)
    lost = [one for one in listed if _is_lost(one, python)]
    if lost:
        return failed(
            f"schedule: {lost[0].where} names task '{lost[0].task}', and its module defines no such task",
            *(
                Evidence(f"'{one.name}' fires {one.task}", one.where, f"grep -rn '{one.task}' --include='*.py' .")
                for one in lost
            ),
        )
    if len(schedulers) > 1:
        return unknown(
            f"schedule: {_named(schedulers)} of several files; which of them production uses is not seen", *shown
        )
    missing = [job for job in limits.jobs if not any(job in (one.name, one.task) for one in listed)]
    doubt = processes.unread or next((f"{where} is computed" for where in computed), "")
    doubt = (
        doubt or next(iter(python.unread), "") or next((f"{one.where} may start it" for one in processes.opaque), "")
    )
    if listed and not schedulers and processes.celery("worker") and not doubt:
        return failed(
            f"schedule: {len(listed)} jobs are listed, and no process is started that fires them",
            Evidence(f"'{listed[0].name}' is listed", listed[0].where, "grep -rn 'celery.*beat' ."),
        )
    if missing:
        return unknown(f"schedule: {', '.join(missing)} was not seen in it; it may be kept in the database", *shown)
    if doubt or not listed or not schedulers:
        return unknown(f"schedule: {doubt or 'no schedule and its scheduler were seen in the files'}", *shown)
    return passed(
        f"schedule: {len(listed)} jobs, each names a task that is defined, and one process fires them",
        *shown,
        *(Evidence(f"'{one.name}' fires {one.task}", one.where) for one in listed),
    )


def _schedulers(processes: ProcessFacts) -> list[Process]:
    found = [one for one in processes.processes if not one.profiles]
    return [one for one in found if one.celery == "beat" or (one.celery == "worker" and one.has("-B", "--beat"))]


def _named(schedulers: list[Process]) -> str:
    return ", ".join(f"'{one.name}'" for one in schedulers)


def _is_lost(entry: Entry, python: PythonFacts) -> bool:
    """True where the module that an entry names is here, was read, and has no such task."""
    if not entry.task or any(True for _ in class_tasks(python)):
        return False
    if any(entry.task == task.name or task.name.endswith(f".{entry.task}") for task in tasks(python)):
        return False
    path, _, name = entry.task.rpartition(".")
    homes = [one for one in python.modules if module_name(one) == path or module_name(one).endswith(f".{path}")]
    # A module that makes names in other ways (imports, factories) is left alone.
    return bool(path) and len(homes) == 1 and not homes[0].broken and name not in _imported(homes[0])


def _imported(module: Module) -> set[str]:
    return {name.rpartition(".")[2] for name in module.names} | {one.name for one in module.functions}


def check_settings(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if none := no_application("schedule", celery, python, dependencies, processes):
        return none
    doubts = [doubt_of(app) for app in celery.applications]
    doubts += [
        f"the schedule of {app.at} comes of values that nobody gave" for app in celery.applications if not app.firm
    ]
    if doubt := next(filter(None, doubts), ""):
        return unknown(f"schedule: {doubt}")
    lines = [(app, one) for app in celery.applications for one in app.schedule]
    shown = [celery.seen(app, f"'{one.name}' fires {one.task} {_when(one)}") for app, one in lines]
    lost = [(app, one) for app, one in lines if not _has(app, one.task)]
    if lost:
        _, one = lost[0]
        return failed(f"schedule: '{one.name}' names the task '{one.task}', and no worker knows it", *shown)
    missing = [job for job in limits.jobs if not any(job in (one.name, one.task) for _, one in lines)]
    kept = any("django_celery_beat" in str(app.value("beat_scheduler")) for app in celery.applications)
    if kept:
        return unknown("schedule: it is kept in the database, where this run did not look", *shown)
    if missing:
        return failed(
            f"schedule: {joined(missing)} is not in it",
            *(shown or (celery.seen(celery.applications[0], "no schedule"),)),
        )
    if not isinstance(processes, Unreadable):
        found = _schedulers(processes)
        if len({one.path for one in found}) == 1 and (len(found) > 1 or (found[0].replicas or 1) > 1):
            return failed(
                f"schedule: {_named(found)} starts more than one scheduler, 1 is right",
                *(
                    Evidence(f"'{one.name}' is a scheduler", one.where, f"grep -nE 'beat|-B' '{one.path}'")
                    for one in found
                ),
            )
    if not lines:
        return unknown("schedule: the applications have none")
    return passed(f"schedule: {len(lines)} jobs, each names a task that workers know", *shown)


def _has(app: CeleryApplication, task: str) -> bool:
    return task.startswith("celery.") or any(one.name == task for one in app.tasks)


def _when(one: Scheduled) -> str:
    return f"every {one.every:g} s" if one.every else one.when
