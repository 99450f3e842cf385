"""Migrations of real repositories, healthy and broken."""

import textwrap
from collections.abc import Callable
from pathlib import Path

from proveout.facts.migrations import Back, Change, ChangeKind, Migration, MigrationFacts
from proveout.probes.migrations import read_migrations
from proveout.probes.repository import Repository

Git = Callable[..., str]


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(textwrap.dedent(text), encoding="utf-8")


def read(root: Path) -> MigrationFacts:
    return read_migrations(Repository(root))


def only(root: Path) -> Migration:
    (one,) = read(root).migrations
    return one


def django(root: Path, operations: str, *, name: str = "0002_next", head: str = "") -> None:
    put(
        root,
        f"shop/orders/migrations/{name}.py",
        f"from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n"
        f"    dependencies = [('orders', '0001_initial'), ('auth', '0001_initial')]\n    {head or 'initial = False'}\n"
        f"    operations = [\n{textwrap.indent(textwrap.dedent(operations), '        ')}\n    ]\n",
    )


def alembic(root: Path, upgrade: str, downgrade: str = "pass", *, revision: str = "2b", down: str = "'1a'") -> None:
    put(
        root,
        f"migrations/versions/{revision}_x.py",
        f"from alembic import op\nimport sqlalchemy as sa\n\nrevision = '{revision}'\ndown_revision = {down}\n\n\n"
        f"def upgrade():\n{textwrap.indent(textwrap.dedent(upgrade), '    ')}\n\n\n"
        f"def downgrade():\n{textwrap.indent(textwrap.dedent(downgrade), '    ')}\n",
    )


def kinds(migration: Migration) -> list[ChangeKind]:
    return [one.kind for one in migration.changes]


# What is broken, hostile or of another tool.


def test_a_migration_that_is_no_python_is_broken_and_not_left_out(tmp_path: Path) -> None:
    put(tmp_path, "shop/migrations/0001_x.py", "class Migration(migrations.Migration):\n    operations = [\n")

    one = only(tmp_path)

    assert one.broken.startswith("shop/migrations/0001_x.py:2 is no Python")


def test_a_migration_with_thousands_of_brackets_is_broken(tmp_path: Path) -> None:
    put(tmp_path, "a/migrations/0001_x.py", "class Migration(M):\n    operations = " + "(" * 5000 + ")" * 5000)

    assert only(tmp_path).broken


def test_a_revision_that_is_worked_out_is_broken(tmp_path: Path) -> None:
    alembic(tmp_path, "pass", down="last_one()")

    assert "not read" in only(tmp_path).broken


def test_operations_that_are_built_are_broken(tmp_path: Path) -> None:
    put(
        tmp_path,
        "a/migrations/0001_x.py",
        "from django.db import migrations\nclass Migration(migrations.Migration):\n    operations = make()\n",
    )

    assert "builds its operations" in only(tmp_path).broken


def test_sql_that_nothing_closes_is_broken(tmp_path: Path) -> None:
    put(tmp_path, "supabase/migrations/1_x.sql", "create table a (id int);\ninsert into a values ('x);\n")

    one = only(tmp_path)

    assert one.broken == "supabase/migrations/1_x.sql:2 opens a text or comment that nothing closes"
    assert kinds(one) == [ChangeKind.CREATE_TABLE]


def test_migrations_of_other_tools_are_named(tmp_path: Path) -> None:
    put(tmp_path, "db/migrate/20240101_orders.rb", "class Orders; end\n")
    put(tmp_path, "app/migrations/models/0_init.py", "async def upgrade(db):\n    return ''\n")

    facts = read(tmp_path)

    assert facts.others == ("app/migrations/models/0_init.py", "db/migrate/20240101_orders.rb")
    assert facts.unread


def test_tests_and_examples_are_no_migrations(tmp_path: Path) -> None:
    put(tmp_path, "tests/migrations/0001_x.sql", "drop table orders;")

    assert read(tmp_path).migrations == ()


def test_an_operation_of_an_own_class_is_unread(tmp_path: Path) -> None:
    django(tmp_path, "Backfill('orders'),\n*more,")

    assert kinds(only(tmp_path)) == [ChangeKind.UNREAD, ChangeKind.UNREAD]


# Django.


def test_fields_are_read_with_what_the_database_keeps(tmp_path: Path) -> None:
    django(
        tmp_path,
        """
        migrations.AddField("order", "note", models.TextField(null=True)),
        migrations.AddField(model_name="order", name="state", field=models.CharField(default="new", max_length=9)),
        migrations.AddField("order", "kind", models.IntegerField(db_default=1)),
        migrations.AddField("order", "tags", models.ManyToManyField("orders.tag")),
        migrations.AddField("order", "owner", models.ForeignKey("auth.User", models.CASCADE, null=True)),
        migrations.AddField("order", "own", shop.fields.NullCharField(max_length=9)),
        """,
    )

    one = only(tmp_path)

    assert one.changes[0] == Change(ChangeKind.ADD_COLUMN, 9, "orders.order", "note")
    assert (one.changes[1].required, one.changes[1].default, one.changes[1].fades) == (True, "constant", True)
    assert (one.changes[2].required, one.changes[2].fades) == (True, False)
    assert kinds(one)[3:7] == [
        ChangeKind.CREATE_TABLE, ChangeKind.ADD_COLUMN, ChangeKind.ADD_CONSTRAINT, ChangeKind.ADD_INDEX,
    ]  # fmt: skip
    assert (one.changes[7].required, one.changes[7].default) == (False, "unclear")


