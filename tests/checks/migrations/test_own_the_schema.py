"""Tests of `migrations.own_the_schema`: refusals first, then edges, then the plain case."""

from pathlib import Path

import pytest

from proveout.checks.migrations.own_the_schema import check
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.migrations import MigrationFacts
from proveout.facts.python import Call, Expression, Function, Module, PythonFacts
from proveout.facts.schema_words import SchemaWordFacts
from proveout.model.verdict import Outcome
from proveout.probes.repository import Repository
from proveout.probes.schema_words import read_schema_words

CREATES = "app.db.Base.metadata.create_all"


def judged(
    *calls: Call,
    path: str = "app/main.py",
    functions: tuple[Function, ...] = (),
    migrations: MigrationFacts = MigrationFacts.example(),
    dependencies: DependencyFacts = DependencyFacts.example(),
) -> Outcome:
    python = PythonFacts((Module(path, calls=calls, functions=functions),))
    return check(migrations, python, dependencies, SchemaWordFacts.example()).outcome


def test_no_migrations_prove_nothing() -> None:
    assert judged(migrations=MigrationFacts()) is Outcome.UNKNOWN


def test_code_that_cannot_be_read_leaves_it_open() -> None:
    broken = PythonFacts((Module("app/main.py", broken="app/main.py:3 is no Python"),))

    assert (
        check(MigrationFacts.example(), broken, DependencyFacts.example(), SchemaWordFacts.example()).outcome
        is Outcome.UNKNOWN
    )
    assert judged(Call("pathlib.Path", 4, arguments=("schema.sql",))) is Outcome.UNKNOWN
    assert judged(dependencies=DependencyFacts.example(others=("Cargo.toml",))) is Outcome.UNKNOWN


def test_create_all_at_start_fails_with_and_without_migrations() -> None:
    assert judged(Call(CREATES, 9)) is Outcome.FAIL
    assert judged(Call(CREATES, 9), migrations=MigrationFacts()) is Outcome.FAIL
    assert judged(Call("db.create_all", 9, scope="create_app")) is Outcome.FAIL


def test_create_all_in_an_event_handler_fails() -> None:
    hook = Function("make_tables", 8, (Expression("app.on_event", ("startup",), called=True),))

    assert judged(Call(CREATES, 9, scope="make_tables"), functions=(hook,)) is Outcome.FAIL


def test_create_all_behind_a_function_that_the_start_calls_fails() -> None:
    assert judged(Call(CREATES, 9, scope="init_db"), Call("init_db", 20, scope="lifespan")) is Outcome.FAIL
    assert judged(
        Call("conn.run_sync", 9, arguments=(Expression("Base.metadata.create_all"),), scope="lifespan")
    ) is Outcome.FAIL  # fmt: skip


def test_create_all_that_somebody_may_call_is_unknown() -> None:
    assert judged(Call(CREATES, 9, scope="init_db")) is Outcome.UNKNOWN
    assert judged(Call(CREATES, 9, guarded=True)) is Outcome.UNKNOWN
    assert judged(Call(CREATES, 9), path="scripts/init_db.py") is Outcome.UNKNOWN


def test_ddl_of_the_application_fails_and_a_query_does_not() -> None:
    assert (
        judged(Call("sqlalchemy.text", 9, arguments=("CREATE TABLE x (id int)",), scope="create_app")) is Outcome.FAIL
    )
    assert judged(Call("session.execute", 9, arguments=("SELECT 1",), scope="read")) is Outcome.PASS


def test_tests_may_create_what_they_like() -> None:
    python = PythonFacts((Module("tests/conftest.py", is_test=True, calls=(Call(CREATES, 9),)),))

    assert (
        check(MigrationFacts.example(), python, DependencyFacts.example(), SchemaWordFacts.example()).outcome
        is Outcome.PASS
    )


def test_migrations_alone_pass_with_their_control() -> None:
    verdict = check(
        MigrationFacts.example(), PythonFacts.example(), DependencyFacts.example(), SchemaWordFacts.example()
    )

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


HIDDEN = (
    ("app/db.py", "SQL = 'CREATE TABLE IF NOT EXISTS a(a int)'\ndef f(c):\n    c.execute(SQL)\n"),
    ("app/db.py", "SQL = 'create ' + 'table a(a int)'\n"),
    ("app/db.py", "import subprocess\nsubprocess.run(['psql', '-c', 'create table a(a int)'])\n"),
    ("app/db.py", "import subprocess\nsubprocess.run(['psql', '-f', 'schema.ddl'])\n"),
    ("entrypoint.sh", 'python -c "from app import db; db.create_all()"\n'),
    ("Dockerfile", "FROM x\nCMD psql -f /schema && serve\n"),
    ("app/db.py", "from sqlalchemy import MetaData\nm = MetaData()\nf = m.create_all\nf(1)\n"),
    ("app/db.py", "from peewee import Model\nclass A(Model): pass\nA.create_table()\n"),
    ("app/db.py", "from app.models import users\nusers.create(bind=1, checkfirst=True)\n"),
    ("app/db.py", "from app.models import users\nusers.create(engine)\n"),
    ("app/db.py", "from sqlalchemy.schema import CreateTable\ndef f(c, t):\n    c.execute(CreateTable(t))\n"),
    ("app/db.py", "def f(m):\n    with connection.schema_editor() as e:\n        e.create_model(m)\n"),
    ("api/versions/db.py", "m.create_all(1)\n"),
    ("schema.sql", "create unique index a on b (c);\n"),
)


@pytest.mark.parametrize(("path", "text"), HIDDEN)
def test_a_change_that_no_call_names_leaves_it_open(tmp_path: Path, path: str, text: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True, parents=True)
    (tmp_path / path).write_text(text, encoding="utf-8")
    words = read_schema_words(Repository(tmp_path, writable=False))

    verdict = check(MigrationFacts.example(), PythonFacts.example(), DependencyFacts.example(), words)

    assert verdict.outcome is Outcome.UNKNOWN
    assert verdict.says.startswith(f"schema: {path}:")


def test_migrations_tests_prose_and_comments_may_speak_of_tables(tmp_path: Path) -> None:
    for path, text in (
        ("migrations/versions/1.py", "revision = '1'\ndown_revision = None\nop.create_table('a')\n"),
        ("db/V1__start.sql", "create table a (a int);\n"),
        ("tests/conftest.py", "db.create_all()\n"),
        ("README.md", "Never CREATE TABLE by hand.\n"),
        ("app/main.py", "# no create_all here\nsession.execute(select(a))\nOrder.objects.create(a=1)\n"),
    ):
        (tmp_path / path).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    words = read_schema_words(Repository(tmp_path, writable=False))

    assert words.words == ()
    assert words.files == 2
