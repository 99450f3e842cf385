"""Migrations run once, before the new code serves, and never in a worker process.

Why:
    Two processes that migrate at once get in each other's way, and new code on an old schema answers with errors
    until somebody notices.

Fix:
    Run them in one step that stops the release when it fails: `release:` in a Procfile, release_command on Fly,
    preDeployCommand on Render or Railway, or a pipeline step before the deploy. Django: `manage.py migrate --noinput`;
    Flask: `flask db upgrade`; FastAPI: `alembic upgrade head`. Keep them out of the worker's entrypoint.

Proof:
    Pipeline, release command, entrypoint and server hooks are read in their order: exactly one step,
    before the new version takes traffic, whose failure stops the release. In rehearsal two web
    processes start at once and the tool must have run once.

Asked as:
    run migrations in CI/CD before deployment; migrations run automatically on deploy; never run
    migrations in worker processes; release phase runs migrations; database migration step in pipeline

Told by:
    migration + (pipeline | startup | entrypoint | procfile | predeploy | "release command" | "release phase") ~0.95
    migration + automatic -(generated | review | rollback | backup) ~0.95
    migration + ("ci cd" | "github action" | "init container" | "start command" | "deploy script") ~0.95
    migration + worker + (never | not) ~0.96
    @(workflow | pipeline | "github action") + "run migrations" -manually ~0.96
    @(workflow | pipeline | "github action") + "run database migrations" -manually ~0.96
    "alembic upgrade" + (ci | release | automatic | startup | entrypoint | dockerfile | before | pipeline) ~0.98
    "manage.py migrate" + (release | automatic | startup | entrypoint) -sh ~0.98
    "manage.py migrate" + (dockerfile | pipeline | "build command") -sh ~0.98
    migration + run + before + (deploy | traffic | release | start | code) -(backup | review) ~0.94
    (preDeployCommand | release_command) ~0.86
    migration + "separate step" ~0.88
"""

import re
from dataclasses import dataclass

from proveout.facts.container import ContainerFacts, Service
from proveout.facts.deploys import deploying, is_plain
from proveout.facts.migration_runs import MigrationRunFacts, migrating, swallowed
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.DRILL)
MINUTES = 45
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")

