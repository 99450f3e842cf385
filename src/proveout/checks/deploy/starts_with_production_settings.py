"""Web and worker start with production settings, listen where told and stay up.

Proof:
    In rehearsal the stated commands start with production variables and made-up secrets on scratch
    services: the process that listens on the given port must be its own, answer within the limit and
    still run after it. Control: the port was free before.

Asked as:
    application starts without errors; application is running; port configured; start command works with
    PORT; service starts successfully; both servers running
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    port: int | None = None
    within: timedelta = timedelta(seconds=30)
