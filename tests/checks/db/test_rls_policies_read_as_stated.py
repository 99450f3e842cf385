"""Tests of `db.rls_policies_read_as_stated`: refusals first, then edges, then the plain case."""

import pytest

from proveout.checks.db.rls_policies_read_as_stated import Limits, check_files
from proveout.facts.sql import SqlFacts
from proveout.model.verdict import Outcome

TABLE = "create table orders (id int, user_id uuid); alter table orders enable row level security;\n"
OWNER = "create policy owner on orders for select to authenticated using (auth.uid() = user_id);\n"
STATED = Limits("orders", "auth.uid() = user_id")


def judged(*texts: str, limits: Limits = STATED) -> Outcome:
    return check_files(
        SqlFacts.example(texts={f"supabase/migrations/{at}.sql": t for at, t in enumerate(texts)}), limits
    ).outcome


def test_a_table_that_is_nowhere_proves_nothing() -> None:
    assert judged("select 1;") is Outcome.UNKNOWN
    assert judged(TABLE + OWNER, limits=Limits("orders", "")) is Outcome.UNKNOWN


def test_what_a_block_may_change_leaves_it_open() -> None:
    block = "do $$ begin drop policy owner on orders; end $$;"

    assert judged(TABLE + OWNER, block) is Outcome.UNKNOWN
    assert judged(TABLE, block) is Outcome.UNKNOWN
    assert judged(TABLE + OWNER, "alter policy owner on orders using (true);") is Outcome.UNKNOWN


def test_policies_while_it_is_off_prove_nothing() -> None:
    assert judged(TABLE.replace("enable", "disable") + OWNER) is Outcome.UNKNOWN


def test_no_policy_another_one_and_a_dropped_one_fail() -> None:
    assert judged(TABLE) is Outcome.FAIL
    assert judged(TABLE + OWNER.replace("user_id)", "owner_id)")) is Outcome.FAIL
    assert judged(TABLE + OWNER, 'drop policy if exists "owner" on public.orders;') is Outcome.FAIL


def test_another_permissive_policy_of_the_same_act_fails() -> None:
    assert judged(TABLE + OWNER + "create policy all_ on orders using (true);") is Outcome.FAIL
    assert (
        judged(TABLE + OWNER + "create policy w on orders for insert to authenticated with check (true);")
        is Outcome.PASS
    )
    assert judged(TABLE + OWNER + "create policy r on orders as restrictive using (true);") is Outcome.PASS


def test_a_role_without_the_policy_fails() -> None:
    assert judged(TABLE + OWNER, limits=Limits("orders", STATED.expression, "anon")) is Outcome.FAIL
    assert judged(TABLE + OWNER, limits=Limits("orders", STATED.expression, "authenticated")) is Outcome.PASS


@pytest.mark.parametrize(
    "written",
    [
        "(user_id = auth.uid())",
        "((select auth.uid()) = user_id)",
        "((SELECT auth.uid() AS uid) = orders.user_id)",
        '(auth.uid()::uuid = "user_id")',
    ],
)
def test_names_casts_and_brackets_are_no_difference(written: str) -> None:
    assert judged(TABLE + OWNER.replace("(auth.uid() = user_id)", written)) is Outcome.PASS
