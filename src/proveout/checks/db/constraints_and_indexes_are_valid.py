"""Every table has a primary key, and no constraint or index is invalid or duplicated.

Proof:
    pg_constraint and pg_index are read for missing primary keys, NOT VALID constraints, invalid and
    duplicate indexes. Control: the role can see the catalog rows of the application's own tables.

Asked as:
    data integrity verified; constraints enforced; foreign keys enforced; foreign key constraints
    enabled; primary keys on all tables; no orphaned records

Sources:
    splinter 0004 and 0009
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)
