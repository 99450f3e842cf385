"""With the public key or the anonymous role only what is declared public can be read, and nothing written.

Proof:
    As the anonymous role, and over the data API where one runs, every table, view, matview, foreign
    table and callable function of the exposed schemas is tried; rows of undeclared ones, auth tables
    and any write fail. Control: a privileged role sees rows in the same tables.

Asked as:
    anonymous access enforced; anon key safe for frontend; public key cannot read private tables; anon
    access restricted by RLS; exposed API hides private tables

Told by:
    "anon key" + (safe | rls | public | limited | restrict | cannot | frontend) -(secret | set | #env) ~0.9
    "anon access" ~0.95
    SUPABASE_ANON_KEY + (rls | "public access") + (client | use) ~0.9 &
    (anon | anonymous) + (rls | row | table | policy) -set ~0.9
    rls + frontend ~0.95
    (rls | "row level security") + (test | enforce) -(other | storage | frontend) ~0.9 &
    (anon | anonymous) + (not | no | only | restrict) + (role | key | select | public | access | private) -(frontend |
        client | login | route | request | #env) ~0.92

Sources:
    splinter 0002, 0016, 0017 and 0023
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE, Sight.WIRE)
FRAMEWORKS = ("supabase", "postgres")


@dataclass(frozen=True, slots=True)
class Limits:
    role: str = "anon"
    public: tuple[str, ...] = ()
