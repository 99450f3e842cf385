"""One request can be followed through the answer, the logs and the jobs it started.

Proof:
    A request with a marked id is sent: the id must be in the answer, in every log line of that request
    and in the lines of the job that it enqueued; a hostile id must not break the log. Control: two
    requests have two ids.

Asked as:
    request id in logs; correlation IDs used; X-Request-ID header for tracing; distributed tracing
    enabled; structured logging with request IDs; log background job traces

Told by:
    "request id" -(rate + limit) ~0.91
    "request id" + structured ~0.91 &
    (x-request-id | x-correlation-id | request_id | correlation_id | trace_id | traceparent | asgi-correlation-id) ~0.95
    ("correlation id" | "trace id" | "correlation identifier") ~0.91
    "distributed trac" ~0.9
    "distributed tracing" ~0.91
    "request trace" -(alert | performance) ~0.85
    "request tracing" + (id | agent_id | user_id | header) ~0.92
    "log background job trace" ~0.91
    trace + (request | across | span) + (service | log | end) -(stack | performance | mtr | route) ~0.8
    "trace context" ~0.9

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
