"""The rows that the document promises are there, and those it forbids are not.

Proof:
    A count through a typed condition (table, column, operator, age), never SQL text of the document.
    Control for a count of zero: the table is readable by this role, past row-level rules, and an
    opposite condition finds rows.

Asked as:
    initial data loaded; superuser created; seed data executed; test data removed; no demo data in
    production; old data cleaned up automatically; inactive users removed after two years; admin account
    exists
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
