"""All processes together cannot open more connections than the server gives.

Why:
    A pool that is larger than what the server gives answers the busiest minute of the year with "too many clients".

Fix:
    SQLAlchemy (Flask, FastAPI): (pool_size + max_overflow) x processes x instances below max_connections minus the
    reserve; less per process, or a pooler in front. Django: one connection a thread, or OPTIONS["pool"] with max_size.

Proof:
    (pool + overflow) x processes x instances + workers + migrations is computed from effective settings
    and start commands and compared with max_connections or the pooler's limit minus the reserve. In
    rehearsal as many parallel requests as threads are sent: the peak in pg_stat_activity must stay
    below it and nothing may wait for the pool.

Asked as:
    connection pooling configured; pool size set appropriately; connection limits appropriate;
    max_overflow configured; connection pooling optimized; CONN_MAX_AGE set

Told by:
    "connection pool" -(@redis | monitor | usage | alert | metric | stable | exhausted | redis | http | track) ~0.9
    database + pool + (size* | configure | optimize | settings) -(recycle | monitor | redis) ~0.91
    pool + (size | overflow) -(thread | node | redis | disk | recycle) ~0.88
    (DB_POOL_SIZE | DATABASE_POOL_SIZE | SQLALCHEMY_POOL_SIZE | POOL_SIZE | DB_POOL_MAX | DB_MAX_CONNECTIONS) ~0.95
    (MAX_OVERFLOW | DB_MAX_OVERFLOW | DATABASE_MAX_OVERFLOW | CONN_MAX_AGE | SQLALCHEMY_ENGINE_OPTIONS | hikari*) ~0.95
    "max overflow" ~0.95
    "connection limit" -(redis | websocket | rate | nginx | alert) ~0.94
    ("maximum connections" | max_connections) -(redis | websocket | alert | usage | #percent | result) ~0.9
    @(database | pool) + pool + (limit | setting | configure | maximum) -(monitor | pooler | recycle) ~0.88
    pool + exhaust* -(alert | @alert | error | prevent) ~0.9 &
    overflow + #number + (base | maximum) ~0.9
    @"connection pool" + maximum + connection ~0.9
"""

import re
from dataclasses import dataclass, replace

from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import Call, Expression, Module, PythonFacts, Value
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import Connections
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS, Sight.FILES)
MINUTES = 30
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    reserve: Connections = Connections(10)
    pool_size: int | None = None
    max_overflow: int | None = None


_ENGINE = Call("sqlalchemy.create_engine", 7, values={"pool_size": 5, "max_overflow": 5})
_WEB = Process("web", "uvicorn app.main:app --workers 4", "docker-compose.prod.yml", 3, replicas=1)
_DB = Process("db", "postgres -c max_connections=100", "docker-compose.prod.yml", 9, image="postgres:17")
PASSES = {
    "databases": DatabaseSettingsFacts.example(),
    "python": PythonFacts((Module("app/db.py", calls=(_ENGINE,)),)),
    "processes": ProcessFacts((_WEB, _DB)),
    "environment": EnvironmentFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "processes": ProcessFacts((_WEB, replace(_DB, command="postgres -c max_connections=30")))}
ENGINES = re.compile(r"(^|\.)create_(async_)?engine$")
ASYNC = re.compile(r"\b(uvicorn|hypercorn|granian|daphne)\b|UvicornWorker")
SERVERS = re.compile(r"\b(gunicorn|uvicorn|hypercorn|granian|daphne)\b")
# Defaults of SQLAlchemy's QueuePool.
POOL_SIZE, MAX_OVERFLOW = 5, 10


@dataclass(frozen=True, slots=True)
class _Pool:
    where: str
    size: Value
    overflow: Value


