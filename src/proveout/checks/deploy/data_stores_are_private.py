"""Database, Redis and broker cannot be reached from the internet.

Proof:
    The addresses in the effective settings are tried from a place outside their network: no connection,
    or for managed ones TLS and a login with address rules. Ports that compose publishes to all
    interfaces fail. Control: the application reaches them.

Asked as:
    database not publicly exposed; database access restricted to application; Redis not exposed; private
    network used; internal services on private network; no database port published

Told by:
    database + access + (restrict | limit) + (only | application | network | ip | service) ~0.86
    (database | postgres | redis | mongodb | rds) + (publicly* | internet | exposed) + (not | no) -(key | api) ~0.91
    (database | postgres) + ("public access" | "public ip" | "public endpoint") + (no | not | disable | off) ~0.91
    (redis | mongodb | rds) + ("public access" | "public ip" | "public endpoint") + (no | not | disable | off) ~0.91
    (database | postgres | mysql) + (vpc | "private network" | "internal network" | subnet) -(cause | different) ~0.91
    (mongodb | redis | rds) + (vpc | "private network" | "internal network" | subnet) -(cause | different) ~0.91
    (database | postgres | mysql | mongodb | redis | rds) + (firewall | "security group" | allowlist) -refused ~0.91
    (database | postgres | mysql | mongodb | redis | rds) + ("ip restrict" | "trusted source") -refused ~0.91
    database + access + (restrict | limit | only) + (application | server | ip | network) -(role | user | rls) ~0.9
    redis + access + (restrict | limit | only) + (application | server | ip | network) -(role | user | rls) ~0.9
    "network access" + (database | mongodb | atlas | restrict | ip | allowlist) ~0.85
    (vpc | "private network" | "private subnet" | "network isolation") -(vpn | cause) ~0.9
    ("internal network" | "private ip" | "private endpoint") -public ~0.88
    redis + "public ip" ~0.91
    redis_droplet_public_ip ~0.92
    (postgres.railway.internal | redis.railway.internal | "railway internal" | "internal connection string") ~0.92
    ("internal database url" | "internal url") ~0.92
    (redis | postgres | database | 6379 | 5432 | 3306 | 27017) + port + (only | not | no | close | block | expos*) ~0.91
    (database | postgres | redis | mongodb) + (localhost | 127.0.0.1) + (bind | only | listen) ~0.93
    bind + 127.0.0.1 + (@redis | @postgres | @database) ~0.9
    (6379:6379 | 5432:5432 | 27017:27017 | 3306:3306) ~0.88
    ("no external port" | "no public port") ~0.91
    "database exposed" ~0.85
    (listen_addresses | pg_hba.conf | protected-mode) ~0.86
    (redis | postgres | mysql | mongodb | mongo | database) + (bound | bind) + (localhost | 127.0.0.1 | private) ~0.93
    (redis | postgres | mysql | mongodb | mongo | database | 5432 | 3306 | 6379 | 27017) + ("not open" |
        "open world" | "not exposed" | "not public") ~0.93
    redis + bind + (configure | interface | interfaces | set | only) ~0.92

Sources:
    CWE-668
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[Host, ...] = ()
