"""The pending migrations ran on restored production data, within the stated time and lock.

Proof:
    The newest backup is restored into a scratch database, the migrations run under light reads and
    writes, and time, strongest lock and longest blocked query are recorded per step. Control: rows were
    present before and are counted after.

Asked as:
    migrations tested on staging; migrations tested with production data; migration tested on a copy;
    migration duration measured

Told by:
    migration + (test | rehearse | verify) + (staging | "production data" | copy | clone | "real data") ~0.95
    migration + "dry run" ~0.95
    migration + (duration | "time estimate" | measured) ~0.9
    migrate + (rehearse | rehearsal |"production-size" | "production size" | "restored backup") ~0.95
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    max_time: timedelta = timedelta(minutes=5)
    max_lock: timedelta = timedelta(seconds=2)
