from datetime import timedelta

import pytest

from proveout.checks.ratelimit.every_route_has_a_limit import Limits, check, check_files
from proveout.facts.python import PythonFacts
from proveout.facts.routes import DeclaredRoute, RouteFacts
from proveout.facts.served_routes import ServedLimit, ServedRoute, ServedRouteFacts
from proveout.model.limit import Rate
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

FLASK = RouteFacts((DeclaredRoute("GET", "/books", "app/main.py", 9, "books", "flask"),), frameworks=("flask",))
FASTAPI = RouteFacts((DeclaredRoute("GET", "/books", "app/main.py", 9, "books", "fastapi"),), frameworks=("fastapi",))
LIMITER = "from flask import Flask\nfrom flask_limiter import Limiter\napp = Flask(__name__)\n"
BOUND = LIMITER + "limiter = Limiter(key, app=app, default_limits=['200 per day'])\n"
SLOWAPI = "from slowapi import Limiter\nlimiter = Limiter(key_func=key, default_limits=['200/day'])\n"


def judged(source: str, routes: RouteFacts = FLASK, limits: Limits | None = None) -> Outcome:
    return check_files(PythonFacts((read_module("app/main.py", source),)), routes, limits or Limits()).outcome


def test_no_limiter_is_unknown_because_a_proxy_may_have_one() -> None:
    assert judged("from flask import Flask\n") is Outcome.UNKNOWN


def test_routes_that_are_made_at_run_time_leave_it_open() -> None:
    assert judged(BOUND, RouteFacts(FLASK.routes, unclear=("app/x.py:3 makes routes",))) is Outcome.UNKNOWN


def test_defaults_of_slowapi_without_its_middleware_fail() -> None:
    assert judged(SLOWAPI, FASTAPI) is Outcome.FAIL


def test_slowapi_with_its_middleware_or_without_defaults_is_unknown() -> None:
    wired = SLOWAPI + "from slowapi.middleware import SlowAPIMiddleware\napp.add_middleware(SlowAPIMiddleware)\n"

    assert judged(wired, FASTAPI) is Outcome.UNKNOWN
    assert judged("from slowapi import Limiter\nlimiter = Limiter(key_func=key)\n", FASTAPI) is Outcome.UNKNOWN


def test_a_limiter_that_is_switched_off_fails() -> None:
    assert judged(BOUND + "app.config['RATELIMIT_ENABLED'] = False\n") is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        LIMITER + "limiter = Limiter(key, default_limits=['200 per day'])\n",
        LIMITER + "limiter = Limiter(key, app=app, default_limits=LIMITS)\n",
        LIMITER + "limiter = Limiter(key, app=app, default_limits=['9/day'], default_limits_exempt_when=f)\n",
        BOUND + "@app.route('/free')\n@limiter.exempt\ndef free(): ...\n",
        BOUND + "other = Limiter(key, app=app, default_limits=['9/day'])\n",
    ],
)
def test_what_may_let_a_route_go_is_unknown(source: str) -> None:
    assert judged(source) is Outcome.UNKNOWN


def test_another_default_than_the_stated_one_fails() -> None:
    assert judged(BOUND, limits=Limits(default=Rate(50, timedelta(hours=1)))) is Outcome.FAIL
    assert judged(BOUND, limits=Limits(default=Rate(200, timedelta(days=1)))) is Outcome.PASS


def test_throttle_classes_without_a_rate_fail_and_with_one_are_unknown() -> None:
    source = "REST_FRAMEWORK = {{'DEFAULT_THROTTLE_CLASSES': ['rest_framework.throttling.AnonRateThrottle']{}}}\n"

    assert judged(source.format("")) is Outcome.FAIL
    assert judged(source.format(", 'DEFAULT_THROTTLE_RATES': {'anon': '10/min'}")) is Outcome.UNKNOWN


def test_flask_with_bound_defaults_passes() -> None:
    assert judged(BOUND) is Outcome.PASS


LIMITED = ServedRoute("/orders", limit="limited", limits=(ServedLimit(100, 60.0),))


@pytest.mark.parametrize(
    "other",
    [
        ServedRoute("/books", limit="perhaps"),
        ServedRoute("/books", limit="limited", limits=(ServedLimit(1, 1.0),), firm=False),
    ],
)
def test_a_served_route_that_is_not_read_leaves_it_open(other: ServedRoute) -> None:
    assert check(ServedRouteFacts.example(LIMITED, other), Limits()).outcome is Outcome.UNKNOWN


def test_no_served_limit_at_all_is_unknown_because_a_proxy_may_have_one() -> None:
    assert check(ServedRouteFacts.example(ServedRoute("/books"), limiters=()), Limits()).outcome is Outcome.UNKNOWN


def test_a_served_route_that_the_limiter_leaves_out_fails() -> None:
    assert check(ServedRouteFacts.example(LIMITED, ServedRoute("/books")), Limits()).outcome is Outcome.FAIL


def test_a_limiter_that_is_off_fails() -> None:
    off = ServedRoute("/books", limit_says="the limiter is switched off")

    assert check(ServedRouteFacts.example(off), Limits()).outcome is Outcome.FAIL


def test_an_exemption_that_is_not_stated_fails() -> None:
    exempt = ServedRoute("/books", limit="exempt")

    assert check(ServedRouteFacts.example(LIMITED, exempt), Limits()).outcome is Outcome.FAIL
    assert check(ServedRouteFacts.example(LIMITED, exempt), Limits(exempt=("/books",))).outcome is Outcome.PASS


def test_a_page_of_health_may_be_exempt() -> None:
    health = ServedRoute("/healthz", limit="exempt")

    assert check(ServedRouteFacts.example(LIMITED, health), Limits()).outcome is Outcome.PASS


def test_a_laxer_served_default_than_stated_fails() -> None:
    stated = Limits(default=Rate(50, timedelta(minutes=1)))

    assert check(ServedRouteFacts.example(LIMITED), stated).outcome is Outcome.FAIL
