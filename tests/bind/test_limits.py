"""What a line's words may, and may not, say about the bounds of a check. The lines are made up."""

import time
from collections.abc import Mapping
from dataclasses import make_dataclass
from datetime import timedelta
from typing import Any

import pytest

from proveout.bind.limits import read_limits
from proveout.limits import typed_limits
from proveout.model.binding import LimitValue
from proveout.model.check import LimitField, Page, PageKind
from proveout.model.checklist import Expectation, HttpExpectation, Item
from proveout.model.limit import Bytes, Percent, Rate


def check(*fields: tuple[str, str] | tuple[str, str, str], id_: str = "shop.is_open") -> Page:
    """A page with these limits: name, type and, where it need not be stated, default."""
    limits = tuple(LimitField(one[0], one[1], one[2] if len(one) > 2 else None) for one in fields)
    return Page(id_, PageKind.CHECK, "the shop is open", {}, limits=limits)


def read(
    text: str, *fields: tuple[str, str] | tuple[str, str, str], id_: str = "shop.is_open"
) -> Mapping[str, LimitValue]:
    return read_limits(Item("1", 1, text), check(*fields, id_=id_))


NAMES = ("names", "tuple[str, ...]", "()")
SECRETS = (NAMES, ("min_length", "Characters", "32"), ("password_length", "Characters", "16"))
STATUS = ("status", "tuple[Status, ...]", "(200,)")
PATH = ("path", "UrlPath")
FILE = ("path", "RepositoryPath")


# Refusals


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("The shop is open", ("keep", "timedelta", "x")),
        ("Opens at 10:30 on 2031-04-05", ("keep", "timedelta", "x")),
        ("Written for version 3.12.4", ("window", "timedelta", "x")),
        ("Prices start at $25/month", ("rate", "Rate", "x")),
        ("Somebody is on call 24/7", ("rate", "Rate", "x")),
        ("Backups run daily, kept for 30 days", ("interval", "timedelta", "x")),
        ("Logs are retained for 14 days", ("ttl", "timedelta", "x")),
        ("Compare the backups (20 mins)", ("max_age", "timedelta", "x")),
        ("Requests time out after 20 seconds", ("p95", "timedelta", "x")),
        ("No N+1 queries", ("max_queries", "Queries", "20")),
        ("Sell 200 cakes", ("workers", "int")),
        ("Make 2 × the number of cores", ("workers", "int")),
        ("Sells cakes and/or tea", PATH),
        ("Read /var/log/shop.log", PATH),
        ("Look into the /till folder", PATH),
        ("Serve 200 users with 404 cakes", STATUS),
        ("Never answers 500", STATUS),
        ("Takes 200 ms to respond", STATUS),
        ("The server keeps its key secret", NAMES),
        ("Reads all TILL_* variables", NAMES),
        ("Use GET, not POST, for JSON over HTTPS", NAMES),
        ("Written with node.js and vue.js", FILE),
        ("Install it at /etc/systemd/system/shop.service", FILE),
        ("curl -H 'Origin: https://thief.example.com' https://shop.example.com/", ("origins", "tuple[Url, ...]", "()")),
        ("Open the shop", ("sticky", "bool")),
        ("Do not enable sticky sessions", ("sticky", "bool", "False")),
    ],
)
def test_what_the_words_do_not_speak_of_is_not_read(text: str, field: tuple[str, str]) -> None:
    assert read(text, field, id_="config.shop_is_open") == {}


def test_a_number_beside_a_key_is_no_length_of_a_password() -> None:
    assert read("TILL_KEY has at least 32 characters", *SECRETS, id_="secrets.are_long") == {
        "names": ("TILL_KEY",),
        "min_length": 32,
    }


def test_a_number_beside_a_password_is_no_length_of_a_key() -> None:
    assert read("Till password: 16+ chars", *SECRETS, id_="secrets.are_long") == {"password_length": 16}


def test_a_value_is_no_name() -> None:
    assert read("TILL_TOKEN=${DOOR_TOKEN}", NAMES, id_="config.set")["names"] == ("TILL_TOKEN",)
    assert read("DOOR_KEY=YOUR_DOOR_KEY", NAMES, id_="config.set")["names"] == ("DOOR_KEY",)


