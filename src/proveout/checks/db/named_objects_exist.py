"""Each table, column, index and extension that the document names exists and is valid.

Proof:
    The catalog is read as the application's role after migrations; names and definitions (columns,
    order, predicate, method) are compared, invalid indexes count as missing. Control: a table known
    from the models is found.

Asked as:
    all tables created; indexes created for frequently queried columns; verify tables exist; index on
    users email; required extensions enabled; indexes verified
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)


@dataclass(frozen=True, slots=True)
class Limits:
    objects: tuple[str, ...]
    kind: Choice = Choice("table")
