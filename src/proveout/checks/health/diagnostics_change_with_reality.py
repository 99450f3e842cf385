"""What a status or diagnostics page claims changes when reality changes.

Proof:
    Each claimed field is put to the test by making it false in rehearsal (dependency away, key removed,
    policy off): a page that still says the same is a constant and fails. Control: the same page before
    the change. Answering 200 alone never passes this.

Asked as:
    diagnostics endpoints working; system status shows operational; all diagnostics green; diagnostic
    endpoints monitoring system; status page reports dependencies
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Json

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL,)


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...]
    claims: Json = Json("{}")
