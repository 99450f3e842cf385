import pytest

from proveout.intake import read_checklist
from proveout.intake.expectations import read_command, status_in
from proveout.model.checklist import Expectation, HttpExpectation


def asked(*lines: str) -> Expectation:
    text = "\n".join(["```bash", *lines, "```"])
    (item,) = read_checklist(text.encode(), "x.md").items
    assert item.expectation is not None
    return item.expectation


@pytest.mark.parametrize("command", ["", "   ", "curl " + "a" * 5000])
def test_what_is_no_command_asks_nothing(command: str) -> None:
    assert read_command(command) is None


@pytest.mark.parametrize(
    ("command", "request_"),
    [
        ("curl https://shop.test/health", HttpExpectation("GET", "https://shop.test/health")),
        ("curl -I https://shop.test", HttpExpectation("HEAD", "https://shop.test")),
        ("curl -sSfL -o /dev/null https://shop.test", HttpExpectation("GET", "https://shop.test")),
        ("curl -XPOST https://shop.test", HttpExpectation("POST", "https://shop.test")),
        ("curl --request=DELETE https://shop.test", HttpExpectation("DELETE", "https://shop.test")),
        ("curl https://shop.test -d a=1 -d b=2", HttpExpectation("POST", "https://shop.test", body="a=1&b=2")),
        ("curl -G https://shop.test -d a=1", HttpExpectation("GET", "https://shop.test", body="a=1")),
        ("curl -T file https://shop.test", HttpExpectation("PUT", "https://shop.test")),
        (
            "curl -H 'Accept: text/html' -H \"X-Key: $KEY\" 'https://shop.test/a?b=1&c=2'",
            HttpExpectation("GET", "https://shop.test/a?b=1&c=2", headers=("Accept: text/html", "X-Key: $KEY")),
        ),
        ("curl https://shop.test/a?b=1&c=2", HttpExpectation("GET", "https://shop.test/a?b=1&c=2")),
        ("curl -s https://shop.test | jq .status", HttpExpectation("GET", "https://shop.test")),
        ("curl -s https://shop.test && echo up", HttpExpectation("GET", "https://shop.test")),
        (
            "curl -X POST 'https://<your-domain>/login' -d '{\"a\": \"b c\"}'",
            HttpExpectation("POST", "https://<your-domain>/login", body='{"a": "b c"}'),
        ),
        ("curl https://<your-domain>/health", HttpExpectation("GET", "https://<your-domain>/health")),
        ("sudo curl https://shop.test", HttpExpectation("GET", "https://shop.test")),
        ("wget -qO- https://shop.test", HttpExpectation("GET", "https://shop.test")),
        ("GET /health", HttpExpectation("GET", "/health")),
        ("fetch('/login', {method: 'POST'})", HttpExpectation("POST", "/login")),
    ],
)
def test_a_request_is_taken_apart(command: str, request_: HttpExpectation) -> None:
    expectation = read_command(command)

    assert expectation is not None
    assert expectation.request == request_


@pytest.mark.parametrize(
    "command",
    [
        "curl",
        "curl -X",
        "curl 'open quote",
        "curl -H",
        "curl $(cat url)",
        "curl `whoami`",
        "curl ; rm -rf /",
        "curl \\",
    ],
)
def test_a_crooked_curl_is_still_a_value(command: str) -> None:
    expectation = read_command(command)

    assert expectation is not None
    assert expectation.tool == "curl"


@pytest.mark.parametrize(
    ("command", "tool", "words"),
    [
        ("redis-cli -u $REDIS_URL ping", "redis-cli", ("-u", "$REDIS_URL", "ping")),
        ("docker compose exec -T web alembic current", "alembic", ("current",)),
        ("docker exec -it db psql -U shop -c 'select 1'", "psql", ("-U", "shop", "-c", "select 1")),
        ("kubectl exec -it web-0 -- python manage.py check --deploy", "python", ("manage.py", "check", "--deploy")),
        ("sudo poetry run pytest -q", "pytest", ("-q",)),
        ("DEBUG=0 PORT=80 gunicorn shop.wsgi", "gunicorn", ("shop.wsgi",)),
        ("/usr/bin/openssl s_client -connect shop.test:443", "openssl", ("s_client", "-connect", "shop.test:443")),
    ],
)
def test_other_tools_keep_their_words(command: str, tool: str, words: tuple[str, ...]) -> None:
    assert read_command(command) == Expectation(tool, words)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("should see 429", 429),
        ("Expected: 200 OK", 200),
        ("HTTP/1.1 301 Moved", 301),
        ("returns HTML (not 404)", None),
        ("200 or 401", None),
        ("should be 200, not 500", 200),
        ("within 300 ms", None),
        ("port :443", None),
        ("after 100 attempts", None),
        ("", None),
    ],
)
def test_a_status_is_read_where_exactly_one_is_named(words: str, status: int | None) -> None:
    assert status_in(words) == status


@pytest.mark.parametrize(
    "lines",
    [
        ("curl https://shop.test/api  # should see 429",),
        ("curl https://shop.test/api", "# Expected: 429 Too Many Requests"),
        ("# Should return 429", "curl https://shop.test/api"),
        ("curl -i https://shop.test/api", "HTTP/2 429"),
        ("for i in 1 2 3; do", "  curl https://shop.test/api", "done", "# Should see 429 after 3 attempts"),
    ],
)
def test_the_answer_is_found_beside_below_and_above(lines: tuple[str, ...]) -> None:
    request = asked(*lines).request

    assert request is not None
    assert request.url == "https://shop.test/api"
    assert request.status == 429


def test_what_a_tool_prints_is_its_expectation() -> None:
    assert asked("redis-cli PING", "PONG").expects == "PONG"


def test_a_line_below_the_fence_tells_the_answer() -> None:
    text = "```bash\ncurl https://shop.test/health\n```\n\nShould return 200 and a body.\n"

    item = read_checklist(text.encode(), "x.md").items[0]

    assert item.expectation is not None
    assert item.expectation.request is not None
    assert item.expectation.request.status == 200


def test_a_command_within_the_words_is_taken_apart() -> None:
    (item,) = read_checklist(b"- [ ] Health: `curl https://shop.test/health` returns 200\n", "x.md").items

    assert item.expectation is not None
    assert item.expectation.request == HttpExpectation("GET", "https://shop.test/health", 200)
