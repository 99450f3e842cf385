"""The live schema equals the one that the migrations build.

Proof:
    Two catalog snapshots, of the live database and of an empty one migrated to the same head, are
    compared object by object. Control: both hold the application's tables.

Asked as:
    schema matches migrations; no manual database changes; schema drift checked; manual changes
    recorded; all tables match schema

Told by:
    "database schema" + (match | verify | validate | correct | consistent) -document ~0.88
    schema + match -(pydantic | zod | api | response | input) ~0.88
    "schema drift" ~0.95
    "manual database change" -(no | never) ~0.96
    manual + schema + change -(no | never | avoid) ~0.86
    hotfix + (index | "alter table" | column) ~0.95 &
    "alter table" + (emergency | fix) ~0.95
    "schema sql" + apply ~0.95 &
    (live | production) + schema + (equal | match | same | sync) -(test | staging | example) ~0.95
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)
