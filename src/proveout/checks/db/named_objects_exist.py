"""Each table, column, index and extension that the document names exists and is valid.

Proof:
    The catalog is read as the application's role after migrations; names and definitions (columns,
    order, predicate, method) are compared, invalid indexes count as missing. Control: a table known
    from the models is found.

Asked as:
    all tables created; indexes created for frequently queried columns; verify tables exist; index on
    users email; required extensions enabled; indexes verified

Told by:
    (pgvector | postgis | timescaledb) + (addon | plugin | module | postgres) ~0.88
    ("composite index" | "compound index" | "partial index" | "unique index" | "covering index") ~0.9
    table + (functional | work | available) -(responsive | sort | page | ui | view | display | query) ~0.8
    "database table" ~0.82
    dt + (psql | table | @table) ~0.96
    table + columns -(migration | responsive) ~0.82
    table + (exist | created | present) -(rls | policy | migration | responsive | index | role) ~0.88
    all + tables + (created | exist | present) -(rls | policy) ~0.94
    table + accessible ~0.92 &
    (database | new | table) + column + (add | created | exist) -"alembic revision" ~0.9
    @database + column + added ~0.88
    @"database migration" + column ~0.82
    collection + (created | exist) + @(database | mongodb | firestore) ~0.86
    "create index" -safe ~0.95
    idx_* ~0.95
    database + (index | indices) -(review | optimize | missing | elasticsearch) ~0.86
    (index | indices) + (created | exist | add) -(search | seo | html | vector | missing | frequent* | --index) ~0.86
    (index | indices) + (applied | deployed) -(search | seo | html | vector | missing | frequent*) ~0.86
    (index | indices) + created + (frequent* | queried | common*) ~0.92
    (index | indices) + performance ~0.84
    (pg_indexes | pg_tables | information_schema | pg_extension) ~0.95
    "show tables" ~0.95
    (pgvector | postgis | uuid-ossp | pg_trgm) + (extension | install | enabled | created) ~0.92
    extension + (database | postgres | @database | @supabase) + (enabled | install | created) ~0.86
    "create extension" ~0.95
    @database_tables + accessible ~0.93
    (pgcrypto | pgvector | postgis | uuid-ossp | pg_trgm | citext) + (install | extension | enable |
        available) -#env ~0.93
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    objects: tuple[str, ...]
    kind: Choice = Choice("table")
