"""The role that the application uses is itself bound by the policies, where the document says so.

Why:
    Policies bind neither a superuser nor a role with BYPASSRLS. A service that connects as one of them has no row
    security at all, however many policies there are.

Fix:
    Connect as a role of its own: CREATE ROLE app LOGIN NOBYPASSRLS; and ALTER TABLE … FORCE ROW LEVEL SECURITY
    where it owns the table. Django, Flask, FastAPI: put that role into DATABASE_URL; keep postgres and service_role
    for migrations.


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
    "service role" + not + (query | queries | application) -(client | frontend | browser | expose | key) ~0.92

Sources:
    PostgreSQL row security policies
"""

from dataclasses import dataclass

from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.SETTINGS)
MINUTES = 60
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    bypass: bool = False


PASSES = {"databases": DatabaseSettingsFacts.example(user="shop_app"), "limits": Limits()}
FAILS = {**PASSES, "databases": DatabaseSettingsFacts.example(user="postgres")}
# Superusers and roles with BYPASSRLS as PostgreSQL, Supabase, RDS and Cloud SQL make them; "postgres.<project>" is
# how Supabase's pooler names it.
UNBOUND = ("postgres", "supabase_admin", "service_role", "rdsadmin", "cloudsqladmin", "azure_superuser")


def check_settings(databases: DatabaseSettingsFacts, limits: Limits) -> Verdict:
    if limits.bypass:
        return unknown("role: the document says that the server bypasses the policies; only the server shows it")
    named = [one for one in databases.servers if one.firm and isinstance(one.user, str) and one.user]
    if not named:
        return unknown("role: the started service names no role of Postgres that can be seen")
    shown = [databases.seen(one, f"connects as {one.user}") for one in named]
    unbound = [one for one in named if str(one.user).partition(".")[0].lower() in UNBOUND]
    if unbound:
        return failed(f"role: {unbound[0].name} connects as {unbound[0].user}, which no policy binds", *shown)
    return passed(f"role: connects as {named[0].user}, by its name a role of its own", *shown)
