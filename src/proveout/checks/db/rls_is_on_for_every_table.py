"""Row-level security is on, with policies, for every table that an outside role can reach.

Why:
    A table without row-level security in a schema that the API serves is open to whoever holds the key that every
    browser is sent.

Fix:
    For each table: `ALTER TABLE … ENABLE ROW LEVEL SECURITY`, then a policy per act (`CREATE POLICY … TO authenticated
    USING ((select auth.uid()) = user_id)`). A table that only the server reads belongs into another schema.

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

from proveout.facts.policies import Guards, Table, read_guards
from proveout.facts.sql import SqlFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES)
MINUTES = 60
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    schemas: tuple[str, ...] = ("public",)
    tables: tuple[str, ...] = ()


PASSES = {"sql": SqlFacts.example(), "limits": Limits()}
FAILS = {
    "sql": SqlFacts.example(texts={"supabase/migrations/1_x.sql": "create table public.orders (id bigint);\n"}),
    "limits": Limits(),
}


def check_files(sql: SqlFacts, limits: Limits) -> Verdict:
    guards = read_guards(sql)
    wanted = _wanted(guards, limits)
    missing = sorted(
        {name.lower() for name in limits.tables}
        - {one.name for one in wanted}
        - {f"{one.schema}.{one.name}" for one in wanted}
    )
    if missing:
        return unknown(f"row-level security: no SQL file creates {', '.join(missing[:5])}")
    if not wanted:
        return unknown("row-level security: no SQL file creates a table that an outside role could reach")
    if not (sql.supabase or guards.policies):
        return unknown("row-level security: nothing in the files says that an outside role can reach these tables")
    if sql.exposed is not None and not set(limits.schemas) & set(sql.exposed) and not limits.tables:
        return unknown(f"row-level security: supabase/config.toml does not expose {', '.join(limits.schemas)}")
    bare = [one for one in wanted if not one.guarded and not one.revoked]
    if bare and guards.doubts:
        return unknown(
            f"row-level security: {bare[0].name} is not guarded by any statement, but {guards.doubts[0]}",
            *map(_seen, bare[:20]),
        )
    if bare:
        useless = next((one for one in bare if one.policies), None)
        says = (
            f"{useless.name} has policies, and they do nothing while it is off"
            if useless
            else ", ".join(one.name for one in bare[:5])
        )
        return failed(
            f"row-level security: off for {len(bare)} of {len(wanted)} tables: {says}", *map(_seen, bare[:50])
        )
    doubt = next(iter(guards.doubts), "") or next(
        (f"rights of {one.name} were taken away" for one in wanted if not one.guarded), ""
    )
    if doubt:
        return unknown(f"row-level security: on for {len(wanted)} tables, but {doubt}", *map(_seen, wanted[:20]))
    closed = [one.name for one in wanted if not one.policies]
    note = f"; {', '.join(closed[:5])} has no policy and so denies all" if closed else ""
    return passed(
        f"row-level security: on for all {len(wanted)} tables of the SQL files{note}", *map(_seen, wanted[:50])
    )


def _wanted(guards: Guards, limits: Limits) -> list[Table]:
    if limits.tables:
        named = {name.lower() for name in limits.tables}
        return [one for one in guards.tables.values() if {one.name, f"{one.schema}.{one.name}"} & named]
    return [one for one in guards.tables.values() if one.schema in limits.schemas]


def _seen(table: Table) -> Evidence:
    state = "on" if table.guarded else "off"
    folder = table.where.rpartition("/")[0] or "."
    again = f"grep -rniE 'row level security|policy' '{folder}' | grep -i '{table.name}'"
    return Evidence(f"{table.schema}.{table.name}: {state}, {len(table.policies)} policies", table.where, again)
