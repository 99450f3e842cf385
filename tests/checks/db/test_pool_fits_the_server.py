"""Tests of `db.pool_fits_the_server`: refusals first, then edges, then the plain case."""

from proveout.checks.db.pool_fits_the_server import Limits, check_files
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Call, Expression, Module, PythonFacts, Value
from proveout.model.limit import Connections
from proveout.model.verdict import Outcome, Verdict

FILE = "docker-compose.prod.yml"


def judged(
    size: Value = 5,
    overflow: Value = 5,
    *,
    web: str = "uvicorn app.main:app --workers 4",
    replicas: int | None = 1,
    room: str = "-c max_connections=100",
    values: dict[str, str] | None = None,
    limits: Limits = Limits(),
    others: tuple[Process, ...] = (),
) -> Verdict:
    engine = Call("sqlalchemy.create_engine", 7, values={"pool_size": size, "max_overflow": overflow})
    started = (Process("web", web, FILE, 3, replicas=replicas), Process("db", f"postgres {room}", FILE, 9), *others)
    python = PythonFacts((Module("app/db.py", calls=(engine,)),))
    return check_files(python, ProcessFacts(started), EnvironmentFacts.example(values=values), limits)


def test_no_engine_proves_nothing() -> None:
    verdict = check_files(PythonFacts.example(), ProcessFacts(), EnvironmentFacts.example(), Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_server_or_processes_that_are_not_in_the_files_are_unknown() -> None:
    assert judged(room="").outcome is Outcome.UNKNOWN
    assert judged(web="./start.sh").outcome is Outcome.UNKNOWN
    assert judged(web="uvicorn app.main:app").outcome is Outcome.UNKNOWN
    assert judged(replicas=None).outcome is Outcome.UNKNOWN


def test_a_worker_opens_connections_as_well() -> None:
    worker = Process("worker", "celery -A app worker", FILE, 20)

    assert judged(others=(worker,)).outcome is Outcome.UNKNOWN


def test_a_pool_that_is_set_at_run_time_is_followed_into_the_environment_file() -> None:
    read = Expression("int", (Expression("os.environ.DB_POOL_SIZE"),), called=True)

    assert judged(read).outcome is Outcome.UNKNOWN
    assert judged(read, values={"DB_POOL_SIZE": "5"}).outcome is Outcome.PASS
    assert judged(read, values={"DB_POOL_SIZE": "50"}).outcome is Outcome.FAIL


def test_another_size_than_the_stated_one_fails() -> None:
    assert judged(limits=Limits(pool_size=20)).outcome is Outcome.FAIL
    assert judged(limits=Limits(max_overflow=10)).outcome is Outcome.FAIL
    assert judged(Expression("pool"), limits=Limits(pool_size=20)).outcome is Outcome.UNKNOWN
    assert judged(limits=Limits(pool_size=5, max_overflow=5)).outcome is Outcome.PASS


def test_more_than_the_server_gives_fails() -> None:
    assert judged(replicas=3).outcome is Outcome.FAIL
    assert judged(room="-c max_connections=45").outcome is Outcome.FAIL
    assert judged(room="-c max_connections=45", limits=Limits(reserve=Connections(5))).outcome is Outcome.PASS


def test_a_synchronous_worker_uses_one_connection_a_thread() -> None:
    assert judged(20, 20, web="gunicorn -w 4 app:app").outcome is Outcome.PASS
    assert judged(20, 20, web="gunicorn -w 4 --threads 30 app:app").outcome is Outcome.FAIL


def test_what_fits_is_wired() -> None:
    assert judged().outcome is Outcome.PASS
