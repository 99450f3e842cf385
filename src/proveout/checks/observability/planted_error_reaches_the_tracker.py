"""A planted error arrives at the tracker with its request id, release and environment, and without secrets.

Proof:
    An error with a unique marker is raised in web, worker and, where there is one, the browser page;
    the event is then read from the tracker (or the local sink in rehearsal) with id, release and
    environment, and searched for planted secrets. Control: no such event existed before.

Asked as:
    test error sent and received; error reporting verified; test event visible in Sentry; trigger test
    error; error monitoring tested; worker errors reported

Told by:
    "test error" -(handling | handler | message | page | response | scenario | case | log | boundary | state) ~0.91
    ("trigger test" | "trigger a test") + (error | exception | event) -(webhook | email | stripe | alert) ~0.91
    "send test" + (error | exception | event) -(webhook | email | stripe | alert) ~0.91
    (sentry | rollbar | bugsnag) + ("test error" | "test event" | test + (error | event | receive | appear)) ~0.91
    (error | event | exception | issue) + (appear | visible | show | arrive) + (sentry | tracker | rollbar) -no ~0.91
    (sentry.captureexception | capture_exception | sentry.capture_exception | sentry-debug | /sentry-debug) ~0.95
    sentry + (receive | capture | report) + (event | error) -(dsn | review | no) ~0.88
    sentry + (tested | verify | working) -(configure | dsn | release) ~0.85
    ("error report" | "error monitor") + (verify | tested | works) -(configure | service | set | review) ~0.86
    "error track" + (verify | tested | works) -(configure | service | set | review) ~0.86
    "error track" + (report | capture) + error ~0.9
    ("division by zero" | "test exception") ~0.85
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(seconds=60)
    process: Choice = Choice("web")
