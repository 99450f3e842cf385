"""What a repository says of Celery, put together from its sources, its manifests and its start commands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Class, Expression, Module, PythonFacts, Value
from proveout.model.evidence import Evidence, control

PACKAGES = (
    *(
        "celery",
        "django_celery_beat",
        "django_celery_results",
        "rq",
        "django_rq",
        "dramatiq",
        "huey",
        "arq",
        "apscheduler",
    ),
    *("schedule", "django_q", "procrastinate", "taskiq", "flask_apscheduler", "kombu", "rocketry", "django_crontab"),
)
# Queues and schedulers as they are declared: with one of these, "no Celery" is not "no queue".
OF_ITS_KIND = frozenset(
    "celery django-celery-beat flower rq rq-scheduler django-rq dramatiq huey arq apscheduler schedule django-q "
    "django-q2 procrastinate taskiq flask-apscheduler kombu rocketry django-crontab python-crontab".split()
)
NAMED = re.compile(r"celery|flower|\bcron\b|crond|\brq\s+worker|ofelia|supercronic", re.IGNORECASE)
OLD_NAMES = {
    "beat_schedule": "CELERYBEAT_SCHEDULE",
    "task_routes": "CELERY_ROUTES",
    "task_queues": "CELERY_QUEUES",
    "task_default_queue": "CELERY_DEFAULT_QUEUE",
    "worker_concurrency": "CELERYD_CONCURRENCY",
}
SENDERS = ("apply_async", "send_task", "set", "signature", "s")


@dataclass(frozen=True, slots=True)
class Said:
    """A name that the code gives, and where."""

    name: str
    where: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the schedule. `task` is empty where it is computed."""

    name: str
    task: str
    where: str
    queue: str = ""


def proof_of_none(python: PythonFacts, dependencies: DependencyFacts, processes: ProcessFacts) -> tuple[Evidence, ...]:
    """What shows that there is no Celery and no other queue or scheduler of its kind: no dependency, import, process.

    Empty where that is not shown.
    """
    declared = [one for one in dependencies.declared if one.name in OF_ITS_KIND]
    locked = any(not OF_ITS_KIND.isdisjoint(lock.versions) for lock in dependencies.locks)
    named = any(NAMED.search(f"{one.command} {one.image}") for one in processes.processes)
    if (
        declared
        or locked
        or named
        or python.importing(*PACKAGES)
        or python.unread
        or processes.broken
        or processes.queued
    ):
        return ()
    sources = (*dependencies.manifests, *(lock.path for lock in dependencies.locks))
    if dependencies.unclear or dependencies.node or dependencies.others or not python.application or not sources:
        return ()
    read = f"{len(python.application)} Python files were read for imports, none is of a queue"
    return (
        Evidence(
            f"no celery among {len(dependencies.declared)} requirements", sources[0], f"grep -n celery {sources[0]}"
        ),
        control(read, "the repository's Python files", "grep -rniE 'celery' --include='*.py' ."),
        Evidence(f"no celery among {len(processes.processes)} start commands", "Compose files, Procfile and units"),
    )


def configured(python: PythonFacts, name: str) -> Iterator[tuple[Value, str]]:
    """Every value that the sources give a setting of Celery, with its place: `app.conf.x`, `CELERY_X`, `update`."""
    wanted = {f"conf.{name}", f"CELERY_{name.upper()}", OLD_NAMES.get(name, ""), name, f"config.{name}"}
    for module in python.application:
        for setting in module.settings:
            if setting.name in wanted and not module.is_development:
                yield setting.value, f"{module.path}:{setting.line}"
        for call in module.calls:
            if not call.name.endswith("conf.update"):
                continue
            given = call.arguments[0] if call.arguments and isinstance(call.arguments[0], Mapping) else {}
            for key, value in (*given.items(), *call.values.items()):
                if key in wanted:
                    yield value, f"{module.path}:{call.line}"