def check_settings(  # noqa: C901 - one arm a case
    databases: DatabaseSettingsFacts, processes: ProcessFacts | Unreadable, limits: Limits
) -> Verdict:
    servers = [one for one in databases.servers if one.pool is not None]
    if not servers:
        return unknown(f"pool: the start of {databases.start.entry} makes no pool that can be seen")
    shown = [
        databases.seen(one, f"{one.pool.kind} of {_bound(one.pool.size)} and {_bound(one.pool.overflow)} more")
        for one in servers
        if one.pool is not None
    ]
    if loose := [one for one in servers if not one.firm]:
        return unknown(f"pool: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file", *shown)
    pools = [one.pool for one in servers if one.pool is not None]
    for name, stated, values in (
        ("pool_size", limits.pool_size, [one.size for one in pools]),
        ("max_overflow", limits.max_overflow, [one.overflow for one in pools]),
    ):
        if stated is not None and stated not in values:
            return failed(f"pool: {name} of {servers[0].name} is {_bound(values[0])}, {stated} is stated", *shown)
    endless = [one for one in servers if one.pool and (one.pool.overflow == -1 or one.pool.size == 0)]
    if endless:  # SQLAlchemy: pool_size=0 and max_overflow=-1 are without bound
        return failed(f"pool: that of {endless[0].name} has no bound, the server has one", *shown)
    if any(one.size is None for one in pools):
        return unknown(f"pool: {servers[0].name} keeps none, so requests at the same time decide", *shown)
    each = sum((one.size or 0) + (one.overflow or 0) for one in pools)
    if isinstance(processes, Unreadable):
        return unknown(f"pool: {each} connections a process; {processes.reason}", *shown)
    room, given = _room(processes)
    started = [one for one in processes.processes if SERVERS.search(one.command)]
    if room is None or not started:
        what = "max_connections of the server" if room is None else "how many processes use it"
        return unknown(f"pool: {each} connections a process, and {what} is not in the files", *shown)
    counts = [_open(one, each) for one in started]
    least, exact = sum(count for count, _ in counts), all(sure for _, sure in counts)
    shown.append(
        Evidence(given, processes.processes[0].path, f"grep -rn max_connections '{processes.processes[0].path}'")
    )
    said = f"pool: {least} connections may be opened by {', '.join(one.name for one in started)}"
    if least > room - limits.reserve:
        return failed(f"{said}, the server gives {room} with {limits.reserve} in reserve", *shown)
    if not exact or processes.unread or processes.celery("worker"):
        return unknown(f"{said} at least, of {room}, but not every process is counted in the files", *shown)
    return passed(f"{said}, of {room} with {limits.reserve} in reserve", *shown)


def _bound(number: int | None) -> str:
    return "any number" if number is None or number < 0 else str(number)


