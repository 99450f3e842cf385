"""An error that a user meets is written to the log with its cause.

Proof:
    Errors are provoked (bad input, missing row, and a failing probe route, probe job and database write
    in rehearsal): each must leave one record at WARNING or above with exception type and route, while
    the client gets a generic answer. Control: a marked INFO line of the same request is found.

Asked as:
    error logging comprehensive; log full error internally; errors logged with stack traces; exceptions
    logged; all errors logged; background job failures logged

Told by:
    (error | exception | failure) + logged* -(no | audit | console) ~0.88
    error + logging* -(sentry | rollbar | no | tracking* | structured | database | php) ~0.88
    (exc_info=true | exc_info | logger.exception | log.exception) ~0.95
    log + (exception | "stack trace" | traceback) -(no | check | review | client | user | hide | expose | show) ~0.9
    "log full error" ~0.91
    "log error" + (internal | detail | context | cause) -(check | review) ~0.91
    "log validation error" ~0.91
    "log structured error" ~0.91 &
    (background | job | task | celery | webhook) + (failure | error) + logged* -no ~0.9
    "error captured" ~0.75
    "unhandled exception" + (log | logged | capture) ~0.9
    ("silent failure" | "silent failures" | "bare except" | "swallowed exceptions" | "fail silently") ~0.92

Sources:
    OWASP ASVS 5.0 V16.3.4 and V16.5.4
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.DRILL)
