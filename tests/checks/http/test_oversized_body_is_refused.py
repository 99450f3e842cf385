import pytest

from proveout.checks.http.oversized_body_is_refused import Limits, check_files, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.python import Module, PythonFacts, Setting
from proveout.facts.setting_value import SettingValue
from proveout.model.limit import Bytes
from proveout.model.verdict import Outcome, Verdict

MIB = 1024**2
NOTHING = PythonFacts(())
FLASK = PythonFacts((Module("app.py", settings=(Setting("config.MAX_CONTENT_LENGTH", 3, 5 * MIB),)),))


def judged(
    *bodies: int | None, python: PythonFacts = NOTHING, limits: Limits | None = None, **difference: object
) -> Verdict:
    routes = tuple(Route(9, "http:web", "/", {}, 60.0, 0, body, 5) for body in bodies)
    site = Site("nginx.conf", 3, "nginx", tls=True, routes=routes)
    return check_files(ProxyFacts(sites=(site,), **difference), python, limits or Limits())  # type: ignore[arg-type]


@pytest.mark.parametrize("bodies", [(), (None,), (MIB, None), (50 * MIB,), (MIB, 0)])
def test_what_the_application_may_decide_is_unknown(bodies: tuple[int | None, ...]) -> None:
    assert judged(*bodies).outcome is Outcome.UNKNOWN


def test_a_limit_of_the_application_alone_is_not_seen_to_work() -> None:
    assert judged(0, python=FLASK).outcome is Outcome.UNKNOWN
    assert judged(python=FLASK).outcome is Outcome.UNKNOWN


def test_an_include_leaves_it_open() -> None:
    assert judged(0, unclear=("nginx.conf:4 includes x",)).outcome is Outcome.UNKNOWN


def test_a_proxy_without_a_limit_before_an_application_without_one_fails() -> None:
    verdict = judged(0)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "nginx.conf:5"


def test_limits_of_every_place_pass_as_wiring() -> None:
    assert judged(MIB, 10 * MIB).outcome is Outcome.PASS
    assert judged(5 * MIB, limits=Limits(max_size=Bytes(5_000_000))).outcome is Outcome.PASS


NO_PROXY = ProxyFacts.example(sites=())


def in_force(value: SettingValue, proxies: ProxyFacts = NO_PROXY, limits: Limits | None = None) -> Outcome:
    settings = EffectiveSettingsFacts.example(values={"MAX_CONTENT_LENGTH": value}, owner=Owner.FLASK)
    return check_settings(settings, proxies, limits or Limits()).outcome


def test_a_framework_without_such_a_setting_proves_nothing() -> None:
    settings = EffectiveSettingsFacts.example(values={"debug": False}, owner=Owner.ASGI)

    assert check_settings(settings, NO_PROXY, Limits()).outcome is Outcome.UNKNOWN


def test_a_proxy_in_front_may_limit_what_the_application_does_not() -> None:
    assert in_force(None, ProxyFacts.example()) is Outcome.UNKNOWN


def test_more_than_usual_only_fails_where_less_is_stated() -> None:
    assert in_force(50 * MIB) is Outcome.UNKNOWN
    assert in_force(50 * MIB, limits=Limits(Bytes(20 * MIB))) is Outcome.FAIL


def test_an_application_that_takes_any_size_fails() -> None:
    assert in_force(None) is Outcome.FAIL


def test_an_application_with_a_limit_passes() -> None:
    assert in_force(5 * MIB) is Outcome.PASS
