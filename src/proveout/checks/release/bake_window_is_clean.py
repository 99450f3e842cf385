"""For the stated time after the release, errors, times and queues are no worse than before it.

Proof:
    The watch samples error share, percentiles, queue length and log errors over the window and compares
    with the same hours before. Control: both windows hold enough requests. Until the window is over it
    is unknown.

Asked as:
    monitor for first 24 hours; watch metrics closely after deploy; monitor staging for 1 hour; check
    error logs after release; performance stable after deployment; verify database connections stable
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