def test_an_optional_variable_is_not_required() -> None:
    limits = read(
        "TILL_URL is optional when DOOR_URL is set", NAMES, ("optional", "tuple[str, ...]", "()"), id_="config.set"
    )

    assert limits == {"names": ("DOOR_URL",), "optional": ("TILL_URL",)}


def test_an_amount_goes_to_one_field_alone() -> None:
    fields = (("access_token", "timedelta", "x"), ("refresh_token", "timedelta", "x"))

    assert read("Refresh tokens live for 7 days", *fields) == {"refresh_token": "7d"}


def test_a_threshold_is_not_how_long_it_lasts() -> None:
    fields = (("threshold", "str", "''"), ("for", "timedelta | None", "None"))

    assert read("Alert when the queue is older than 20 seconds", *fields, id_="observability.alert") == {}
    assert read("Alert: errors > 4% for 10 minutes", *fields, id_="observability.alert") == {
        "threshold": "> 4%",
        "for": "10m",
    }


def test_a_time_of_another_kind_is_left_to_the_default() -> None:
    limits = read("Nightly backups with a retention of 30 days", ("max_age", "timedelta", "x"))

    assert limits == {"max_age": "26h"}


def test_a_file_that_is_to_go_need_hold_nothing() -> None:
    limits = read("Remove `open_door()` from `shop/door.py`", FILE, ("holds", "tuple[str, ...]", "()"), id_="docs.file")

    assert limits == {"path": "shop/door.py"}


# Amounts


@pytest.mark.parametrize(
    ("text", "field", "written"),
    [
        ("Kept for 90 days", "keep", "90d"),
        ("30-day retention", "keep", "30d"),
        ("Answers within 2.5 seconds", "within", "2.5s"),
        ("Looked at in a 20-second interval", "interval", "20s"),
        ("RTO: 4 h", "rto", "4h"),
        ("RPO of 24 hours", "rpo", "24h"),
        ("Watched for the first two hours", "window", "2h"),
        ("Watch it for an hour", "window", "1h"),
        ("p95 latency < 99 ms", "p95", "99ms"),
        ("A backup every hour", "max_age", "65m"),
        ("Weekly backup", "max_age", "182h"),
        ("0 3 * * * dump-the-till", "max_age", "26h"),
        ("`result_expires=3600`", "expires", "3600s"),
        ("TILL_TIMEOUT_MINUTES=5", "request", "300s"),
        ("gunicorn shop --timeout 45", "request", "45s"),
        ("Cookie max_age=86400*3", "max_age", "259200s"),
    ],
)
def test_a_duration_is_read_in_each_way_of_writing(text: str, field: str, written: str) -> None:
    limits = read(text, (field, "timedelta", "x"))

    assert typed(timedelta, limits[field]) == typed(timedelta, written)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("10/minute", Rate(10, timedelta(minutes=1))),
        ("10 requests per minute", Rate(10, timedelta(minutes=1))),
        # Of two limits the one that can be tried in the shortest time.
        ("At most 1,000 requests/day, 200/hour", Rate(200, timedelta(hours=1))),
        ("5 attempts in 15 minutes", Rate(5, timedelta(minutes=15))),
        ("'guests': '100/hour'", Rate(100, timedelta(hours=1))),
        ("20 req/s", Rate(20, timedelta(seconds=1))),
        ("30 calls per 10 seconds", Rate(30, timedelta(seconds=10))),
    ],
)
def test_a_rate_is_read_in_each_way_of_writing(text: str, rate: Rate) -> None:
    assert typed(Rate, read(text, ("rate", "Rate", "x"))["rate"]) == rate


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Coverage over 85%", "min_share", 85.0),
        ("CPU stays at 50-70%", "cpu", 70.0),
        ("Cache hit rate 60-80 %", "hit_rate", 60.0),
        ("99.5 percent coverage", "min_share", 99.5),
    ],
)
def test_a_share_is_read_with_the_end_that_binds(text: str, field: str, value: float) -> None:
    assert typed(Percent, read(text, (field, "Percent", "x"))[field]) == value


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("Uploads up to 10 MB", 10_000_000),
        ("max-size: 10m", 10 * 1024**2),
        ("MAX_UPLOAD_SIZE_MB=5", 5_000_000),
        ("MAX_UPLOAD_SIZE=2048", 2048),
    ],
)
def test_a_size_is_read_with_its_unit(text: str, size: int) -> None:
    assert typed(Bytes, read(text, ("max_size", "Bytes", "x"))["max_size"]) == size


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Run 4 processes", "processes", 4),
        ("shop worker --concurrency=6", "processes", 6),
        ("3 ovens × 4 processes = 12 hands", "processes", 4),
        ("Pool size: 8 kept + 12 overflow", "max_overflow", 12),
        ("Pool size: 8 kept + 12 overflow", "pool_size", 8),
        ("Two stores on port 6543", "port", 6543),
        ("compose up --scale till-worker=8", "instances", 8),
        ("instance_count: 2", "replicas", 2),
    ],
)
def test_a_count_is_read_beside_its_noun(text: str, field: str, value: int) -> None:
    assert read(text, (field, "int | None", "None")) == {field: value}


