"""Row-level security is on, with policies, for every table that an outside role can reach.

Proof:
    The catalog is read for each table of the exposed schemas: off, or policies without RLS, fail; on
    without any policy is told apart because it denies everything. Control: the schemas and roles really
    exist and a privileged role sees rows. SQL files alone leave it unknown.

Asked as:
    RLS policies on all tables; Supabase RLS policies enabled; RLS enabled
    in Supabase; table-level protection with RLS policies

Told by:
    (rls | "row level security") + (enabled | active) -(policy | verify | option | test | disable) ~0.9
    (rls | "row level security") + all + table -(test | verify | correct) ~0.95
    rls + policy + (uncomment | created | defined | applied | exist) -(test | verify | correct | storage) ~0.88
    "enable row level security" -(policy | test) ~0.95
    rls + disabled + table ~0.88

Sources:
    splinter 0007, 0008 and 0013
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES)
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    schemas: tuple[str, ...] = ("public",)
    tables: tuple[str, ...] = ()
