"""Connections to databases as the service's own settings and engines make them. None is opened."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found

SET = re.compile(r"-c\s*([a-z_.]+)\s*=\s*('[^']*'|\S+)|--([a-z_.-]+)=('[^']*'|\S+)")
TIMES = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
SSL = ("sslmode", "ssl", "ssl_mode", "sslrootcert", "ssl_context", "sslcontext")
PREPARES = ("prepare_threshold", "statement_cache_size", "prepared_statement_cache_size")


def collect(found: Found) -> dict[str, Any]:
    """{"connections": [one for each alias of Django and each engine of SQLAlchemy]}."""
    return {"connections": [*_of_django(found), *_of_sqlalchemy(found)]}


def _of_django(found: Found) -> Iterator[dict[str, Any]]:
    if not found.django:
        return
    from django.db import connections

    for alias in connections:
        said = dict(connections.settings[alias])
        engine = str(said.get("ENGINE") or "")
        if engine.endswith(".dummy"):
            continue
        options = dict(said.get("OPTIONS") or {})
        yield dict(
            _connection(
                found,
                "django:{0}".format(alias),
                dialect=_dialect(engine.rpartition(".")[2]),
                host=said.get("HOST"),
                port=said.get("PORT"),
                database=said.get("NAME"),
                user=said.get("USER"),
                password=said.get("PASSWORD"),
                options=options,
            ),
            driver=_driver_of_django(),
            where=found.django,
            engine=engine,
            max_age=said.get("CONN_MAX_AGE"),
            health_checks=bool(said.get("CONN_HEALTH_CHECKS")),
            atomic=bool(said.get("ATOMIC_REQUESTS")),
            server_side_cursors=not said.get("DISABLE_SERVER_SIDE_CURSORS"),
            pool=_pool_of_django(options.get("pool")),
        )


def _pool_of_django(said: Any) -> Any:
    if not said:
        return None
    # psycopg_pool's own defaults: four connections, and as many at most.
    options = said if isinstance(said, dict) else {}
    least = options.get("min_size", 4)
    return {
        "kind": "psycopg_pool",
        "size": least,
        "overflow": max(0, (options.get("max_size") or least) - least),
        "timeout": options.get("timeout", 30),
        "recycle": options.get("max_lifetime", 3600),
        "pre_ping": "check" in options,
    }


def _driver_of_django() -> str:
    return next((name for name in ("psycopg", "psycopg2", "MySQLdb", "pymysql", "oracledb") if name in sys.modules), "")


def _of_sqlalchemy(found: Found) -> Iterator[dict[str, Any]]:
    base = sys.modules.get("sqlalchemy.engine.base") or sys.modules.get("sqlalchemy.engine")
    kind = getattr(base, "Engine", None)
    if kind is None:
        return
    _make_lazy_ones(found)
    import gc

    names = _names(found)
    # Of every engine there are copies with other options: they share its pool.
    pools: list[Any] = []
    for engine in [one for one in gc.get_objects() if issubclass(type(one), kind)]:
        pool = getattr(engine, "pool", None)
        if any(pool is one for one in pools):
            continue
        pools.append(pool)
        yield _engine(found, engine, names.get(id(engine)) or "an engine of SQLAlchemy")


def _make_lazy_ones(found: Found) -> None:
    """Flask-SQLAlchemy before 3 makes its engine when it is asked for."""
    for _, app, _ in found.of_kind("flask"):
        held = getattr(app, "extensions", {}).get("sqlalchemy")
        database = getattr(held, "db", held)
        if database is None:
            continue
        try:
            with app.app_context():
                getattr(database, "engine", None)
        except Exception:  # noqa: BLE001, S112 - an address that makes no engine: there is none to be seen
            continue


def _names(found: Found) -> dict[int, str]:
    names: dict[int, str] = {}
    for module in found.modules_of_service():
        for name, value in list(vars(module).items()):
            for one in (value, getattr(value, "sync_engine", None)) if "sqlalchemy" in type(value).__module__ else ():
                if one is not None:
                    names.setdefault(id(one), "{0}.{1}".format(module.__name__, name))
    for _, app, place in found.of_kind("flask"):
        held = getattr(app, "extensions", {}).get("sqlalchemy")
        try:
            with app.app_context():
                for key, engine in dict(getattr(held, "engines", None) or {}).items():
                    names.setdefault(id(engine), "{0}, bind {1}".format(place, key) if key else place)
        except Exception:  # noqa: BLE001, S112 - a name is a courtesy
            continue
    return names


def _engine(found: Found, engine: Any, name: str) -> dict[str, Any]:
    url = engine.url
    arguments = _arguments(engine)
    query = {str(key): value for key, value in dict(getattr(url, "query", None) or {}).items()}
    pool = engine.pool
    said = _connection(
        found,
        name,
        dialect=_dialect(engine.dialect.name),
        host=url.host or query.get("host"),
        port=url.port or query.get("port"),
        database=url.database,
        user=url.username,
        password=str(url.password) if url.password is not None else None,
        options=dict(query, **arguments),
    )
    size = getattr(pool, "size", None)
    kind = type(pool).__name__
    return dict(
        said,
        driver=str(getattr(engine.dialect, "driver", "")),
        where=name.rpartition(".")[0],
        engine="sqlalchemy",
        pool={
            "kind": kind,
            "size": size() if callable(size) and "Null" not in kind and "Static" not in kind else None,
            "overflow": getattr(pool, "_max_overflow", None),
            "timeout": getattr(pool, "_timeout", None),
            "recycle": getattr(pool, "_recycle", None),
            "pre_ping": bool(getattr(pool, "_pre_ping", False)),
        },
    )


def _arguments(engine: Any) -> dict[str, Any]:
    """What `connect_args` became: SQLAlchemy keeps it in the function that opens a connection, and nowhere else."""
    creator = getattr(engine.pool, "_creator", None)
    names = getattr(getattr(creator, "__code__", None), "co_freevars", ())
    cells = getattr(creator, "__closure__", None) or ()
    for name, cell in zip(names, cells):
        if name in ("cparams", "cargs_tup"):
            try:
                held = cell.cell_contents
            except ValueError:  # an empty cell
                continue
            if isinstance(held, dict):
                return {key: value for key, value in held.items() if key not in ("password", "passwd")}
    return {}


def _connection(  # noqa: PLR0913 - a connection has as many parts
    found: Found,
    name: str,
    *,
    dialect: str,
    host: Any,
    port: Any,
    database: Any,
    user: Any,
    password: Any,
    options: dict[str, Any],
) -> dict[str, Any]:
    session = _session(options)
    return {
        "name": name,
        "dialect": dialect,
        "driver": "",
        "engine": "",
        "where": "",
        "host": found.mask("host", str(host or "")),
        "port": int(port) if str(port or "").isdigit() else None,
        "database": found.mask("database", str(database or "")),
        "user": found.mask("user", str(user or "")),
        "password": found.mask("password", str(password)) if password else None,
        "ssl": _ssl(options),
        "session": {key: session[key] for key in TIMES if key in session},
        "connect_timeout": _number(options.get("connect_timeout", options.get("timeout"))),
        "command_timeout": _number(options.get("command_timeout")),
        "prepares": {key: _prepared(options[key]) for key in PREPARES if key in options},
        "max_age": None,
        "health_checks": False,
        "atomic": False,
        "server_side_cursors": None,
        "pool": None,
    }


def _session(options: dict[str, Any]) -> dict[str, str]:
    """Settings of the session: libpq's `options`, asyncpg's `server_settings`, and keys of their own."""
    said: dict[str, str] = {}
    given = options.get("options")
    for one in given if isinstance(given, (list, tuple)) else [given]:
        for first, value, second, other in SET.findall(str(one or "")):
            said[(first or second).replace("-", "_")] = (value or other).strip("'")
    for held in (options.get("server_settings"), options):
        if isinstance(held, dict):
            said.update({str(key): str(value) for key, value in held.items() if key in TIMES})
    return said


def _ssl(options: dict[str, Any]) -> str:
    """A mode of libpq, "context" where an SSLContext decides, "" where nothing is said."""
    for key in SSL:
        if key not in options or key == "sslrootcert":
            continue
        value = options[key]
        if isinstance(value, str):
            return value.lower()
        if value is None or value is False:
            return "disable"
        mode = getattr(value, "verify_mode", None)
        if mode is not None:
            checked = bool(getattr(value, "check_hostname", False))
            return "verify-full" if checked else "verify-ca" if int(mode) == 2 else "require"
        return "require" if value is True else "context"
    return ""


def _prepared(value: Any) -> Any:
    return value if isinstance(value, (int, type(None))) else str(value)[:20]


def _number(value: Any) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return float(value) if isinstance(value, str) and re.match(r"\d+(\.\d+)?\Z", value) else None


def _dialect(name: str) -> str:
    return {"postgresql_psycopg2": "postgresql", "postgis": "postgresql", "sqlite3": "sqlite", "spatialite": "sqlite",
            "base": "", "postgres": "postgresql", "mariadb": "mysql"}.get(name, name)  # fmt: skip
