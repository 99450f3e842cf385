"""SQL files of real repositories, healthy and hostile."""

import time
from pathlib import Path

import pytest

from proveout.facts.policies import read_guards
from proveout.facts.sql import statements
from proveout.probes.repository import Repository
from proveout.probes.sql import read_sql


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "hostile",
    [
        "/*" * 200_000,
        "'" * 200_001,
        "begin atomic " + ";" * 100_000,
        "".join(f"$a{at}$ " for at in range(50_000)),
        "a\n" + "\\x\n" * 100_000,
        "create policy p on t using " + "(" * 100_000,
        "alter table t " + "add column a int," * 20_000,
    ],
    ids=["comments", "quotes", "atomic", "tags", "meta", "brackets", "actions"],
)
def test_hostile_text_is_read_in_a_moment(hostile: str) -> None:
    begin = time.perf_counter()

    statements(hostile)

    assert time.perf_counter() - begin < 5


def test_nothing_is_taken_out_of_texts_comments_and_bodies() -> None:
    text = """\
    -- drop table a;
    /* drop table b; /* nested; */ drop table c; */
    select 'drop table d;', E'it\\'s; drop table e', "drop; table";
    create function f() returns void language plpgsql as $body$ begin drop table g; end $body$;
    create function h() returns int language sql begin atomic select 1; select 2; end;
    copy t from stdin;
    drop table i;
    \\.
    drop table j;
    """

    found, broken = statements(text.replace("    \\.", "\\."))

    assert not broken
    assert [one.head for one in found] == ["select", "create function", "create function", "copy t", "drop table"]
    assert [one.line for one in found] == [3, 4, 5, 6, 9]


def test_what_is_no_migration_is_no_file_of_the_schema(tmp_path: Path) -> None:
    for path in ("seeds/users.sql", "tests/schema.sql", "reports/monthly.sql", "supabase/seed.sql", "dump.sql"):
        put(tmp_path, path, "create table a (id int);")
    put(tmp_path, "db/schema.sql", "create table b (id int);")

    assert [one.path for one in read_sql(Repository(tmp_path)).files] == ["db/schema.sql"]


def test_folders_of_migrations_are_known(tmp_path: Path) -> None:
    for path in (
        "supabase/migrations/20250101_a.sql",
        "prisma/migrations/1_init/migration.sql",
        "sql/001_a.sql",
        "sql/report.sql",
    ):
        put(tmp_path, path, "select 1;")

    assert {one.path: one.folder for one in read_sql(Repository(tmp_path)).files} == {
        "prisma/migrations/1_init/migration.sql": "prisma/migrations",
        "sql/001_a.sql": "sql",
        "sql/report.sql": "",
        "supabase/migrations/20250101_a.sql": "supabase/migrations",
    }


def test_schemas_that_the_api_serves_are_read(tmp_path: Path) -> None:
    put(tmp_path, "supabase/config.toml", '[api]\nschemas = ["api", "graphql_public"]\n')

    assert read_sql(Repository(tmp_path)).exposed == ("api", "graphql_public")
    put(tmp_path, "supabase/config.toml", "[api\n")
    assert read_sql(Repository(tmp_path)).exposed is None


def test_guards_follow_the_statements(tmp_path: Path) -> None:
    put(tmp_path, "supabase/migrations/1.sql", "create table a (id int); create table b (id int);")
    put(tmp_path, "supabase/migrations/2.sql", "alter table a enable row level security; alter table b rename to c;")
    put(tmp_path, "supabase/migrations/3.sql", "create policy p on a for select to anon, authenticated using (true);")

    guards = read_guards(read_sql(Repository(tmp_path)))

    assert [(one.name, one.guarded) for one in guards.tables.values()] == [("a", True), ("c", False)]
    assert guards.tables["public", "a"].policies["p"].roles == ("anon", "authenticated")