def check_files(  # noqa: C901 - one arm a case
    python: PythonFacts,
    processes: ProcessFacts | Unreadable,
    environment: EnvironmentFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    pools = [one for module in python.serving if not module.is_development for one in _pools(module)]
    if not pools:
        return unknown("pool: no Python file was seen to make an engine with a pool of its own")
    seen = [
        Evidence(f"pool of {_shown(one.size)} and {_shown(one.overflow)} more", one.where, _again(one)) for one in pools
    ]
    for name, stated, values in (
        ("pool_size", limits.pool_size, [_number(one.size, environment) for one in pools]),
        ("max_overflow", limits.max_overflow, [_number(one.overflow, environment) for one in pools]),
    ):
        if stated is None:
            continue
        if None in values:
            return unknown(f"pool: {stated} is stated as {name}, and {pools[0].where} sets it at run time", *seen)
        if stated not in values:
            return failed(f"pool: {name} is {values[0]} in {pools[0].where}, {stated} is stated", *seen)
    if isinstance(processes, Unreadable):
        return unknown(f"pool: {processes.reason}", *seen)
    room, given = _room(processes)
    servers = [one for one in processes.processes if SERVERS.search(one.command)]
    if room is None or not servers:
        what = "max_connections of the server" if room is None else "how many processes use it"
        return unknown(f"pool: {what} is not in the files", *seen)
    sizes = [(_number(one.size, environment), _number(one.overflow, environment)) for one in pools]
    if len(pools) > 1 or None in sizes[0]:
        return unknown(f"pool: {pools[0].where} and what it is set to cannot be counted from the files", *seen)
    size, overflow = sizes[0][0] or 0, sizes[0][1] or 0
    counts = [_open(one, size + overflow) for one in servers]
    least = sum(least for least, _ in counts)
    available = room - limits.reserve
    shown = f"pool: {least} connections may be opened by {', '.join(one.name for one in servers)}"
    seen += [
        Evidence(given, f"{one.where}", f"grep -rn max_connections '{one.path}'")
        for one in processes.processes
        if "max_connections" in one.command
    ]
    if least > available:
        return failed(f"{shown}, the server gives {room} with {limits.reserve} in reserve", *seen)
    loose = next((one.where for one, (_, exact) in zip(servers, counts, strict=True) if not exact), "")
    workers = [one for one in processes.processes if one.celery == "worker"]
    if loose or workers or processes.unread:
        reason = (
            f"{loose} does not say how many processes there are"
            if loose
            else processes.unread or f"{workers[0].where} opens some as well"
        )
        return unknown(f"{shown} at least, of {room}, but {reason}", *seen)
    return passed(f"{shown}, of {room} with {limits.reserve} in reserve", *seen)


def _pools(module: Module) -> list[_Pool]:
    found = []
    for call in module.calls:
        if ENGINES.search(call.name) and not any(
            "NullPool" in getattr(one, "name", "") for one in call.values.values()
        ):
            where = f"{module.path}:{call.line}"
            if "**" in call.values:
                found.append(_Pool(where, Expression("**"), Expression("**")))
            else:
                found.append(
                    _Pool(where, call.values.get("pool_size", POOL_SIZE), call.values.get("max_overflow", MAX_OVERFLOW))
                )
    for setting in module.settings:
        if setting.name in ("SQLALCHEMY_ENGINE_OPTIONS", "config.SQLALCHEMY_ENGINE_OPTIONS") and isinstance(
            setting.value, dict
        ):
            said = setting.value
            found.append(
                _Pool(
                    f"{module.path}:{setting.line}",
                    said.get("pool_size", POOL_SIZE),
                    said.get("max_overflow", MAX_OVERFLOW),
                )
            )
    return found


def _number(value: Value, environment: EnvironmentFacts | Unreadable) -> int | None:
    """The number, followed through one variable of the environment file, and None where it is made at run time."""
    if isinstance(value, int):
        return value
    if not isinstance(value, Expression) or isinstance(environment, Unreadable):
        return None
    if value.called and value.name == "int" and value.arguments:
        return _number(value.arguments[0], environment)
    name = value.arguments[0] if value.called and value.arguments else value.name.removeprefix("os.environ.")
    held = environment.variables.get(name) if isinstance(name, str) else None
    text = held.value.reveal().strip() if held is not None else ""
    return int(text) if re.fullmatch(r"\d{1,6}", text) else None


def _open(process: Process, pool: int) -> tuple[int, bool]:
    """How many connections a process surely may open, and whether that is all that it may."""
    said = process.option("--workers", "-w") or ""
    workers = int(said) if re.fullmatch(r"\d{1,4}", said) else 1
    replicas = process.replicas if process.replicas and process.replicas > 0 else 1
    threads = process.option("--threads") or "1"
    # A synchronous worker with one thread uses one connection of its pool, whatever the pool allows.
    each = (
        pool
        if ASYNC.search(process.command)
        else min(pool, int(threads) if re.fullmatch(r"\d{1,4}", threads) else pool)
    )
    return each * workers * replicas, bool(said) and process.replicas is not None and process.replicas > 0


def _room(processes: ProcessFacts) -> tuple[int | None, str]:
    found = {m[1] for one in processes.processes for m in re.finditer(r"max_connections[= ]+(\d{1,6})\b", one.command)}
    return (int(next(iter(found))), f"max_connections is {next(iter(found))}") if len(found) == 1 else (None, "")


def _shown(value: Value) -> str:
    return str(value) if isinstance(value, int) else "what is set at run time"


def _again(pool: _Pool) -> str:
    path, _, line = pool.where.rpartition(":")
    return f"sed -n {line},+6p '{path}'"