def entries(python: PythonFacts) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """The lines of the schedule, and the places where it is computed and cannot be read."""
    found: list[Entry] = []
    doubts: list[str] = []
    for value, where in configured(python, "beat_schedule"):
        if not isinstance(value, Mapping):
            doubts.append(where)
            continue
        for name, entry in value.items():
            if not isinstance(entry, Mapping):
                doubts.append(where)
                continue
            task, options = entry.get("task"), entry.get("options")
            queue = options.get("queue") if isinstance(options, Mapping) else None
            found.append(
                Entry(name, task if isinstance(task, str) else "", where, queue if isinstance(queue, str) else "")
            )
    return tuple(found), tuple(doubts)


def tasks(python: PythonFacts) -> Iterator[Said]:
    """Every task, by the name under which workers know it."""
    for module in python.application:
        dotted = module_name(module)
        for function in module.functions:
            for decorator in function.decorators:
                if is_task(decorator):
                    name = decorator.keywords.get("name")
                    given = name if isinstance(name, str) else f"{dotted}.{function.name}"
                    yield Said(given, f"{module.path}:{function.line}")


def is_task(decorator: Expression) -> bool:
    """True for `@shared_task`, `@app.task` and their like, and no other framework's."""
    last = decorator.name.rpartition(".")[2]
    return last in ("shared_task", "periodic_task") or (last == "task" and "." in decorator.name)


def queues_sent_to(python: PythonFacts) -> tuple[tuple[Said, ...], tuple[str, ...]]:
    """Queues that the code names for tasks, and places that name one which is only known at run time."""
    found: list[Said] = []
    doubts: list[str] = []

    def take(value: Value, where: str) -> None:
        if isinstance(value, str):
            found.append(Said(value, where))
        elif value is not None:
            doubts.append(where)

    for value, where in _queues_of_calls(python):
        take(value, where)
    for value, where in configured(python, "task_routes"):
        routes = value.values() if isinstance(value, Mapping) else [value]
        for route in routes:
            match route:
                case {"queue": queue}:
                    take(queue, where)
                case Mapping():
                    continue
                case _:
                    take(route, where)
    found += [Said(entry.queue, entry.where) for entry in entries(python)[0] if entry.queue]
    return tuple(found), tuple(doubts)


def _queues_of_calls(python: PythonFacts) -> Iterator[tuple[Value, str]]:
    for module in python.serving:
        for function in module.functions:
            for decorator in function.decorators:
                if is_task(decorator) and "queue" in decorator.keywords:
                    yield decorator.keywords["queue"], f"{module.path}:{function.line}"
        for call in module.calls:
            if "queue" in call.values and call.name.rpartition(".")[2] in SENDERS:
                yield call.values["queue"], f"{module.path}:{call.line}"


def declared_queues(python: PythonFacts) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names in `task_queues`, and the places where they cannot be read."""
    found: list[str] = []
    doubts: list[str] = []
    for value, where in configured(python, "task_queues"):
        listed = list(value) if isinstance(value, tuple) else [value]
        if isinstance(value, Mapping):
            found += [name for name in value if name != "**"]
            continue
        for one in listed:
            name = one.arguments[0] if isinstance(one, Expression) and one.called and one.arguments else None
            if isinstance(name, str):
                found.append(name)
            else:
                doubts.append(where)
    return tuple(found), tuple(doubts)


def module_name(module: Module) -> str:
    """`app/tasks.py` is `app.tasks`; the folder that is on Python's path is not known, so it may be longer."""
    return re.sub(r"(/__init__)?\.py$", "", module.path).replace("/", ".")


def class_tasks(python: PythonFacts) -> Iterator[Class]:
    """Classes that are tasks: their names are made in ways that are not followed."""
    for module in python.application:
        for one in module.classes:
            if any(base.rpartition(".")[2] == "Task" for base in one.bases):
                yield one
