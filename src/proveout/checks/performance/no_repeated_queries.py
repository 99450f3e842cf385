"""The number of queries of a list page does not grow with its rows.

Proof:
    Queries per request are counted at the driver or in pg_stat_statements with one and with many probe
    rows for each list and detail route; growth with rows fails. Control: more rows were really
    returned.

Asked as:
    N+1 queries removed; query count per request acceptable; number of queries checked; select_related
    used; eager loading configured

Told by:
    ("1 query" | "1 problem" | "n+1 query" | "n+1 problem") -alert ~0.95
    (select_related | prefetch_related | joinedload | selectinload | nplusone) ~0.96
    "eager loading" ~0.93
    ("query count" | "number of queries") -row ~0.9
    ("n+1" | dataloader) -(compatible | compatibility | version | schema | redundancy | pytorch) ~0.93

Sources:
    Enlightn Pro N+1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Queries

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")


@dataclass(frozen=True, slots=True)
class Limits:
    max_queries: Queries = Queries(20)
