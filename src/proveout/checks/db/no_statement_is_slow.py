"""No recorded statement is slower than the limit.

Proof:
    Mean and maximum from pg_stat_statements since the last reset. Control: statistics are on, old
    enough and contain the application's own statements; otherwise an empty list is unknown.

Asked as:
    single query under 2 seconds; no slow queries; analyze slow queries;
    query performance acceptable; check database query performance

Told by:
    "query performance baseline" ~0.97
    "no 1" ~0.95
    "database query" + (optimize | efficient* | fast | performance | latency | time | profile) -alert ~0.9
    query + optimize -(index | seo | react | search | image) ~0.86
    "query performance" -(alert | insight | monitor) ~0.88
    query + (latency | time) -(alert | timeout | @alert) ~0.86
    query + #duration -(alert | timeout | cache | log | @alert | track) ~0.84
    "slow query" + (no | analyze | identify | fix | optimize | resolve | #duration) -(alert | log | spike | @alert) ~0.9
    "explain analyze" ~0.9
    ("slow query" | "slow queries") + (review | analyze | analyse | fix | optimize) -(log | enable | monitor |
        alert) ~0.93
    "long-running queries" + (fix | optimize | review) ~0.95
    explain + (query | queries) ~0.9
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
