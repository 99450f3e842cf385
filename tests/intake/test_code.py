import pytest

from proveout.intake import read_checklist
from proveout.model.checklist import Item, ItemKind, Says


def fenced(language: str, *lines: str) -> tuple[Item, ...]:
    text = "\n".join(["# T", f"```{language}", *lines, "```"])
    return read_checklist(text.encode(), "x.md").items


def test_what_a_command_prints_is_no_item() -> None:
    items = fenced("bash", "$ redis-cli ping", "PONG", "$ uptime", "12:00 up 3 days")

    assert [item.text for item in items] == ["redis-cli ping", "uptime"]


def test_moving_about_and_talking_is_no_item() -> None:
    assert fenced("bash", "cd /srv", "echo 'now'", "set -e", "#!/bin/sh", "exit 0") == ()


def test_a_comment_above_a_command_is_part_of_its_text() -> None:
    (item,) = fenced("bash", "# Apply the migrations", "python manage.py migrate")

    assert item.text == "Apply the migrations: python manage.py migrate"
    assert item.kind is ItemKind.COMMAND
    assert item.line == 4


def test_a_command_over_several_lines_is_one_item() -> None:
    items = fenced("bash", "gunicorn shop.wsgi \\", "  --workers 4 \\", "  --timeout 60", "pytest")

    assert [(item.line, item.text) for item in items] == [
        (3, "gunicorn shop.wsgi --workers 4 --timeout 60"),
        (6, "pytest"),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("for i in 1 2 3; do", "  curl https://shop.test/login", "done"),
        ("curl https://shop.test/login -d '{", '  "name": "a"', "}'"),
        ('python -c "', "import shop", 'print(1)"'),
        ("cat > run.sh <<'EOF'", "rm -rf /tmp/x", "EOF"),
        ("fetch('https://shop.test/login', {", "  method: 'POST'", "})"),
    ],
)
def test_loops_quotes_documents_and_calls_are_one_item(lines: tuple[str, ...]) -> None:
    items = fenced("bash", *lines, "pytest -q")

    assert [item.line for item in items] == [3, 3 + len(lines)]


def test_an_apostrophe_does_not_swallow_the_rest() -> None:
    items = fenced("bash", "git commit -m it's", *(f"pip install p{number}" for number in range(60)))

    assert len(items) == 61


def test_assignments_are_requirements_one_per_line() -> None:
    items = fenced("env", "# Cache (required)", "REDIS_URL=redis://cache:6379/0", "TTL=60  # seconds", "", "EMPTY=")

    assert [(item.text, item.kind) for item in items] == [
        ("REDIS_URL=redis://cache:6379/0", ItemKind.REQUIREMENT),
        ("TTL=60 # seconds", ItemKind.REQUIREMENT),
        ("EMPTY=", ItemKind.REQUIREMENT),
    ]
    assert items[0].section == ("T", "Cache (required)")


@pytest.mark.parametrize("language", ["bash", "", "env"])
def test_a_value_of_several_words_is_no_command(language: str) -> None:
    (item,) = fenced(language, "SHOP_NAME=The Corner Shop")

    assert item.kind is ItemKind.REQUIREMENT


def test_a_variable_in_front_of_a_program_is_a_command() -> None:
    (item,) = fenced("bash", "PORT=80 npm start")

    assert item.kind is ItemKind.COMMAND


def test_claims_between_fences_are_claims() -> None:
    items = fenced("", "✅ Web      - port 443", "❌ Worker   - none", "GET /health   → alive ✅")

    assert [(item.says, item.text) for item in items] == [
        (Says.CLAIMED, "Web - port 443"),
        (Says.OPEN, "Worker - none"),
        (Says.CLAIMED, "GET /health → alive"),
    ]


def test_a_mark_in_a_comment_of_a_sample_is_no_claim() -> None:
    items = [*fenced("bash", "# ✅ Already set", "pytest"), *fenced("python", "# ✅ Fail fast", "DEBUG = False")]

    assert [item for item in items if item.promised] == []


def test_a_mark_behind_an_assignment_is_a_claim() -> None:
    (item,) = fenced("env", "API_KEY=abc  # ✅ Configured")

    assert item.says is Says.CLAIMED


def test_values_of_json_count_where_they_bear_a_mark() -> None:
    items = fenced("json", "{", '  "port": 80,', '  "database": "✅ Reachable"', "}")

    assert [(item.text, item.says) for item in items] == [("database: Reachable", Says.CLAIMED)]


def test_settings_of_a_sample_are_advice() -> None:
    items = fenced(
        "python", "import os", "SESSION_COOKIE_SECURE = True", "def unrelated:", "    return 1", "DEBUG = False"
    )

    assert [(item.text, item.kind) for item in items] == [
        ("SESSION_COOKIE_SECURE = True", ItemKind.ADVICE),
        ("DEBUG = False", ItemKind.ADVICE),
    ]


def test_steps_in_any_fence_are_points() -> None:
    assert [item.text for item in fenced("yaml", "1. Run the tests", "2. Build the image", "3. Ship it")] == [
        "Run the tests",
        "Build the image",
        "Ship it",
    ]


def test_a_statement_of_sql_is_one_item_with_its_answer() -> None:
    (item,) = fenced(
        "sql",
        "-- Orders without a customer",
        "SELECT count(*)",
        "FROM orders",
        "WHERE customer IS NULL;",
        "-- Expected: 0",
    )

    assert item.text == "Orders without a customer: SELECT count(*) FROM orders WHERE customer IS NULL;"
    assert item.expectation is not None
    assert item.expectation.tool == "sql"
    assert item.expectation.asks == ("SELECT count(*) FROM orders WHERE customer IS NULL",)
    assert item.expectation.expects == "Expected: 0"


def test_code_in_a_point_stands_under_that_point() -> None:
    point, command = read_checklist(b"- [ ] Migrate\n  ```bash\n  alembic upgrade head\n  ```\n", "x.md").items

    assert command.parent == point.id


def test_output_in_a_fence_of_its_own_belongs_to_the_command_above() -> None:
    text = '# T\n```bash\ncurl https://shop.test/health\n```\n\nExpected output:\n```json\n{"status": "ok"}\n```\n'

    (item,) = read_checklist(text.encode(), "x.md").items

    assert item.expectation is not None
    assert item.expectation.expects == '{"status": "ok"}'
