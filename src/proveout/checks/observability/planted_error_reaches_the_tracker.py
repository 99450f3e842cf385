"""A planted error arrives at the tracker with its request id, release and environment, and without secrets.

Proof:
    An error with a unique marker is raised in web, worker and, where there is one, the browser page;
    the event is then read from the tracker (or the local sink in rehearsal) with id, release and
    environment, and searched for planted secrets. Control: no such event existed before.

Asked as:
    test error sent and received; error reporting verified; test event visible in Sentry; trigger test
    error; error monitoring tested; worker errors reported
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