def test_a_changed_field_is_compared_with_its_last_state(tmp_path: Path) -> None:
    django(
        tmp_path,
        """
        migrations.CreateModel("Order", [("state", models.CharField(max_length=9)), ("n", models.IntegerField(null=True)), ("m", models.ManyToManyField("orders.tag", null=True))]),
        """,
        name="0001_initial",
    )
    django(
        tmp_path,
        """
        migrations.AlterField("order", "state", models.CharField(max_length=20, choices=[("a", "A")])),
        migrations.AlterField("order", "state", models.CharField(max_length=5)),
        migrations.AlterField("order", "n", models.IntegerField()),
        migrations.AlterField("order", "n", models.BigIntegerField()),
        migrations.AlterField("order", "unseen", models.IntegerField()),
        migrations.AlterField("order", "m", models.ManyToManyField("orders.tag")),
        migrations.AlterField("order", "state", models.TextField()),
        """,
    )

    second = read(tmp_path).migrations[1]

    assert kinds(second) == [
        ChangeKind.OTHER, ChangeKind.UNREAD, ChangeKind.SET_NOT_NULL, ChangeKind.CHANGE_TYPE, ChangeKind.UNREAD,
        ChangeKind.OTHER, ChangeKind.OTHER,
    ]  # fmt: skip


def test_code_and_sql_say_whether_they_can_be_taken_back(tmp_path: Path) -> None:
    django(
        tmp_path,
        """
        migrations.RunPython(fill),
        migrations.RunPython(fill, reverse_code=migrations.RunPython.noop),
        migrations.RunSQL("drop table a", reverse_sql="create table a ()"),
        migrations.RunSQL(SQL),
        """,
    )

    one = only(tmp_path)

    assert [change.reversible for change in one.changes] == [False, True, True, False]
    assert kinds(one)[2:] == [ChangeKind.DROP_TABLE, ChangeKind.UNREAD]


def test_state_operations_never_reach_the_database(tmp_path: Path) -> None:
    django(
        tmp_path,
        """
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL("create index concurrently i on t (a)", "drop index i")],
            state_operations=[migrations.RemoveField("order", "note")],
        ),
        """,
        head="atomic = False",
    )

    one = only(tmp_path)

    assert not one.atomic
    assert [(change.kind, change.gentle) for change in one.touches] == [(ChangeKind.ADD_INDEX, True)]
    assert one.changes[1].state_only


def test_heads_of_django_know_squashed_migrations_and_other_apps(tmp_path: Path) -> None:
    django(tmp_path, "", name="0001_initial")
    django(tmp_path, "", name="0002_next")
    django(
        tmp_path,
        "",
        name="0001_squashed_0002_next",
        head="replaces = [('orders', '0001_initial'), ('orders', '0002_next')]",
    )
    put(
        tmp_path,
        "shop/orders/migrations/0003_last.py",
        "class Migration(migrations.Migration):\n    dependencies = [('orders', '0002_next')]\n    operations = []\n",
    )

    facts = read(tmp_path)

    assert [one.name for one in facts.heads("shop/orders/migrations")] == ["0003_last"]


def test_two_migrations_after_the_same_one_are_two_heads(tmp_path: Path) -> None:
    django(tmp_path, "", name="0001_initial")
    django(tmp_path, "", name="0002_a")
    django(tmp_path, "", name="0002_b")

    assert len(read(tmp_path).heads("shop/orders/migrations")) == 2


# Alembic.


def test_operations_of_alembic_are_read_in_batches_as_well(tmp_path: Path) -> None:
    alembic(
        tmp_path,
        """
        op.create_table("users", sa.Column("id", sa.Integer()))
        op.add_column("orders", sa.Column("at", sa.DateTime(), server_default=sa.text("clock_timestamp()"), nullable=False))
        with op.batch_alter_table("orders") as batch_op:
            batch_op.drop_column("note")
            batch_op.alter_column("state", new_column_name="status")
            batch_op.create_index("ix", ["state"])
        op.alter_column("orders", "name", existing_type=sa.String(20), type_=sa.String(40))
        op.alter_column("orders", "n", existing_type=sa.Integer(), type_=sa.BigInteger(), nullable=False)
        op.create_foreign_key("fk", "orders", "users", ["u"], ["id"], postgresql_not_valid=True)
        op.execute("UPDATE orders SET n = 1")
        op.execute(f"DROP TABLE {name}")
        op.get_bind().execute(something)
        """,
        "raise NotImplementedError",
    )

    one = only(tmp_path)

    assert kinds(one) == [
        ChangeKind.CREATE_TABLE, ChangeKind.ADD_COLUMN, ChangeKind.DROP_COLUMN, ChangeKind.RENAME_COLUMN,
        ChangeKind.ADD_INDEX, ChangeKind.OTHER, ChangeKind.CHANGE_TYPE, ChangeKind.SET_NOT_NULL,
        ChangeKind.ADD_CONSTRAINT, ChangeKind.MOVE_ROWS, ChangeKind.UNREAD, ChangeKind.UNREAD, ChangeKind.CODE,
    ]  # fmt: skip
    assert (one.changes[1].required, one.changes[1].default) == (True, "volatile")
    assert (one.changes[2].table, one.changes[2].column) == ("orders", "note")
    assert one.changes[8].gentle
    assert one.back is Back.REFUSED