def test_a_length_may_be_told_in_bits() -> None:
    assert read("A 256-bit key", ("min_length", "Characters", "32"))["min_length"] == 32


def test_a_range_gives_both_its_ends() -> None:
    assert read("Cakes: 1-12", ("min", "float | None", "None"), ("max", "float | None", "None")) == {
        "min": 1,
        "max": 12,
    }


# Names


def test_variables_are_read_in_their_order() -> None:
    text = "Set TILL_URL, `DEBUG=False`, ${DOOR} and CAKE_HOST/PORT"

    assert read(text, NAMES, id_="config.set")["names"] == ("TILL_URL", "DEBUG", "DOOR", "CAKE_HOST", "CAKE_PORT")


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("TILL_LIMIT=3", "TILL_LIMIT", "3"),
        ("`TILL['DRAWER'] = True`", "TILL['DRAWER']", "True"),
        ("`TILL_ROOT` is set to `/srv/till`", "TILL_ROOT", "/srv/till"),
        ("- `TILL_MODE`: `quiet` on weekdays", "TILL_MODE", "quiet"),
        ("serve --keep-alive 5", "keep-alive", "5"),
    ],
)
def test_a_stated_setting_has_name_and_value(text: str, name: str, value: str) -> None:
    assert read(text, ("name", "str"), ("value", "str"), id_="config.stated") == {"name": name, "value": value}


def test_a_setting_of_the_environment_is_no_other_one() -> None:
    fields = (("name", "str", "'ENVIRONMENT'"), ("value", "str", "'production'"))

    assert read("TILL_LIMIT=3", *fields, id_="config.environment") == {}
    assert read("SHOP_ENV=production", *fields, id_="config.environment") == {"name": "SHOP_ENV", "value": "production"}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("GET /cakes/{id} answers", "/cakes/{id}"),
        ("`/health` works", "/health"),
        ("curl https://shop.example.com/cakes", "/cakes"),
        ("curl https://<your-shop>/cakes", "/cakes"),
        ("curl $SHOP_URL/cakes", "/cakes"),
        ("GET / answers", "/"),
    ],
)
def test_a_path_of_the_site_is_read(text: str, path: str) -> None:
    assert read(text, PATH)["path"] == path


def test_a_request_of_the_intake_is_used_where_the_words_say_less() -> None:
    asked = HttpExpectation("POST", "https://shop.example.com/cakes?size=3", 201)
    item = Item("1", 1, "Bake one", expectation=Expectation("curl", (), "", asked))

    limits = read_limits(item, check(PATH, ("method", "Method", "GET"), STATUS, id_="http.endpoint"))

    assert limits == {"path": "/cakes?size=3", "method": "POST", "status": (201,)}


def test_what_must_be_told_is_looked_for_above_the_line() -> None:
    page = check(FILE, id_="docs.file")

    assert read_limits(Item("1", 1, "Is there"), page, above="`shop/door.py`") == {"path": "shop/door.py"}
    assert read_limits(Item("1", 1, "Is there", section=("Door", "`shop/bell.py`")), page) == {"path": "shop/bell.py"}


def test_a_value_takes_its_name_from_the_line_above() -> None:
    page = check(("min_length", "Characters", "32"), ("names", "tuple[str, ...]", "()"), id_="secrets.long")

    read_below = read_limits(Item("1", 1, 'value: "not-this"'), page, above="- key: SHOP_KEY")

    assert read_below["names"] == ("SHOP_KEY",)


