"""The application's database connections use TLS and check the server.

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

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    mode: Choice = Choice("require")
    allow_local: bool = True
