"""As one user's claims, another user's rows cannot be read, changed or forged.

Proof:
    In one rolled-back transaction per table, as the application's role with A's claims: B's row is not
    visible, update and delete touch nothing, an insert in B's name fails. Control: A sees the own row
    and a privileged role sees both.

Asked as:
    RLS policies tested; RLS policies work; test RLS policies thoroughly; users cannot access other
    users' rows; RLS enforcement active

Told by:
    (rls | "row level security") + (test | enforce) -(storage | frontend) ~0.9 &
    (rls | "row level security") + ("other user" | "own data" | "own row") -(storage | file) ~0.94
    (rls | "row level security") + (isolate | "another user") -(storage | file) ~0.94
    "rls policies work" -verify ~0.88

Sources:
    PostgreSQL row security policies
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    claim: str = "request.jwt.claims"
    tables: tuple[str, ...] = ()
