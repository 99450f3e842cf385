"""For the stated time after the release, errors, times and queues are no worse than before it.

Proof:
    The watch samples error share, percentiles, queue length and log errors over the window and compares
    with the same hours before. Control: both windows hold enough requests. Until the window is over it
    is unknown.

Asked as:
    monitor for first 24 hours; watch metrics closely after deploy; monitor staging for 1 hour; check
    error logs after release; performance stable after deployment; verify database connections stable

Told by:
    (monitor | watch) + first + (#duration | hour | day | week | "24" | "48") -alert ~0.88 &
    (monitor | watch | observe) + "24 hours" -(alert | memory | staging | uptime | log) ~0.88 &
    (monitor | watch | observe) + "48 hours" -(alert | memory | staging) ~0.88 &
    (monitor | watch) + (hour | "24") -(alert | "24 7" | tool | staging | uptime | every | memory | backup | plan |
        first) ~0.82 &
    (monitor | watch) + "48" -(alert | staging | uptime | every | memory | backup | plan | first) ~0.82 &
    (monitor | watch) + ("72" | "1 week") -(alert | staging | uptime | every | memory | backup | plan | first) ~0.82 &
    (monitor | watch) + closely + (deploy | release | after | metric | day | hour) -(alert | staging) ~0.84 &
    "monitor immediately after" ~0.86 &
    "soak test" -staging ~0.85
    "bake time" ~0.91
    "bake period" ~0.91
    "no increase in error" ~0.86 &
    "error rate" + (baseline | before | unchanged | "no increase" | compare | stable) -@rollback ~0.86 &
    (metric | performance) + (baseline | compare) + (after | deploy | release | pre-deployment) ~0.86
    (latency | "response times") + (baseline | compare) + (after | deploy | release | pre-deployment) ~0.86
    "database connections stable" ~0.86
    "performance stable" + (after | deploy | release) ~0.86
    "system stable" + (#duration | hour | after) ~0.88
    stable + #duration ~0.88
    "no errors" + (#duration | "24 hours" | "first hour") -(test | build | log) ~0.82
    @"monitor closely" + (error | "response time" | log | connection | latency) ~0.85 &
    monitor + #duration + week -(alert | uptime | cost | every) ~0.84
    (metric | metrics) + stable + (after | release | deploy | hour) ~0.92
    no + (regression | regressions) + (hour | release | after | deploy) -test ~0.9
    canary + (metric | metrics | analysis | healthy) ~0.92
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Percent

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.WIRE, Sight.SERVICE, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    window: timedelta = timedelta(hours=24)
    error_rate: Percent = Percent(1.0)
    slower: Percent = Percent(20.0)
