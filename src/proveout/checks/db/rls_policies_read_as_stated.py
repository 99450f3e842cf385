"""The policies of each named table are the ones that the document prints.

Proof:
    The expression from the catalog and the printed one are parsed and compared after normalising names
    and casts; another permissive policy on the same table and command makes it fail.

Asked as:
    policy auth.uid() = user_id; owner policy per table; policies match documentation; each table has
    owner policy

Told by:
    auth.uid ~0.96
    "owner policy" + (table | rls) ~0.88
    policy + match + document ~0.86
    @rls + "role public" ~0.95
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES)
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    table: str
    expression: str
    role: str = ""
