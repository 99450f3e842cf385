"""Each layer waits a little longer than the one behind it.

Proof:
    Client, proxy, server, database and job limits are read from effective settings and files and
    ordered; in rehearsal a slow probe route shows which layer ends it and when. Control: a fast request
    passes.

Asked as:
    request timeout configured; load balancer timeout matches server; Gunicorn timeout set; proxy
    timeouts configured; timeout settings configured; connection timeout values set
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    request: timedelta = timedelta(seconds=30)
    proxy: timedelta | None = None
    drain: timedelta | None = None
