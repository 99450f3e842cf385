"""Tests of `db.rls_is_on_for_every_table`: refusals first, then edges, then the plain case."""

from typing import Any

import pytest

from proveout.checks.db.rls_is_on_for_every_table import Limits, check_files
from proveout.facts.sql import SqlFacts
from proveout.model.verdict import Outcome, Verdict

CREATE = "create table if not exists orders (id bigint);\n"
ENABLE = 'ALTER TABLE ONLY "public"."orders" ENABLE ROW LEVEL SECURITY;\n'


def judged(*texts: str, limits: Limits = Limits(), **difference: Any) -> Verdict:
    named = {f"supabase/migrations/{at}_x.sql": text for at, text in enumerate(texts)}
    return check_files(SqlFacts.example(texts=named, **difference), limits)


def test_no_table_and_a_stated_table_that_is_nowhere_prove_nothing() -> None:
    assert judged("select 1;").outcome is Outcome.UNKNOWN
    assert judged(CREATE + ENABLE, limits=Limits(tables=("invoices",))).outcome is Outcome.UNKNOWN


def test_tables_of_a_plain_service_are_not_judged() -> None:
    assert judged(CREATE, supabase=False).outcome is Outcome.UNKNOWN


def test_a_schema_that_the_api_does_not_serve_is_not_judged() -> None:
    assert judged(CREATE, exposed=("api",)).outcome is Outcome.UNKNOWN
    assert judged(CREATE, exposed=("public",)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "hidden",
    [
        "do $$ begin execute format('alter table %I enable row level security', t); end $$;",
        "create function g() returns event_trigger language plpgsql as $$ begin -- enable row level security\n end $$;",
        "revoke all on all tables in schema public from anon;",
        "revoke all on table orders from anon, authenticated;",
        "create table broken (a text default 'x);",
    ],
)
def test_what_statements_do_not_show_leaves_it_open(hidden: str) -> None:
    assert judged(CREATE, hidden).outcome is Outcome.UNKNOWN


def test_a_table_without_it_fails_and_is_named() -> None:
    verdict = judged(CREATE + ENABLE, "create table public.invoices (id int);")

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says.endswith("off for 1 of 2 tables: invoices")
    assert verdict.evidence[0].where == "supabase/migrations/1_x.sql:1"


def test_policies_that_do_nothing_fail() -> None:
    verdict = judged(CREATE + "create policy p on orders using (true);")

    assert verdict.outcome is Outcome.FAIL
    assert "they do nothing" in verdict.says


def test_a_comment_or_text_that_speaks_of_it_does_not_turn_it_on() -> None:
    assert judged(CREATE + "-- " + ENABLE + "/* " + ENABLE + " */ select '" + ENABLE + "';").outcome is Outcome.FAIL


def test_what_comes_later_counts() -> None:
    assert judged(CREATE + ENABLE, "alter table orders disable row level security;").outcome is Outcome.FAIL
    assert (
        judged(CREATE, "alter table orders rename to sales;", ENABLE.replace("orders", "sales")).outcome is Outcome.PASS
    )
    assert (
        judged(CREATE + "create table b (id int);" + ENABLE, "drop table if exists a, b cascade;").outcome
        is Outcome.PASS
    )


def test_on_without_a_policy_is_wired_and_said() -> None:
    verdict = judged(CREATE + ENABLE)

    assert verdict.outcome is Outcome.PASS
    assert "orders has no policy and so denies all" in verdict.says


def test_on_with_a_policy_is_wired() -> None:
    assert check_files(SqlFacts.example(), Limits()).outcome is Outcome.PASS
