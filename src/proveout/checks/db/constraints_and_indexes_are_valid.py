"""Every table has a primary key, and no constraint or index is invalid or duplicated.

Proof:
    pg_constraint and pg_index are read for missing primary keys, NOT VALID constraints, invalid and
    duplicate indexes. Control: the role can see the catalog rows of the application's own tables.

Asked as:
    data integrity verified; constraints enforced; foreign keys enforced; foreign key constraints
    enabled; primary keys on all tables; no orphaned records

Told by:
    "foreign key" + (constraint | enforce | cascade | valid) -(index | not) ~0.92
    "referential integrity" ~0.93
    "data integrity" -(restore | @restore | backup | file | owasp | failure | @owasp | incident) ~0.86
    orphan* + (record | row | data) ~0.92
    "primary key" + (all | every | each | table) -uuid ~0.88
    database + constraint -index ~0.86
    ("check constraint" | "unique constraint") ~0.9
    constraint + (enforce | valid) + @(database | schema | table) ~0.86
    index + invalid ~0.88
    (duplicate | duplicated | redundant) + index ~0.92

Sources:
    splinter 0004 and 0009
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres",)
