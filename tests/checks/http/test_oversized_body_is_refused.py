import pytest

from proveout.checks.http.oversized_body_is_refused import Limits, check_files
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.python import Module, PythonFacts, Setting
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
