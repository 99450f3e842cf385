"""The policies of each named table are the ones that the document prints.

Why:
    A policy that is a word wider than the document says lets people read what the document promises to keep apart.

Fix:
    Write the policy as the document prints it, in a new migration: `DROP POLICY … ; CREATE POLICY … USING (…)`. Drop
    every other permissive policy of the same act: one that says yes is enough for Postgres.

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

from proveout.facts.policies import Policy, Table, read_guards, same_expression
from proveout.facts.sql import SqlFacts, words
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SERVICE, Sight.FILES)
MINUTES = 60
FRAMEWORKS = ("postgres", "supabase")


@dataclass(frozen=True, slots=True)
class Limits:
    table: str
    expression: str
    role: str = ""


PASSES = {"sql": SqlFacts.example(), "limits": Limits("orders", "auth.uid() = user_id")}
FAILS = {"sql": SqlFacts.example(), "limits": Limits("orders", "auth.uid() = owner_id")}


def check_files(sql: SqlFacts, limits: Limits) -> Verdict:
    guards = read_guards(sql)
    name = limits.table.lower().strip('"')
    table = next((one for one in guards.tables.values() if name in (one.name, f"{one.schema}.{one.name}")), None)
    if table is None:
        return unknown(f"policies: no SQL file creates {limits.table}")
    stated = words(limits.expression)
    if not stated:
        return unknown(f"policies: what the document prints for {limits.table} is no expression")
    doubt = next((one for one in guards.doubts), "")
    policies = [
        one for one in table.policies.values() if not limits.role or {limits.role.lower(), "public"} & set(one.roles)
    ]
    alike = [one for one in policies if same_expression(one.using or one.check, stated)]
    role = f" for {limits.role}" if limits.role else ""
    if not policies:
        if doubt:
            return unknown(f"policies: none of {table.name}{role} was seen, but {doubt}")
        return failed(f"policies: {table.name} has none{role}, one is stated", _created(table))
    if not alike:
        shown = f"policies: none of the {len(policies)} of {table.name}{role} is the stated one"
        seen = [_seen(one) for one in policies[:20]]
        return unknown(f"{shown}, but {doubt}", *seen) if doubt else failed(shown, *seen)
    wider = [other for other in policies if other not in alike and any(_meets(one, other) for one in alike)]
    if wider:
        shown = f"policies: {table.name} has '{wider[0].name}' beside the stated one, and either of them opens a row"
        seen = [_seen(one) for one in wider[:20]]
        return unknown(f"{shown}, but {doubt}", *seen) if doubt else failed(shown, *seen)
    if doubt or not table.guarded:
        reason = doubt or f"no statement turns row-level security on for {table.name}"
        return unknown(f"policies: the stated one of {table.name} is there, but {reason}", *map(_seen, alike[:20]))
    return passed(f"policies: {table.name} has the stated one and no other of the same act", *map(_seen, alike[:20]))


def _meets(one: Policy, other: Policy) -> bool:
    """True where both may open the same row for the same act of the same role."""
    acts = one.command == other.command or "all" in (one.command, other.command)
    roles = "public" in (*one.roles, *other.roles) or bool(set(one.roles) & set(other.roles))
    return one.permissive and other.permissive and acts and roles


def _created(table: Table) -> Evidence:
    path, _, line = table.where.rpartition(":")
    return Evidence(f"{table.schema}.{table.name} is created here", table.where, f"sed -n {line},+9p '{path}'")


def _seen(policy: Policy) -> Evidence:
    path, _, line = policy.where.rpartition(":")
    says = f"policy '{policy.name}' for {policy.command} to {', '.join(policy.roles)}"
    return Evidence(says, policy.where, f"sed -n {line},+6p '{path}'")
