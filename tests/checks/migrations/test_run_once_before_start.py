"""Tests of `migrations.run_once_before_start`: refusals first, then edges, then the plain case."""

from proveout.checks.migrations.run_once_before_start import check
from proveout.facts.container import Command, ComposeView, ContainerFacts, Dockerfile, Purpose, Service, Stage
from proveout.facts.migration_runs import MigrationRun, MigrationRunFacts
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Call, Module, PythonFacts
from proveout.model.verdict import Outcome

NONE = MigrationRunFacts()
RELEASE = MigrationRunFacts.example()
SCRIPT = MigrationRun("script", "docker/entrypoint.sh", 4, "alembic upgrade head")


def judged(
    runs: MigrationRunFacts = NONE,
    *,
    jobs: tuple[Job, ...] = (),
    processes: tuple[Process, ...] = (),
    containers: ContainerFacts = ContainerFacts(),
    python: PythonFacts = PythonFacts(()),
) -> Outcome:
    pipeline = Pipeline(".github/workflows/deploy.yml", "github", (Trigger("push"),), jobs)
    return check(runs, PipelineFacts((pipeline,)), ProcessFacts(processes), containers, python).outcome


def process(command: str, *, name: str = "web", replicas: int | None = None) -> Process:
    return Process(name, command, "docker-compose.prod.yml", 4, replicas=replicas)


def step(run: str, *, may_fail: bool = False) -> Step:
    return Step(9, run=run, may_fail=may_fail)


def test_nothing_that_runs_them_proves_nothing() -> None:
    assert judged() is Outcome.UNKNOWN


def test_migrations_of_a_test_job_are_none_of_a_release() -> None:
    assert judged(jobs=(Job("deploy", 3, (step("alembic upgrade head"), step("pytest"))),)) is Outcome.UNKNOWN


def test_a_worker_that_migrates_fails() -> None:
    assert judged(processes=(process("alembic upgrade head && celery -A a worker", name="w"),)) is Outcome.FAIL


def test_a_worker_that_inherits_the_entrypoint_fails() -> None:
    stage = Stage(1, "python:3.12", entrypoint=Command("docker/entrypoint.sh", "Dockerfile", 8))
    worker = Service(
        "worker", "docker-compose.yml:9", context="", dockerfile="Dockerfile",
        command=Command("celery -A app worker", "docker-compose.yml", 11),
    )  # fmt: skip
    containers = ContainerFacts(
        (Dockerfile("Dockerfile", (stage,)),), (ComposeView(("docker-compose.yml",), (worker,), Purpose.PRODUCTION),)
    )

    assert judged(MigrationRunFacts((SCRIPT,)), containers=containers) is Outcome.FAIL


def test_a_failure_that_stops_nothing_fails() -> None:
    lost = MigrationRun("release", "Procfile", 1, "alembic upgrade head || true", "'|| true' hides its failure")

    assert judged(MigrationRunFacts((lost,))) is Outcome.FAIL
    assert judged(processes=(process("sh -c 'alembic upgrade head; gunicorn a:app'"),)) is Outcome.FAIL
    assert (
        judged(jobs=(Job("d", 3, (step("alembic upgrade head", may_fail=True), step("fly deploy"))),)) is Outcome.FAIL
    )


def test_several_instances_that_all_migrate_fail() -> None:
    assert judged(processes=(process("alembic upgrade head && gunicorn a:app", replicas=3),)) is Outcome.FAIL


def test_each_start_of_unknown_instances_is_unknown() -> None:
    assert judged(processes=(process("alembic upgrade head && gunicorn a:app"),)) is Outcome.UNKNOWN
    assert (
        judged(python=PythonFacts((Module("app/main.py", calls=(Call("alembic.command.upgrade", 7),)),)))
        is Outcome.UNKNOWN
    )


def test_two_places_are_unknown() -> None:
    job = Job("deploy", 3, (step("alembic upgrade head"), step("flyctl deploy")))

    assert judged(RELEASE, jobs=(job,)) is Outcome.UNKNOWN


def test_a_step_behind_the_deploy_is_unknown() -> None:
    after = Job("deploy", 3, (step("flyctl deploy"), step("alembic upgrade head")))

    assert judged(jobs=(after,)) is Outcome.UNKNOWN


def test_a_script_that_nobody_calls_is_unknown() -> None:
    assert judged(MigrationRunFacts((SCRIPT,))) is Outcome.UNKNOWN


def test_one_release_phase_or_step_before_the_deploy_passes() -> None:
    before = Job("deploy", 3, (step("python manage.py migrate --noinput"), step("flyctl deploy")))

    assert judged(RELEASE) is Outcome.PASS
    assert judged(jobs=(before,)) is Outcome.PASS
    assert judged(processes=(process("alembic upgrade head && gunicorn a:app", replicas=1),)) is Outcome.PASS


def test_a_check_of_migrations_is_no_run() -> None:
    look = Job("deploy", 3, (step("python manage.py migrate --check"), step("flyctl deploy")))

    assert judged(jobs=(look,)) is Outcome.UNKNOWN
