"""Workers and threads are as stated and suit the processors and memory.

Why:
    Too few workers leave users waiting beside an idle processor; too many run out of memory together.

Fix:
    `gunicorn --workers N` (or `workers` in gunicorn.conf.py, or WEB_CONCURRENCY) with N at most 2 x processors + 1
    for Django and Flask, about one per processor for asynchronous FastAPI. In a container the processors of the
    limit count, not those of the host.

Proof:
    Effective worker and thread numbers come from the server's own configuration file and flags, and in
    rehearsal from the process tree; compared with the prose and with the processor and memory limits
    that the deployment gives.

Asked as:
    Gunicorn workers configured appropriately; (2 x cores) + 1 workers; worker count tuned; Uvicorn
    workers set to 4; threads per worker configured; worker configuration optimized

Told by:
    never: "service worker"
    --workers + #number -(celery | concurrency) ~0.9
    gunicorn + worker -(class | timeout | running | log | active | celery | restart) ~0.91
    (gunicorn_workers | web_concurrency | uvicorn_workers) -(pool_size | timeout | gunicorn_timeout | class) ~0.96
    (gunicorn_threads | workers_per_core | max_workers | gunicorn_worker*) -(timeout | gunicorn_timeout | class) ~0.96
    ("worker count" | "number workers" | "worker process" + (count | number)) -(celery | queue) ~0.91
    "worker configuration" -(celery | queue) ~0.91
    worker + (cpu | core) -(python | celery | task | monitor | usage | alert | limit | concurrency | moderate) ~0.91
    worker + thread ~0.91
    (uvicorn | puma | php-fpm | pm2) + worker + (#number | count | configure | set | tune) -(celery | class | #env) ~0.9
    web + worker + (#number | count | configure | set | tune) -(celery | class | #env) ~0.9
    #number + worker + (traffic | default | web | process | core | thread | concurrent) -(celery | @celery | task) ~0.88
    #number + worker + initial -(celery | @celery | task) ~0.88
    "workers" + #number -(inspect | celery | queue | concurrency | background | job | @celery | service) ~0.92
    @(gunicorn | worker) + core + 1 ~0.91
    (core | cores) + worker + formula ~0.91
    ("cluster mode" + (pm2 | node)) ~0.86
    gunicorn + bind + worker ~0.91 &
    ("threads worker" | "threads per worker") ~0.91
    @"worker count" + worker + #number ~0.95

Sources:
    Gunicorn design documentation
"""

from dataclasses import dataclass

from proveout.facts.container import ContainerFacts
from proveout.facts.platform import PlatformFacts, PlatformFile, Process, Start
from proveout.facts.server_settings import ServerSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES, Sight.SETTINGS)
MINUTES = 15


@dataclass(frozen=True, slots=True)
class Limits:
    workers: int | None = None
    threads: int | None = None
    per_core: float = 2.0
    cores: int | None = None


PASSES = {
    "server": ServerSettingsFacts.example(values={"workers": 3}),
    "containers": ContainerFacts(),
    "platform": PlatformFacts.example(),
    "limits": Limits(workers=3, cores=1),
}
SIXTEEN = Process("web", "gunicorn --workers 16 app.main:app", "Procfile", 1, "web")
FAILS = {
    "server": ServerSettingsFacts.example(values={"workers": 16}),
    "containers": ContainerFacts(),
    "platform": PlatformFacts.example(files=(PlatformFile("Procfile", "heroku", (SIXTEEN,)),)),
    "limits": Limits(workers=3, cores=1),
}
COUNTED = frozenset({"gunicorn", "uvicorn", "hypercorn", "granian", "uwsgi"})
# What each server takes its number of workers from, besides its flag.
VARIABLES = {"gunicorn": "WEB_CONCURRENCY", "uvicorn": "WEB_CONCURRENCY"}


