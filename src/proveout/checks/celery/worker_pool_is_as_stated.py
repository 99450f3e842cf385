"""Workers run with the stated number of processes and instances.

Why:
    A worker takes as many processes as the host has cores unless it is told otherwise, and a database has fewer
    connections than that.

Fix:
    Say it where the worker is started: `celery -A app worker --concurrency=4`, and `deploy.replicas` (Compose)
    or `replicas` (Kubernetes) for the number of workers.

Proof:
    Pool size and count are read from the workers' own stats and compared with the prose and with start
    commands and deployment files, override files included.

Asked as:
    Celery worker concurrency set; 4 worker processes; concurrency appropriate for load; scale Celery
    workers; multiple workers running; worker replicas configured

Told by:
    celery + worker + (concurrency | scale | auto-scaling | multiple | replicas) -(monitor | beat) ~0.96
    celery + worker + #number + process ~0.96
    celery + concurrency -(queues | monitor) ~0.97
    celery + worker + concurrency + queues ~0.98 &
    celery + concurrency + loglevel + queues ~0.98 &
    "inspect stats" ~0.97 &
    (CELERY_WORKER_CONCURRENCY | worker_concurrency | CELERYD_CONCURRENCY | CELERY_CONCURRENCY) ~0.97
    ("max tasks per child" | worker_max_tasks_per_child) -gunicorn ~0.97
    @(celery | worker) + (concurrency | "pool prefork") -(gunicorn | uvicorn | test | user | request) ~0.95
    "worker concurrency" -(gunicorn | uvicorn) ~0.94
    celery-worker= ~0.97
    "background worker" + (scale | concurrency | replicas) ~0.9
    @(worker | celery) + replicas -(database | read | web) ~0.95
    @celery + #number + container + (process | worker) ~0.88
    --concurrency -(ab | load) ~0.92
    (two | three | four | 2 | 3 | 4) + ("celery workers" | "worker instances") -(queue | memory | min) ~0.93
    celery + (autoscale | "automatic scale") ~0.94
    "worker pool" + (size | #number | tune) ~0.93
"""

from dataclasses import dataclass

from proveout.checks.celery._application import doubt_of, no_application
from proveout.facts.celery import configured, proof_of_none
from proveout.facts.celery_application import CeleryApplicationFacts
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.SETTINGS)
MINUTES = 10
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: int | None = None
    instances: int | None = None


PASSES = {
    "python": PythonFacts.example(),
    "dependencies": DependencyFacts.example(),
    "processes": ProcessFacts.example(),
    "limits": Limits(processes=4),
}
FAILS = {**PASSES, "limits": Limits(processes=8)}


def check_files(python: PythonFacts, dependencies: DependencyFacts, processes: ProcessFacts, limits: Limits) -> Verdict:
    if none := proof_of_none(python, dependencies, processes):
        return not_applicable("workers: there is no Celery here", *none)
    workers = processes.celery("worker")
    if not workers:
        return unknown("workers: no start command of a Celery worker was seen in the files")
    if processes.unread:
        return unknown(f"workers: {processes.unread}")
    sizes = [(one, _size(one, python)) for one in workers]
    shown = [
        Evidence(
            f"'{one.name}' has {size or 'an unsaid number of'} processes",
            one.where,
            f"sed -n {one.line},+8p '{one.path}'",
        )
        for one, size in sizes
    ]
    instances = sum(one.replicas or 1 for one in workers)
    counted = (
        processes.opaque == ()
        and all(one.replicas != -1 for one in workers)
        and len({one.path for one in workers}) == 1
    )
    if limits.processes is not None:
        wrong = [one for one, size in sizes if size is not None and size != limits.processes]
        if wrong and len(wrong) == len(sizes):
            return failed(
                f"workers: '{wrong[0].name}' has {_size(wrong[0], python)} processes, {limits.processes} are stated",
                *shown,
            )
    if limits.instances is not None and counted and instances != limits.instances:
        return failed(f"workers: {instances} are started, {limits.instances} are stated", *shown)
    if any(size is None for _, size in sizes):
        return unknown(
            "workers: the number of processes is not said in the files, so it is that of the host's cores", *shown
        )
    if limits.processes is not None and any(size != limits.processes for _, size in sizes):
        return unknown(
            f"workers: not all have the stated {limits.processes} processes; which of them is meant is not said", *shown
        )
    if limits.instances is not None and not counted:
        return unknown(f"workers: how many are started is not said in the files, {limits.instances} are stated", *shown)
    return passed(f"workers: {instances} with {', '.join(str(size) for _, size in sizes)} processes", *shown)


def _size(worker: Process, python: PythonFacts) -> int | None:
    """Processes of the pool, None where the command leaves it to a variable, the settings or the host."""
    said = worker.option("-c", "--concurrency")
    if said is not None:
        return int(said) if said.isascii() and said.isdigit() else None
    if "CELERY_WORKER_CONCURRENCY" in worker.environment or "CELERYD_CONCURRENCY" in worker.environment:
        return None
    values = [value for value, _ in configured(python, "worker_concurrency")]
    return values[0] if len(values) == 1 and isinstance(values[0], int) else None


def check_settings(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts,
    limits: Limits,
) -> Verdict:
    if none := no_application("workers", celery, python, dependencies, processes):
        return none
    app = celery.applications[0]
    size = app.seconds("worker_concurrency")
    if doubt := doubt_of(app, "worker_concurrency"):
        return unknown(f"workers: {doubt}")
    if not size or limits.processes is None or limits.instances is not None:
        return unknown("workers: the settings in force do not say it, the start commands may")
    shown = celery.seen(app, f"worker_concurrency is {size:g}")
    # A start command outdoes the setting.
    if (
        processes.unread
        or processes.opaque
        or any(one.option("-c", "--concurrency") for one in processes.celery("worker"))
    ):
        return unknown(f"workers: worker_concurrency is {size:g}, and a start command may say otherwise", shown)
    if size != limits.processes:
        return failed(f"workers: worker_concurrency is {size:g}, {limits.processes} processes are stated", shown)
    return passed(f"workers: worker_concurrency is {size:g}", shown)