_NONE = {
    "pipelines": PipelineFacts(()),
    "processes": ProcessFacts(),
    "containers": ContainerFacts(),
    "python": PythonFacts(()),
}
PASSES = {"runs": MigrationRunFacts.example(), **_NONE}
_WORKER = Process("worker", "sh -c 'alembic upgrade head && celery -A app worker'", "docker-compose.prod.yml", 9)
FAILS = {**PASSES, "processes": ProcessFacts((_WORKER,))}
# On a machine of one's own a deploy is a restart.
RESTARTS = re.compile(
    r"\bdocker[ -]compose\s[^\n]{0,200}\bup\b|\b(systemctl|supervisorctl)\s+(restart|reload)|\bansible-playbook|deploy",
    re.IGNORECASE,
)
EACH = "each start of each instance does so, and how many there are is not said"
STARTER = re.compile(r"entrypoint|start|boot|^run|release|deploy")
TESTS = re.compile(r"\b(pytest|tox|nox|unittest|manage\.py\s+test|coverage)\b")
WORKER = re.compile(r"\b(celery\b.*\b(worker|beat)|rq\s+worker|dramatiq|huey_consumer|rqscheduler|arq\b|qcluster)\b")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where migrations are run: `kind` is "release", "pipeline", "job", or "start" (of each instance)."""

    kind: str
    where: str
    command: str
    lost: str = ""
    doubt: str = ""


def check(
    runs: MigrationRunFacts,
    pipelines: PipelineFacts,
    processes: ProcessFacts,
    containers: ContainerFacts,
    python: PythonFacts,
) -> Verdict:
    if worker := _in_worker(runs, processes, containers):
        return failed(f"migrations: {worker.where} runs them in a worker", _seen(worker))
    places = [*_releases(runs), *_pipeline(pipelines, runs), *_starts(runs, processes, containers), *_own(python)]
    lost = next((one for one in places if one.lost), None)
    if lost is not None:
        return failed(f"migrations: {lost.where} runs them, and {lost.lost}", _seen(lost))
    if not places and not (places := _loose(runs, [], every=True)):
        return unknown(
            "migrations: no file was seen to run them before a release; a platform's own settings are not in the files"
            + (f"; {processes.unread}" if processes.unread else "")
        )
    places += _loose(runs, places)
    seen = [_seen(one) for one in places]
    doubt = next((one for one in places if one.doubt), None)
    if len({one.where for one in places}) > 1:
        shown = ", ".join(one.where for one in places[:4])
        return unknown(
            f"migrations: {len(places)} places run them ({shown}); which of them a release takes is not seen", *seen
        )
    if doubt is not None:
        return unknown(f"migrations: {doubt.where} runs them, but {doubt.doubt}", *seen)
    unread = next((p.broken for p in pipelines.pipelines if p.broken), "") or next(
        iter(runs.broken + processes.broken), ""
    )
    unread = unread or next((f"{path} is not read" for path in pipelines.others), "") or next(iter(python.unread), "")
    unread = unread or containers.unread
    if unread:
        return unknown(f"migrations: {places[0].where} runs them; {unread}, so another place may do so too", *seen)
    return passed(f"migrations: {places[0].where} runs them once, before the new version serves", *seen)


def _releases(runs: MigrationRunFacts) -> list[_Place]:
    places = [_Place("release", run.where, run.command, run.lost) for run in runs.runs if run.place == "release"]
    for where, command in runs.releases:
        if not migrating(command) and (script := runs.of(command)):
            places.append(
                _Place("release", where, command, script.lost, "a condition stands around it" if script.guarded else "")
            )
    return places


def _pipeline(pipelines: PipelineFacts, runs: MigrationRunFacts) -> list[_Place]:
    """Steps that migrate in jobs which put out a release; the database of a test job is none of theirs."""
    places = []
    for pipeline in pipelines.pipelines:
        deploys = {job.name for job in pipeline.jobs if any(map(_deploys, job.steps))}
        for job in pipeline.jobs:
            if any(TESTS.search(step.run) for step in job.steps) or not (
                job.environment or _leads(job, pipeline, deploys)
            ):
                continue
            last = max(
                (at for at, step in enumerate(job.steps) if _deploys(step)),
                default=len(job.steps),
            )
            for at, step in enumerate(job.steps):
                script = runs.of(step.run)
                if not migrating(step.run) and script is None:
                    continue
                lost = swallowed(step.run) or (script.lost if script else "")
                lost = lost or (
                    "the step may fail without stopping the release" if step.may_fail or job.may_fail else ""
                )
                unread = [one for one in (job.condition, step.condition) if one and not is_plain(pipeline, one)]
                doubt = "only under a condition that is not read" if unread else ""
                if at > last:
                    doubt = "the step stands behind the deploy"
                places.append(_Place("pipeline", f"{pipeline.path}:{step.line}", step.run, lost, doubt))
    return places


def _leads(job: Job, pipeline: Pipeline, deploys: set[str]) -> bool:
    return job.name in deploys or any(job.name in one.needs for one in pipeline.jobs if one.name in deploys)


def _deploys(step: Step) -> bool:
    return bool(deploying(step)) or RESTARTS.search(f"{step.run} {step.uses}") is not None


def _starts(runs: MigrationRunFacts, processes: ProcessFacts, containers: ContainerFacts) -> list[_Place]:  # noqa: C901 - one arm a case
    found: dict[str, _Place] = {}
    jobs = {name for view in containers.production for one in view.services for name, said in one.depends_on.items()
            if said == "service_completed_successfully"}  # fmt: skip
    for one in processes.processes:
        script = runs.of(one.command)
        if not migrating(one.command) and script is None:
            continue
        lost = swallowed(one.command) or (script.lost if script else "")
        doubt = "" if one.name in jobs or one.replicas == 1 else EACH
        if one.replicas is not None and one.replicas > 1:
            lost = lost or f"{one.replicas} instances do so at once"
        if script is not None and script.guarded:
            doubt = "a condition stands around it"
        found[one.where] = _Place("job" if one.name in jobs else "start", one.where, one.command, lost, doubt)
    for run in runs.runs:
        if run.place == "start":
            found[run.where] = _Place("start", run.where, run.command, run.lost, EACH)
    for pod in containers.pods:
        for container in pod.containers:
            text = container.command.text if container.command else ""
            if migrating(text) or runs.of(text):
                doubt = EACH if pod.lasting else "whether it comes before the new pods is not in the manifests"
                found[container.where] = _Place("start", container.where, text, swallowed(text), doubt)
    for image in containers.images:
        for command in image.command():
            script = runs.of(command.text)
            if migrating(command.text) or script is not None:
                where = f"{command.path}:{command.line}"
                lost = swallowed(command.text) or (script.lost if script else "")
                found.setdefault(where, _Place("start", where, command.text, lost, EACH))
    return list(found.values())


def _loose(runs: MigrationRunFacts, places: list[_Place], *, every: bool = False) -> list[_Place]:
    """Scripts that nothing was seen to call: one that is named like a start may be called all the same."""
    called = {script.where for one in places if (script := runs.of(one.command))}
    return [
        _Place("start", one.where, one.command, doubt="nobody sees in the files who calls it")
        for one in runs.runs
        if one.place == "script" and one.where not in called and (every or STARTER.search(one.file))
    ]


def _in_worker(runs: MigrationRunFacts, processes: ProcessFacts, containers: ContainerFacts) -> _Place | None:
    for one in processes.processes:
        if migrating(one.command) and WORKER.search(one.command):
            return _Place("start", one.where, one.command)
    for view in containers.production:
        for service in view.services:
            if (place := _inherits(service, runs, containers)) is not None:
                return place
    return None


def _inherits(service: Service, runs: MigrationRunFacts, containers: ContainerFacts) -> _Place | None:
    """A worker whose image migrates in its entrypoint, whatever command follows."""
    image = containers.built_by(service)
    if image is None or service.entrypoint or service.command is None or not WORKER.search(service.command.text):
        return None
    stage = next((one for one in image.lineage(service.target) if one.entrypoint), None)
    script = runs.of(stage.entrypoint.text) if stage and stage.entrypoint else None
    if script is None or script.guarded:
        return None
    return _Place("start", service.where, f"{script.where} {script.command}")


def _own(python: PythonFacts) -> list[_Place]:
    """Application code that migrates when it starts: once in each process."""
    return [
        _Place("start", f"{module.path}:{call.line}", call.name, doubt="each process that starts may do so")
        for module in python.serving
        for call in module.calls
        if call.name in ("alembic.command.upgrade", "flask_migrate.upgrade")
        or (call.name == "django.core.management.call_command" and call.arguments[:1] == ("migrate",))
    ]


def _seen(place: _Place) -> Evidence:
    path, _, line = place.where.rpartition(":")
    command = " ".join(migrating(place.command).split()) or "a script that migrates"
    return Evidence(f"runs '{command}'", place.where, f"sed -n {line},+3p '{path}'")
