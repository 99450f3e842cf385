"""Slow statements are recorded where the team can read them.

Proof:
    pg_stat_statements is loaded and readable or log_min_duration_statement is at or under the
    threshold; in rehearsal a deliberately slow statement must show up there.

Asked as:
    slow query log switched on; query performance monitored; pg_stat_statements enabled; track slow
    queries; slow query log configured

Told by:
    "slow query" + (log | monitor | track | enable | record | detect) -(alert | spike) ~0.94
    ("query log" | "log database query" | "query monitor") -(alert | search) ~0.88
    ("pg_stat_statements" | log_min_duration_statement | slow_query_log | long_query_time | auto_explain) ~0.96
    "query performance" + (monitor | track) -alert ~0.93
    "database query" + monitor -(alert | latency) ~0.92
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.PROVIDER)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    threshold: timedelta = timedelta(seconds=1)