def test_an_empty_downgrade_and_a_written_one_are_told_apart(tmp_path: Path) -> None:
    alembic(tmp_path, "op.drop_table('a')", '"""Nothing."""\npass', revision="1a", down="None")
    alembic(tmp_path, "op.drop_table('b')", "op.create_table('b')")

    first, second = read(tmp_path).migrations

    assert (first.back, second.back) == (Back.EMPTY, Back.WRITTEN)
    assert [one.name for one in read(tmp_path).heads("migrations/versions")] == ["2b"]


# SQL.


def test_actions_of_one_alter_table_are_taken_apart(tmp_path: Path) -> None:
    put(
        tmp_path,
        "db/migrations/002_x.sql",
        """\
        ALTER TABLE ONLY public."Orders"
          ADD COLUMN note text DEFAULT 'a, b; c' NOT NULL,
          ADD COLUMN token uuid DEFAULT gen_random_uuid(),
          ADD CONSTRAINT positive CHECK (total > 0) NOT VALID,
          DROP COLUMN IF EXISTS old,
          ALTER COLUMN n SET DATA TYPE bigint,
          ALTER n SET NOT NULL;
        CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON orders (note);
        DO $$ begin execute 'drop table x'; end $$;
        """,
    )

    one = only(tmp_path)

    assert kinds(one) == [
        ChangeKind.ADD_COLUMN, ChangeKind.ADD_COLUMN, ChangeKind.ADD_CONSTRAINT, ChangeKind.DROP_COLUMN,
        ChangeKind.CHANGE_TYPE, ChangeKind.SET_NOT_NULL, ChangeKind.ADD_INDEX, ChangeKind.UNREAD,
    ]  # fmt: skip
    assert [(c.default, c.required) for c in one.changes[:2]] == [("constant", True), ("volatile", False)]
    assert one.changes[2].gentle
    assert {c.table for c in one.changes[:6]} == {"orders"}
    assert one.changes[6].line == 8


def test_both_directions_of_one_file_are_told_apart(tmp_path: Path) -> None:
    put(
        tmp_path, "db/migrations/1_a.sql", "-- migrate:up\ncreate table a (id int);\n\n-- migrate:down\ndrop table a;\n"
    )
    put(tmp_path, "db/migrations/2_b.up.sql", "create table b (id int);\n")
    put(tmp_path, "db/migrations/2_b.down.sql", "drop table b;\n")
    put(tmp_path, "db/migrations/3_c.up.sql", "create table c (id int);\n")

    facts = read(tmp_path)

    assert [(one.back, kinds(one)) for one in facts.migrations] == [
        (Back.WRITTEN, [ChangeKind.CREATE_TABLE]),
        (Back.WRITTEN, [ChangeKind.CREATE_TABLE]),
        (Back.NONE, [ChangeKind.CREATE_TABLE]),
    ]


# What is new.


def test_what_came_since_the_last_tag_is_pending(git: Git, tmp_path: Path) -> None:
    alembic(tmp_path, "pass", revision="1a", down="None")
    git("add", "-A")
    git("commit", "-q", "-m", "one")
    git("tag", "v1")
    alembic(tmp_path, "pass", revision="2b")
    git("add", "-A")
    git("commit", "-q", "-m", "two")
    git("tag", "v2")

    facts = read(tmp_path)

    assert facts.since == "v1"
    assert [one.name for one in facts.pending] == ["2b"]


def test_without_a_tag_the_newest_stand_for_what_is_pending(git: Git, tmp_path: Path) -> None:
    alembic(tmp_path, "pass", revision="1a", down="None")
    alembic(tmp_path, "pass", revision="2b")
    git("add", "-A")
    git("commit", "-q", "-m", "one")

    facts = read(tmp_path)

    assert facts.since == ""
    assert [one.name for one in facts.pending] == ["2b"]


def test_what_a_repository_configures_is_not_run(git: Git, tmp_path: Path) -> None:
    alembic(tmp_path, "pass", revision="1a", down="None")
    (tmp_path / ".gitattributes").write_text("*.py filter=trap\n", encoding="utf-8")
    git("add", "-A")
    git("commit", "-q", "-m", "one")
    git("tag", "v1")
    git("commit", "-q", "--allow-empty", "-m", "two")
    git("config", "filter.trap.clean", f"touch {tmp_path}/sprung; cat")
    alembic(tmp_path, "op.drop_table('a')", revision="1a", down="None")

    facts = read(tmp_path)

    assert facts.since == "v1"
    assert not (tmp_path / "sprung").exists()
