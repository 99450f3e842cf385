"""One request can be followed through the answer, the logs and the jobs it started.

Proof:
    A request with a marked id is sent: the id must be in the answer, in every log line of that request
    and in the lines of the job that it enqueued; a hostile id must not break the log. Control: two
    requests have two ids.

Asked as:
    request id in logs; correlation IDs used; X-Request-ID header for tracing; distributed tracing
    enabled; structured logging with request IDs; log background job traces

Sources:
    W3C Trace Context; OWASP ASVS 5.0 V16.2.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Header

SEVERITY = Severity.MINOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    header: Header = Header("X-Request-ID")