def check_settings(
    server: ServerSettingsFacts,
    containers: ContainerFacts | Unreadable,
    platform: PlatformFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    workers, threads = server.number("workers"), server.number("threads")
    if workers is None:
        return unknown(
            f"workers: {server.found_in or server.start.entry} has no number of workers that is known to hold"
        )
    seen = [server.seen(name) for name in ("workers", "threads", "worker_class") if name in server.options]
    if limits.workers is not None and workers != limits.workers:
        return failed(
            f"workers: {server.kind} of {server.found_in} runs {workers:g}, {limits.workers} are stated", *seen
        )
    if limits.threads is not None and threads is None:
        return unknown(f"workers: {server.kind} of {server.found_in} has no number of threads", *seen)
    if limits.threads is not None and threads != limits.threads:
        return failed(f"workers: {server.kind} gives each {threads:g} threads, {limits.threads} are stated", *seen)
    cores = limits.cores if limits.cores is not None else _given(server, containers, platform)
    if cores is None and limits.workers is not None:
        return passed(f"workers: {server.kind} runs {workers:g}, as stated", *seen)
    if cores is None:
        return unknown(f"workers: {server.kind} runs {workers:g}; on how many processors is not said", *seen)
    most = limits.per_core * cores + 1  # Gunicorn, design: (2 x processors) + 1
    if workers > most:
        return failed(f"workers: {server.kind} runs {workers:g}, {cores:g} processors carry {most:g}", *seen)
    return passed(f"workers: {server.kind} runs {workers:g}, {cores:g} processors carry {most:g}", *seen)


def _given(
    server: ServerSettingsFacts, containers: ContainerFacts | Unreadable, platform: PlatformFacts | Unreadable
) -> float | None:
    """Processors that one file gives to this very server."""
    if isinstance(containers, Unreadable) or isinstance(platform, Unreadable):
        return None
    starts = [one for one in platform.starts(containers) if one.server.kind == server.kind]
    given = {cores for one in starts if (cores := _cores(one, containers, platform)) is not None}
    return given.pop() if len(given) == 1 else None


def check_files(containers: ContainerFacts, platform: PlatformFacts, limits: Limits) -> Verdict:
    starts = [one for one in platform.starts(containers) if one.server.kind in COUNTED and not one.server.develops]
    if not starts:
        return unknown("workers: no file was seen to start a server whose workers can be counted")
    seen: list[Evidence] = []
    for start in starts:
        says, verdict = _judged(start, containers, platform, limits)
        if verdict:
            return verdict
        seen += says
    if reason := containers.unread or platform.broken:
        return unknown(f"workers: {seen[0].saw}, but {reason}")
    return passed(f"workers: {'; '.join(dict.fromkeys(one.saw for one in seen))}", *seen)


def _judged(
    start: Start, containers: ContainerFacts, platform: PlatformFacts, limits: Limits
) -> tuple[list[Evidence], Verdict | None]:
    option = "processes" if start.server.kind == "uwsgi" else "workers"
    workers, where, reason = platform.number(start, option, VARIABLES.get(start.server.kind, ""))
    if workers is None:
        silent = f"{start.where} says no number of workers, and the environment may"
        return [], unknown(f"workers: {reason or silent}; only the running process tree would show it")
    seen = Evidence(f"{workers:g} workers of {start.server.kind}", where, start.again)
    if limits.workers is not None and workers != limits.workers:
        return [], failed(f"workers: {where} sets {workers:g}, {limits.workers} are stated", seen)
    if limits.threads is not None:
        threads, at, why = platform.number(start, "threads")
        if threads is None:
            return [], unknown(f"workers: {why or f'{start.where} says no number of threads'}")
        if threads != limits.threads:
            shown = Evidence(f"{threads:g} threads", at, start.again)
            return [], failed(f"workers: {at} sets {threads:g} threads, {limits.threads} are stated", shown)
    cores = limits.cores if limits.cores is not None else _cores(start, containers, platform)
    if cores is None:
        return [], unknown(f"workers: {workers:g} are set at {where}; on how many processors is not said")
    most = limits.per_core * cores + 1  # Gunicorn, design: (2 x processors) + 1
    if workers > most:
        return [], failed(f"workers: {where} sets {workers:g}, {cores:g} processors carry {most:g}", seen)
    return [seen, Evidence(f"{cores:g} processors carry up to {most:g}", where)], None


def _cores(start: Start, containers: ContainerFacts, platform: PlatformFacts) -> float | None:
    """Processors that the same file gives to what it starts."""
    file = next((one for one in platform.production if one.path == start.path), None)
    if file is not None and file.cpus is not None:
        return file.cpus
    given = {
        one.cpus
        for view in containers.production
        for one in view.services
        if (start.origin == "compose" and one.name == start.process)
        or (start.origin == "Dockerfile" and one.dockerfile == start.path)
    }
    given |= {
        one.cpus
        for pod in containers.pods
        for one in pod.containers
        if start.origin == "kubernetes" and one.name == start.process
    }
    return given.pop() if len(given) == 1 else None
