"""The role that the application uses is itself bound by the policies, where the document says so.

Proof:
    Owner, BYPASSRLS and FORCE are read for the effective role, and a query without claims must return
    no row (or, where the document says that the server bypasses, every row). Control: a privileged role
    sees rows in the same table.

Asked as:
    RLS enforced for application user; force row level security; backend role bypasses RLS; application
    role is not table owner; set user id per request for RLS

Told by:
    rls + bypass ~0.95
    bypassrls ~0.97
    "service role" + bypass ~0.95
    ("force rls" | "force row level security") ~0.97
    rls + ("application role" | "application user" | "table owner" | decision) ~0.92

Sources:
    PostgreSQL row security policies
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    bypass: bool = False
