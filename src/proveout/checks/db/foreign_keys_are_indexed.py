"""Every foreign key has an index that starts with its columns.

Proof:
    Catalog comparison of constraints and valid indexes. Control: the number of foreign keys that was
    looked at is stated; none at all is n/a.

Asked as:
    indexes on foreign keys; database indexes reviewed; optimize database indexes; missing indexes
    added; database indexes optimized

Told by:
    (index | indices) + "foreign key" ~0.96
    (index | indices) + missing -"create index" ~0.9
    database + index + (review | optimize) ~0.94
    (index | indices) + (review | optimize) -(composite | search | seo | google | html) ~0.86
    (fk | fks) + (index | indexed | indexes) ~0.95

Sources:
    splinter 0001
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Rows

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    min_rows: Rows = Rows(0)
