"""The application's database connections use TLS and check the server.

Why:
    Without TLS everybody on the way reads each row and the password. "prefer", the default of libpq, gives way to
    anybody who asks for plain text.

Fix:
    Django: DATABASES["default"]["OPTIONS"] = {"sslmode": "verify-full", "sslrootcert": "/etc/ssl/db-ca.pem"}. Flask,
    FastAPI with psycopg: "?sslmode=verify-full" at the end of the address. asyncpg: connect_args={"ssl": context} with
    ssl.create_default_context().


Proof:
    pg_stat_ssl for the application's own session, the effective sslmode, and an attempt without TLS
    that the server must refuse. n/a for a unix socket or loopback where the document allows it.

Asked as:
    SSL required for database connections; database connections use SSL/TLS; sslmode=require; encrypted
    database connection; DATABASE_URL uses SSL

Told by:
    "database connection security" ~0.89
    sslmode ~0.96
    "ssl=require" ~0.96
    database + connection + (tls | encrypt) -rest ~0.95
    (database | postgres | mysql | rds) + tls -(redis | domain | dns | nginx | certificate | site | hsts) ~0.88
    @(database | postgres | mysql | rds) + connection + (tls | encrypt) -(redis | domain) ~0.94
    (DB_SSL | DB_SSLMODE | DB_SSL_MODE | DATABASE_SSL | DATABASE_SSL_MODE | PGSSLMODE | POSTGRES_SSL*) ~0.94
    ssl_require ~0.94

Sources:
    OWASP ASVS 5.0 V12.3.1 and V12.3.2
"""

from dataclasses import dataclass

from proveout.facts.database_settings import MODES, DatabaseSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 20
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    mode: Choice = Choice("require")
    allow_local: bool = True


PASSES = {"databases": DatabaseSettingsFacts.example(), "limits": Limits()}
FAILS = {**PASSES, "databases": DatabaseSettingsFacts.example(ssl="")}


def check_settings(databases: DatabaseSettingsFacts, limits: Limits) -> Verdict:
    servers = databases.servers
    if not servers:
        return unknown(f"TLS: the start of {databases.start.entry} makes no connection to a server that can be seen")
    shown = [databases.seen(one, f"sslmode {one.ssl or 'not set'}") for one in servers]
    if loose := [one for one in servers if not one.firm]:
        return unknown(f"TLS: {loose[0].name} comes of a value that nobody gave. Hand it over with --env-file", *shown)
    if any(one.dialect not in ("postgresql", "cockroachdb") for one in servers):
        return unknown(f"TLS: that of {servers[0].dialect} is not read here", *shown)
    far = [one for one in servers if not (one.is_local and limits.allow_local)]
    if not far:
        return not_applicable("TLS: every connection stays on this machine (socket or loopback)", *shown)
    wanted = limits.mode.lower()
    if wanted not in MODES:
        return unknown(f"TLS: '{limits.mode}' is no mode of libpq, so it cannot be compared", *shown)
    weak = [one for one in far if one.ssl in (*MODES, "") and MODES.index(one.ssl or "prefer") < MODES.index(wanted)]
    if weak:
        mode = f"sslmode is {weak[0].ssl}" if weak[0].ssl else "no sslmode is set, so plain text is accepted"
        return failed(f"TLS: {weak[0].name}: {mode}, {wanted} is needed", *shown)
    if unclear := [one for one in far if one.ssl not in MODES]:
        return unknown(f"TLS: {unclear[0].name} decides in code of its own", *shown)
    return passed(f"TLS: {', '.join(sorted({one.ssl for one in far}))} for {len(far)} connections", *shown)
