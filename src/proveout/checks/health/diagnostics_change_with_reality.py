"""What a status or diagnostics page claims changes when reality changes.

Proof:
    Each claimed field is put to the test by making it false in rehearsal (dependency away, key removed,
    policy off): a page that still says the same is a constant and fails. Control: the same page before
    the change. Answering 200 alone never passes this.

Asked as:
    diagnostics endpoints working; system status shows operational; all diagnostics green; diagnostic
    endpoints monitoring system; status page reports dependencies

Told by:
    diagnostic -(message | @"log level" | tool | error) ~0.91 &
    /api/diagnostics* ~0.97 &
    "diagnostic endpoint" ~0.91 &
    @diagnostic + (status | green | operational | endpoint) ~0.85 &
    "status page" + (report | show | reflect | dependency | component) -(update | public | live) ~0.88
    "system status" + (endpoint | show | operational | page | green | report | api) ~0.9
    "status endpoint" -(health | 200) ~0.85
    (status | diagnostic | diagnostics) + (truthful | truthfully | "actual state" | "real state" |
        "real component") ~0.93
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
