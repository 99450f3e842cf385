"""The live schema equals the one that the migrations build.

Proof:
    Two catalog snapshots, of the live database and of an empty one migrated to the same head, are
    compared object by object. Control: both hold the application's tables.

Asked as:
    schema matches migrations; no manual database changes; schema drift checked; manual changes
    recorded; all tables match schema
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)
