"""An error that a user meets is written to the log with its cause.

Proof:
    Errors are provoked (bad input, missing row, and a failing probe route, probe job and database write
    in rehearsal): each must leave one record at WARNING or above with exception type and route, while
    the client gets a generic answer. Control: a marked INFO line of the same request is found.

Asked as:
    error logging comprehensive; log full error internally; errors logged with stack traces; exceptions
    logged; all errors logged; background job failures logged

Sources:
    OWASP ASVS 5.0 V16.3.4 and V16.5.4
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.DRILL)
