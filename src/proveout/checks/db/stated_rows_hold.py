"""The rows that the document promises are there, and those it forbids are not.

Proof:
    A count through a typed condition (table, column, operator, age), never SQL text of the document.
    Control for a count of zero: the table is readable by this role, past row-level rules, and an
    opposite condition finds rows.

Asked as:
    initial data loaded; superuser created; seed data executed; test data removed; no demo data in
    production; old data cleaned up automatically; inactive users removed after two years; admin account
    exists

Told by:
    (record | row | lead | entry | product | question | contact) + (load | import | seed | populate) + #number ~0.84
    "admin credentials" + (create | exist | seed) -(change | default) ~0.84
    fixture + load -test ~0.88
    createsuperuser ~0.95
    superuser + (create | exist | account) -(password | not | no | database | strong) ~0.88
    ("admin user" | "admin account" | "initial admin") + (create | exist | seed | setup) -(panel | 2fa | bug) ~0.88
    "initial data" + (load | seed | populate | import | add | create) ~0.93
    seed -(random | if | results | test | fund* | script + exist) ~0.86
    seed + (data | database | script) -random ~0.9
    ("data load" | "load fixture" | loaddata) ~0.86
    populate + (database | data | category | table) ~0.88
    populate_* ~0.88
    (test | demo | dummy | sample | mock) + (data | account | user) + (remove | delete | clean) -(ui | code) ~0.84
    (test | demo | dummy | sample | mock) + (data | account | user) + (clear | purge | no) -(ui | code) ~0.84
    (reference | lookup | master) + data + (load | import | populate) ~0.86
    "row count" -(backup | restore | @restore) ~0.84
    "select count" -pg_stat_activity ~0.95
    "historical data" + (import | ingest | load | migrate) ~0.84
    ingest* + #command ~0.95
    (@"seed data" | @"data seed") + (import | count) ~0.9
    "automated cleanup" + data -log ~0.88
    (inactive | old) + user + (remove | delete | anonymize) ~0.94
    delete + inactive ~0.94
    anonymize + user + (#duration | inactive | delete | after) ~0.94
    "test users" + (no | remove | delete | removed) -(login | password) ~0.9
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    table: str
    rows: str
    where: str = ""
    older_than: timedelta | None = None
