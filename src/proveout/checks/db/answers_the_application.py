"""The database answers the application's own account at its own address.

Proof:
    A connection with the effective URL, role and driver of the settings runs a trivial query and reads
    one application table. Control: the same URL with a wrong password is refused, so that trust
    authentication is noticed. A health page that says "connected" is not used.

Asked as:
    database connection was tried; database connectivity verified; connection string set and working;
    PostgreSQL provisioned; production database created; database accessible from application server;
    all tables accessible

Told by:
    (application | backend | api | django) + connect + (postgres | mysql | mongodb | database) -(diagnostic | pool |
        redis |
        tls) ~0.9
    (sample | test | data) + insert + (retrieve | read | select | fetch) ~0.84
    ("database url" | "db url") + (point | correct | production + configure) -(#env | frontend | pool) ~0.8
    (postgres | mysql | mongodb | mariadb) + work -(script | migration | query | backup | connection | pool) ~0.86
    (rds | aurora | "cloud sql" | planetscale) + (instance | provision* | created | connected*) -(backup | class) ~0.84
    postgres + (attached | addon) -(backup | plan) ~0.82
    "database connection health" ~0.88
    (postgres | mysql | mongodb) + installed -(client | package | extension | locally | brew) ~0.84
    "database deployed" ~0.8
    "test database connection" -(pool | endpoint | url) ~0.95
    database + connectivity -(diagnostic | pool | limit | tls | encrypt | error | health | string | monitor | #env |
        @alert) ~0.86
    database + connections -(diagnostic | pool | limit | tls | encrypt | error | health | string | monitor | #env |
        @alert) ~0.86
    (database | postgres) + (accessible | reachable) -(public* | only | external* | table | localhost) ~0.92
    (mysql | mongodb) + (accessible | reachable) -(public* | only | external* | table | localhost) ~0.92
    (database | postgres | mysql | mongodb | mariadb) + (respond* | operational | online) -(health | table) ~0.9
    "database running" ~0.88
    (postgres | mysql | mongodb | mariadb) + (running | started | up) -(migration | script | test | locally) ~0.88
    "postgres running" ~0.93
    (database | postgres | mysql | mongodb) + connected* -(pool | redis) ~0.88
    database + connection + (work | successful) -(pool | error | variable | /health* | /api/health*) ~0.9
    database + connection + (establish* | verify) -(pool | error | variable | /health* | /api/health*) ~0.9
    database + connection + (validate | initialize | check) -(pool | error | variable | /health* | /api/health*) ~0.9
    (postgres | mysql) + (provision* | created) -(user | table | index | role | backup | managed* | #path) ~0.86
    (mongodb | database) + (provision* | created) -(user | table | index | role | backup | managed* | #path) ~0.86
    (postgres | mysql | mongodb) + (add | added | create) + (service | database) -(user | table | index) ~0.86
    (postgres | mysql | mongodb) + (add | added | create) + (instance | new) -(user | table | index) ~0.86
    "create production database" -user ~0.84
    "database service" + (added | create | running | start) ~0.86
    "database query" + (work | successful | accessible) -(optimize | pool) ~0.92
    "database operations" + (work | successful) ~0.85
    "database status" -(health | migration | table) ~0.78
    "psql database_url" -(backup* | dt | pg_* | schema* | count) ~0.95
    psql + ("select 1" | "connection test" | "connect database") ~0.95
    psql + #command -(grant | create | alter | backup* | restore | select | pg_* | dt | schema*) ~0.95
    pg_isready ~0.96
    DATABASE_URL + (accessible | reachable | work | "correct format") -pooler ~0.86
    "connection string" + (work | test | valid) -redis ~0.85
    "smoke test" + database + query ~0.95
    table + accessible ~0.92 &
    supabase + database + provision* ~0.93
    mcp_supabase_get_project ~0.9
    (database | postgres | mysql | mongodb) -(health | check) + #alone + @("health check" | "health checks" |
        connectivity |
        "smoke test" | "smoke tests") ~0.92
    (postgres | mysql | mongodb | mongo) + connection + (establish | established | ok | work | stable) -pool ~0.92
    talk + (postgres | mysql | database | mongodb | db) ~0.9

Sources:
    Enlightn DatabaseStatus
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    url_setting: str = "DATABASE_URL"
