"""The log of a normal run holds no error that nobody provoked.

Proof:
    Everything that web and worker wrote during start, smoke and idle time is read for error records,
    tracebacks and restarts. Control: a provoked error was seen in the same stream, so the level and the
    place are right; an empty log is unknown.

Asked as:
    check logs for errors; no errors in production logs; review error logs after deploy; no critical
    errors in logs; monitor application logs for errors; no errors in startup logs
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.WIRE, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    window: timedelta = timedelta(hours=1)
    ignore: tuple[str, ...] = ()