def test_a_word_of_a_few_may_stand_in_the_heading() -> None:
    page = check(
        ("severity", "Choice", '"warning"'), ("metric", "str", '""'), ("threshold", "str", '""'), id_="observability.a"
    )

    told = read_limits(Item("1", 1, "Oven goes out", section=("Alerts", "Critical alerts")), page)

    assert told == {"severity": "critical", "metric": "Oven goes out"}


def test_a_heading_makes_variables_optional() -> None:
    page = check(NAMES, ("optional", "tuple[str, ...]", "()"), id_="config.names")

    assert read_limits(Item("1", 1, "OVEN_NAME=x", section=("Optional settings",)), page) == {
        "optional": ("OVEN_NAME",)
    }
    assert read_limits(Item("1", 1, "OVEN_NAME=x", section=("Settings",)), page) == {"names": ("OVEN_NAME",)}


def test_an_average_is_no_slow_end() -> None:
    fields = (("p95", "timedelta", "x"), ("mean", "timedelta | None", "None"))

    assert read("Answers in < 200 ms on average", *fields) == {"mean": "200ms"}
    assert read("p95 under 200 ms", *fields) == {"p95": "200ms"}


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("returns 200 or 302", (200, 302)),
        ("the eleventh guest sees 429 (full)", (429,)),
        ("guests are sent away (401)", (401,)),
        ("answers 201 Created, never 500", (201,)),
    ],
)
def test_answers_of_http_are_read(text: str, statuses: tuple[int, ...]) -> None:
    assert read(text, STATUS) == {"status": statuses}


@pytest.mark.parametrize(
    ("text", "package", "version"),
    [
        ("till-drawer>=3.5 in requirements.txt", "till-drawer", ">=3.5"),
        ("till-drawer==2.1", "till-drawer", "2.1"),
        ("till-drawer[bell]>=1,<2", "till-drawer", ">=1,<2"),
        ("Drawer v2", "Drawer", "2"),
        ("`till-drawer` added to requirements.txt", "till-drawer", ""),
        ("pip install till-drawer", "till-drawer", ""),
        ("till-drawer: 1.2.0 → 1.3.0", "till-drawer", "1.3.0"),
    ],
)
def test_a_package_is_read_with_its_version(text: str, package: str, version: str) -> None:
    limits = read(text, ("package", "str"), ("version", "str", "''"), id_="deps.stated")

    assert limits == {"package": package} | ({"version": version} if version else {})


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("`docs/till.md` explains it", "docs/till.md"),
        ("README explains it", "README.md"),
        ("Dockerfile written", "Dockerfile"),
        ("Copy ./bin/open.sh", "bin/open.sh"),
        ("Tests lie in the `/tests` folder", "tests"),
        ("Keys lie in `etc/keys/`", "etc/keys"),
        ("`.env.example` is written", ".env.example"),
    ],
)
def test_a_file_is_read_by_its_ending_or_its_fame(text: str, path: str) -> None:
    assert read(text, FILE, id_="docs.file") == {"path": path}


def test_hosts_and_the_star_are_read_from_a_list() -> None:
    assert read("ALLOWED_HOSTS=*,localhost", ("hosts", "tuple[Host, ...]", "()")) == {"hosts": ("*", "localhost")}


def test_both_sides_of_a_record_are_read() -> None:
    fields = (("names", "tuple[Host, ...]", "()"), ("targets", "tuple[str, ...]", "()"))

    assert read("CNAME www → host.example.com", *fields, id_="deploy.names") == {
        "names": ("www",),
        "targets": ("host.example.com",),
    }


@pytest.mark.parametrize(
    ("text", "subject", "value"),
    [
        ("Last updated: April 5, 2031", "last updated", "2031-04-05"),
        ("Last updated: 5 Apr 2031", "last updated", "2031-04-05"),
        ("Last reviewed: April 2031", "last reviewed", "2031-04"),
        ("**Version:** 4.1.0", "version", "4.1.0"),
        ("All 12 drawers open", "drawers open", "12"),
    ],
)
def test_numbers_versions_and_dates_have_their_subject(text: str, subject: str, value: str) -> None:
    assert read(text, ("subject", "str"), ("value", "str"), id_="docs.numbers") == {"subject": subject, "value": value}


