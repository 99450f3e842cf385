"""No recorded statement is slower than the limit.

Proof:
    Mean and maximum from pg_stat_statements since the last reset. Control: statistics are on, old
    enough and contain the application's own statements; otherwise an empty list is unknown.

Asked as:
    database queries optimized; single query under 2 seconds; no slow queries; analyze slow queries;
    query performance acceptable; check database query performance
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Calls

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    mean: timedelta = timedelta(seconds=1)
    min_calls: Calls = Calls(5)
