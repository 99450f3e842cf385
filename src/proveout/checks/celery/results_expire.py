"""Task results are removed after the stated time.

Why:
    Each result stays in the backend until it expires. A Redis that fills with them evicts what is needed, or refuses
    the next job.

Fix:
    Django: CELERY_RESULT_EXPIRES = 3600. Flask, FastAPI: app.conf.result_expires = 3600. Where nobody reads results:
    task_ignore_result = True. A database backend is cleaned only while beat runs (celery.backend_cleanup).


Proof:
    The effective result_expires is read, and on a running backend the probe task's result must carry a
    matching time to live (or the clean-up job is scheduled for database backends). n/a when results are
    ignored.

Asked as:
    Celery result expiration configured; result_expires set; results cleaned up automatically; result
    backend does not grow; results expire after one hour

Told by:
    (result_expires | CELERY_RESULT_EXPIRES | task_result_expires) ~0.97
    (celery | task | job) + result + (expire | cleanup | clean | archive | ttl | purge) ~0.95
    @celery + result + (clean* | auto-cleaned | expire) ~0.95
    "result backend" + (ttl | expire | expiry | expiration) ~0.95
    result + (task | job) + (remove | clean | purge | delete) -test ~0.9
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.checks.celery._application import doubt_of, no_application
from proveout.facts.celery_application import CeleryApplication, CeleryApplicationFacts, transport_of
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 10
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    expires: timedelta | None = None  # any, unless the document states one


PASSES = {
    "celery": CeleryApplicationFacts.example(),
    "python": Unreadable("not read"),
    "dependencies": Unreadable("not read"),
    "processes": ProcessFacts.example(),
    "limits": Limits(expires=timedelta(hours=1)),
}
FAILS = {**PASSES, "celery": CeleryApplicationFacts.example(settings={"result_expires": None})}
# These are tables: only the task celery.backend_cleanup, which beat sends, takes rows out.
TABLES = ("db", "django-db", "database", "postgresql", "mysql", "sqlite")
MOST = timedelta(days=30)  # nobody reads a result after that, and a store that grows for a month is not cleaned
OF_A_CALL = ("rpc", "cache", "memory")  # results end with their queue or with the cache's own time


def check_settings(
    celery: CeleryApplicationFacts,
    python: PythonFacts | Unreadable,
    dependencies: DependencyFacts | Unreadable,
    processes: ProcessFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    if none := no_application("results", celery, python, dependencies, processes):
        return none
    verdicts = [_judged(celery, app, processes, limits) for app in celery.applications]
    return min(verdicts, key=lambda verdict: ("fail", "unknown", "pass", "n/a").index(verdict.outcome))


def _judged(
    celery: CeleryApplicationFacts, app: CeleryApplication, processes: ProcessFacts | Unreadable, limits: Limits
) -> Verdict:
    if doubt := doubt_of(app, "result_expires", "result_backend"):
        return unknown(f"results: {doubt}")
    backend = app.value("result_backend")
    if not app.keeps_results:
        saw = "every task ignores its result" if backend else "result_backend is not set"
        return not_applicable(f"results: {app.at} keeps none", celery.seen(app, saw))
    kept = transport_of(backend) or str(backend)
    expires = app.seconds("result_expires")
    shown = [celery.seen(app, f"result_expires is {_said(expires)}"), celery.seen(app, f"results go to {kept}")]
    if not expires:
        return failed(f"results: {app.at} keeps them for ever", *shown)
    if limits.expires is not None and expires != limits.expires.total_seconds():
        meant = app.misspelt("result_expires")
        hint = f"; {meant} is set, and Celery knows no such setting" if meant else ""
        stated = limits.expires.total_seconds()
        return failed(f"results: {app.at} keeps them for {_said(expires)}, {stated:g} s are stated{hint}", *shown)
    if expires > MOST.total_seconds() and limits.expires is None:
        return failed(f"results: {app.at} keeps them for {expires / 86400:g} days", *shown)
    if kept in OF_A_CALL:
        return unknown(f"results: the backend '{kept}' has times of its own", *shown)
    beats = () if isinstance(processes, Unreadable) else processes.celery("beat")
    if kept.partition("+")[0] in TABLES and not beats:
        return unknown(f"results: rows of '{kept}' go only while beat runs, and no start of beat was seen", *shown)
    return passed(f"results: {app.at} drops them after {_said(expires)}", *shown)


def _said(seconds: float | None) -> str:
    return f"{seconds:g} s" if seconds else "never"
