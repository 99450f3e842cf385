"""Connections to databases as the started service would make them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Self

from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.model.evidence import Evidence

SERVERS = ("postgresql", "mysql", "oracle", "mssql", "cockroachdb")
# libpq's modes, weakest first; "prefer" is its own where nothing is said.
MODES = ("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
LOCAL = re.compile(r"$|/|localhost$|127\.\d+\.\d+\.\d+$|\[?::1\]?$")
POOLERS = re.compile(r"pooler|pgbouncer|pgcat|supavisor|odyssey|pgpool|-pooler\.", re.IGNORECASE)
TRANSACTION_PORT = 6543  # Supabase's and Neon's poolers in transaction mode
# How PostgreSQL writes a time; a bare number counts milliseconds.
TIME = re.compile(r"(\d+)\s*(us|ms|s|min|h|d)?$")
UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0}


@dataclass(frozen=True, slots=True)
class Pool:
    """`size` connections are kept and `overflow` more are opened at need; None where there is no bound."""

    kind: str = "QueuePool"
    size: int | None = 5
    overflow: int | None = 10
    timeout: float | None = 30  # seconds to wait for a free one
    recycle: float | None = -1  # seconds after which one is renewed, -1 for never
    pre_ping: bool = False


@dataclass(frozen=True, slots=True)
class DatabaseConnection:
    """One alias of Django or one engine of SQLAlchemy.

    `ssl` is a mode of libpq and empty where nothing is said; `session` are settings that each session starts with, as
    PostgreSQL writes them. `firm` is false where any of it changes with a value that was made up.
    """

    name: str = "shop.db.engine"
    dialect: str = "postgresql"
    driver: str = "psycopg"
    engine: str = "sqlalchemy"
    where: str = "shop.db"
    host: str | Masked = "db.example.org"
    port: int | None = 5432
    database: str | Masked = "shop"
    user: str | Masked = "shop"
    password: Masked | None = None
    ssl: str = "verify-full"
    session: Mapping[str, str] = field(default_factory=dict)
    connect_timeout: float | None = None  # seconds
    command_timeout: float | None = None  # seconds, asyncpg's own
    prepares: Mapping[str, int | str | None] = field(default_factory=dict)
    max_age: float | None = None  # Django's CONN_MAX_AGE in seconds, None for ever
    health_checks: bool = False
    atomic: bool = False  # Django's ATOMIC_REQUESTS
    server_side_cursors: bool | None = None
    pool: Pool | None = None
    firm: bool = True

    @property
    def is_file(self) -> bool:
        return self.dialect == "sqlite"

    @property
    def is_local(self) -> bool:
        """True for a socket of this machine and for loopback."""
        return isinstance(self.host, str) and LOCAL.match(self.host) is not None

    @property
    def has_pooler(self) -> bool:
        """True where host or port are those of a pooler that is known."""
        named = isinstance(self.host, str) and POOLERS.search(self.host) is not None
        return named or self.port in (6432, TRANSACTION_PORT)

    def lasts(self, setting: str) -> timedelta | None:
        """A time of the session, None where it is not set or cannot be read; zero means without end."""
        found = TIME.fullmatch(self.session.get(setting, "").strip().lower())
        return timedelta(seconds=int(found[1]) * UNITS[found[2] or "ms"]) if found else None


@dataclass(frozen=True, slots=True)
class DatabaseSettingsFacts:
    """All connections; none where the start makes no engine and Django has no database.

    `without` are the variables that were taken away for one more start, and `fallback` is what that start connects
    to. `refused_without` is true where it did not start: nothing falls back in silence.
    """

    connections: tuple[DatabaseConnection, ...] = ()
    without: tuple[str, ...] = ()
    fallback: tuple[DatabaseConnection, ...] = ()
    refused_without: bool = False
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, *, facts: Mapping[str, Any] | None = None, **difference: Any) -> Self:
        """One connection to a server by TLS, with the given fields of it, or of the `facts`, changed."""
        pool = Pool(pre_ping=True, recycle=1800)
        one = replace(DatabaseConnection(pool=pool, password=Masked.example()), **difference)
        base = cls((one,), without=("DATABASE_URL",), refused_without=True)
        return replace(base, **(facts or {}))

    @property
    def servers(self) -> tuple[DatabaseConnection, ...]:
        return tuple(one for one in self.connections if not one.is_file)

    def seen(self, one: DatabaseConnection, saw: str) -> Evidence:
        """Evidence of what is in force for one connection."""
        return Evidence(f"{one.name}: {saw}", f"{self.start.place}, as it starts", self.start.again)
