"""Tests of `db.pool_fits_the_server`: refusals first, then edges, then the plain case."""

from proveout.checks.db.pool_fits_the_server import Limits, check_files, check_settings
from proveout.facts.database_settings import DatabaseSettingsFacts, Pool
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Call, Expression, Module, PythonFacts, Value
from proveout.model.limit import Connections
from proveout.model.need import Unreadable
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


def in_force(pool: Pool | None, limits: Limits | None = None, *, room: int = 100, web: str = "--workers 4") -> Outcome:
    processes = ProcessFacts((
        Process("web", f"uvicorn app.main:app {web}", FILE, 3, replicas=1),
        Process("db", f"postgres -c max_connections={room}", FILE, 9, image="postgres:17"),
    ))  # fmt: skip
    return check_settings(DatabaseSettingsFacts.example(pool=pool), processes, limits or Limits()).outcome


def test_a_start_without_a_pool_and_a_made_up_one_are_unknown() -> None:
    made_up = DatabaseSettingsFacts.example(firm=False)

    assert in_force(None) is Outcome.UNKNOWN
    assert in_force(Pool("NullPool", None, None)) is Outcome.UNKNOWN
    assert check_settings(made_up, Unreadable("not read"), Limits()).outcome is Outcome.UNKNOWN


def test_processes_that_are_not_counted_keep_the_pool_in_force_unknown() -> None:
    facts = DatabaseSettingsFacts.example()

    assert check_settings(facts, Unreadable("not read"), Limits()).outcome is Outcome.UNKNOWN
    assert in_force(Pool(size=5, overflow=5), web="") is Outcome.UNKNOWN


def test_a_pool_in_force_that_is_not_the_stated_one_fails() -> None:
    assert in_force(Pool(size=5, overflow=10), Limits(pool_size=10)) is Outcome.FAIL
    assert in_force(Pool(size=10, overflow=10), Limits(pool_size=10, max_overflow=20)) is Outcome.FAIL


def test_a_pool_without_a_bound_fails() -> None:
    assert in_force(Pool(size=5, overflow=-1)) is Outcome.FAIL
    assert in_force(Pool(size=0, overflow=10)) is Outcome.FAIL


def test_more_connections_than_the_server_gives_fail() -> None:
    assert in_force(Pool(size=20, overflow=10)) is Outcome.FAIL
    assert in_force(Pool(size=5, overflow=5)) is Outcome.PASS
