"""Each named user journey works from end to end on the running service.

Proof:
    A journey is a small file of requests or a marked test of the project, named in configuration beside
    the item; it runs against the running service as probe users and removes its data. Control: the
    journey fails on a twin whose first effect was undone. A journey without a file is unknown.

Asked as:
    critical user flows tested; test complete user journey; all features functional; CRUD operations
    work; core functionality verified; checkout journey works
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    journey: str