@pytest.mark.parametrize(
    ("text", "metric", "threshold"),
    [
        ("Warning: drawer jams > 5/hour", "drawer jams", "> 5/hour"),
        ("Alert when the till is over 80%", "the till", "> 80%"),
        ("7+ broken cakes in 10 minutes", "broken cakes", ">= 7"),
    ],
)
def test_an_alert_has_its_metric_and_its_threshold(text: str, metric: str, threshold: str) -> None:
    fields = (("metric", "str", "''"), ("threshold", "str", "''"))

    assert read(text, *fields, id_="observability.alert") == {"metric": metric, "threshold": threshold}


def test_the_version_of_a_runtime_is_read() -> None:
    version = ("version", "str", "''")

    assert read("Python version is set (3.12.1)", version, id_="deps.runtime") == {"version": "3.12.1"}
    assert read("Node 22+", version, id_="deps.runtime") == {"version": ">=22"}


def test_a_header_is_read_with_its_value() -> None:
    fields = (("name", "Header"), ("value", "str", "''"))

    assert read("Referrer-Policy: same-origin", *fields, id_="http.header") == {
        "name": "Referrer-Policy",
        "value": "same-origin",
    }


def test_an_answer_is_read_as_json() -> None:
    limits = read('GET /health → {"status": "ok", "open": true, …}', ("json", "Json", "Json('{}')"))

    assert limits == {"json": '{"status": "ok", "open": true}'}


def test_a_row_level_rule_has_its_table() -> None:
    fields = (("table", "str"), ("expression", "str"))

    assert read("cakes: baker_id = me()", *fields, id_="db.rules") == {
        "table": "cakes",
        "expression": "baker_id = me()",
    }


def test_one_word_of_a_closed_set_is_read_where_its_subject_is() -> None:
    level = ("level", "Choice", "Choice('INFO')")

    assert read("Log level is WARNING", level, id_="observability.logging") == {"level": "WARNING"}
    assert read("A warning to all", level, id_="observability.logging") == {}


def test_a_flag_is_read_with_its_negation() -> None:
    assert read("appendonly yes", ("appendonly", "bool | None", "None")) == {"appendonly": True}
    assert read("appendonly no", ("appendonly", "bool | None", "None")) == {"appendonly": False}


def test_a_journey_is_the_line_itself() -> None:
    assert read("- [ ] ✅ **A guest buys a cake.**", ("journey", "str")) == {"journey": "A guest buys a cake"}


# Properties


def test_what_is_read_is_understood_by_the_typed_limits() -> None:
    limits = make_dataclass(
        "Limits",
        [("keep", timedelta), ("rate", Rate), ("min_share", Percent), ("max_size", Bytes), ("status", tuple[int, ...])],
    )
    text = "Keep it for 6 months, 100 requests/15min, coverage 85%, uploads up to 1.5 GB, returns 200"
    page = check(
        ("keep", "timedelta"),
        ("rate", "Rate"),
        ("min_share", "Percent"),
        ("max_size", "Bytes"),
        ("status", "tuple[Status, ...]"),
    )

    typed_ = typed_limits(limits, read_limits(Item("1", 1, text), page), "shop.is_open")

    assert typed_ == limits(
        timedelta(days=180), Rate(100, timedelta(minutes=15)), Percent(85.0), Bytes(1_500_000_000), (200,)
    )


@pytest.mark.parametrize(
    "text", ["a " * 50_000, " " * 100_000, "1-" * 50_000, "A_" * 50_000, "/a" * 50_000, "`" * 100_000]
)
def test_a_hostile_line_is_read_in_no_time(text: str) -> None:
    page = check(
        *((name, "str") for name in ("journey", "metric", "package", "document", "subject", "plan")),
        ("keep", "timedelta"),
        ("rate", "Rate"),
        STATUS,
        FILE,
        ("hosts", "tuple[Host, ...]", "()"),
        ("names", "tuple[str, ...]", "()"),
        id_="config.hostile",
    )
    started = time.perf_counter()

    read_limits(Item("1", 1, text), page)

    assert time.perf_counter() - started < 1


def typed(kind: Any, written: LimitValue) -> object:
    made = make_dataclass("One", [("one", kind)])
    return getattr(typed_limits(made, {"one": written}, "shop.is_open"), "one")  # noqa: B009 - made here
