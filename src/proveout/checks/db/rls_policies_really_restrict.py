"""No policy is always true or rests on what the user can edit, and no view or function walks around it.

Proof:
    Policy expressions are parsed for constant truth and user metadata, per command; views without
    security_invoker and SECURITY DEFINER functions that outside roles may call are listed. Control: the
    count of policies that was read. Needs the catalog, not the SQL files.

Asked as:
    RLS policies reviewed; security audit of database advisors clean; policies configured correctly; RLS
    decision reviewed; no permissive policies; security advisors show no errors

Told by:
    "security invoker" ~0.97
    "security definer" ~0.96
    ("security advisor" | "supabase advisor" | "supabase linter") ~0.92
    (rls | "row level security") + (review | audit | permissive | restrict | sensitive) -(test | bypass) ~0.92
    policy + permissive ~0.92
    ("using true" | "always-true" | "always true") -(set | env) ~0.93

Sources:
    splinter 0010, 0011, 0015, 0024, 0028 and 0029
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE,)
FRAMEWORKS = ("postgres", "supabase")
