"""The previous version works on the schema of the new one.

Proof:
    The schema is migrated to N, then N-1 is started from its own revision and passes its smoke journeys
    with reads and writes, then N again. Control: N-1 passed on its own schema first.

Asked as:
    schema backward compatible for one release; code rollback possible after migration; backward
    compatible migrations; expand and contract migrations; rollback works after migration

Told by:
    "backward compatible" + (schema | release) -api ~0.88
    "backwards compatible" + (schema | release) -api ~0.88
    "expand contract" ~0.9
    "expand and contract" ~0.9
    "expand migrate contract" ~0.9
    (old | previous) + (code | version) + (new | migrated) + (schema | database) ~0.91
    "rollback safe" + migration ~0.85
    "backward compatibility" + @(migration | schema | database) -api ~0.85
    "backwards compatibility" + @(migration | schema | database) -api ~0.85
    (schema | migration) + backward + compatible ~0.86 &
    (previous | old) + (release | version | code) + (schema | migrated) + (run | work) ~0.96
    "n-1" + (compatible | compatibility | schema) ~0.95
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Releases

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL,)
FRAMEWORKS = ("django", "flask", "fastapi", "postgres")


@dataclass(frozen=True, slots=True)
class Limits:
    back: Releases = Releases(1)
