import pytest

from proveout.checks.input.sql_cannot_be_injected import check_files
from proveout.facts.python import Module, PythonFacts
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module


def judged(
    body: str, path: str = "app/store.py", head: str = "def f(cursor, request, name, table, user_id):\n"
) -> Verdict:
    source = head + "".join(f"    {line}\n" for line in body.splitlines())
    return check_files(PythonFacts((read_module(path, source),)))


def test_no_python_proves_nothing() -> None:
    assert check_files(PythonFacts(())).outcome is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    assert (
        check_files(PythonFacts((Module("a.py"), Module("b.py", broken="b.py is no Python")))).outcome
        is Outcome.UNKNOWN
    )


@pytest.mark.parametrize(
    "body",
    [
        "cursor.execute(f\"SELECT * FROM users WHERE name = '{name}'\")",
        "cursor.execute(\"SELECT * FROM users WHERE name = '%s'\" % name)",
        'cursor.execute("SELECT * FROM users WHERE name = \'" + name + "\'")',
        "cursor.execute(\"SELECT * FROM users WHERE name = '{}'\".format(name))",
        "query = f\"SELECT * FROM users WHERE name = '{name}'\"\ncursor.execute(query)",
        "User.objects.raw(f\"SELECT * FROM users WHERE name LIKE '%{name}%'\")",
        "order = request.GET['order']\ncursor.execute(f'SELECT * FROM users ORDER BY {order}')",
        "cursor.execute('SELECT * FROM users ORDER BY ' + request.args.get('order', 'id'))",
    ],
)
def test_a_query_that_holds_input_fails(body: str) -> None:
    assert judged(body).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "body",
    [
        "cursor.execute(f'SELECT * FROM {table}')",
        "cursor.execute(f'SELECT * FROM users WHERE id = {user_id}')",
        "order = request.GET['order']\nif order not in ALLOWED:\n    order = 'id'\ncursor.execute(f'SELECT * FROM users ORDER BY {order}')",
        "cursor.execute(f\"SELECT * FROM users WHERE name = '{name}'\")  # noqa: S608",
        "if not name.isalnum():\n    return\ncursor.execute(f\"SELECT * FROM users WHERE name = '{name}'\")",
        "cursor.execute(f'SELECT * FROM users WHERE id = {self.thing}')",
    ],
)
def test_what_may_be_harmless_is_unknown(body: str) -> None:
    assert judged(body).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "body",
    [
        "cursor.execute('SELECT * FROM users WHERE name = %s', [name])",
        "cursor.execute(f'SELECT * FROM {TABLE} LIMIT {int(name)}')",
        "marks = ','.join(['%s'] * len(name))\ncursor.execute(f'SELECT * FROM users WHERE id IN ({marks})', name)",
        "order = COLUMNS[request.GET['order']]\ncursor.execute(f'SELECT * FROM users ORDER BY {order}')",
        "bot.text(f\"Select a gift for '{name}'\")",
        "log.text(f\"select it from '{name}'\")",
    ],
)
def test_parameters_numbers_and_fixed_names_pass(body: str) -> None:
    assert judged(body).outcome is Outcome.PASS


def test_a_number_of_flask_or_fastapi_is_no_text() -> None:
    flask = "@app.route('/u/<int:who>')\ndef f(who):\n"
    typed = "def f(who: int):\n"

    for head in (flask, typed):
        assert judged("cursor.execute(f'SELECT * FROM users WHERE id = {who}')", head=head).outcome is Outcome.PASS


def test_scripts_and_migrations_are_left_alone() -> None:
    body = "cursor.execute(f\"SELECT * FROM users WHERE name = '{name}'\")"

    assert judged(body, path="scripts/repair.py").outcome is not Outcome.FAIL
    assert judged(body, path="shop/migrations/0002_x.py").outcome is not Outcome.FAIL


def test_the_finding_names_the_line_and_the_piece() -> None:
    verdict = judged("x = 1\ncursor.execute(f\"SELECT * FROM users WHERE name = '{name}'\")")

    assert "app/store.py:3" in verdict.says
    assert "'name'" in verdict.says
