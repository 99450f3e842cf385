import pytest

from proveout.checks.deploy.proxy_headers_are_right import DJANGO, Limits, check_files
from proveout.facts.container import ContainerFacts
from proveout.facts.platform import PlatformFacts, PlatformFile, Process
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.python import Call, Module, PythonFacts
from proveout.model.limit import Hops
from proveout.model.verdict import Outcome, Verdict

ALL = {"host": "$host", "x-forwarded-for": "$proxy_add_x_forwarded_for", "x-forwarded-proto": "$scheme"}
TRUSTING = PythonFacts((DJANGO,))


def judged(
    headers: dict[str, str],
    python: PythonFacts = TRUSTING,
    *,
    limits: Limits | None = None,
    tls: bool = True,
    command: str = "",
    **difference: object,
) -> Verdict:
    site = Site("nginx.conf", 3, "nginx", tls=tls, plain=not tls, routes=(Route(9, "http:web:8000", "/", headers),))
    platform = PlatformFacts(
        files=(PlatformFile("Procfile", "heroku", (Process("web", command, "Procfile", 1, "web"),)),)
    )
    proxies = ProxyFacts(sites=(site,), **difference)  # type: ignore[arg-type]
    return check_files(proxies, python, ContainerFacts(), platform, limits or Limits())


def test_no_proxy_is_unknown() -> None:
    verdict = check_files(ProxyFacts(), TRUSTING, ContainerFacts(), PlatformFacts(), Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_an_application_that_is_not_seen_to_trust_them_is_unknown() -> None:
    assert judged(ALL, PythonFacts(())).outcome is Outcome.UNKNOWN


def test_everybody_is_nobody_to_trust() -> None:
    assert judged(ALL, PythonFacts(()), command="uvicorn app:app --forwarded-allow-ips '*'").outcome is Outcome.UNKNOWN


def test_more_hops_and_includes_leave_it_open() -> None:
    assert judged(ALL, limits=Limits(Hops(2))).outcome is Outcome.UNKNOWN
    assert judged({}, unclear=("nginx.conf:5 includes proxy.conf",)).outcome is Outcome.UNKNOWN


def test_a_proxy_behind_another_one_may_leave_headers_alone() -> None:
    assert judged({"host": "$host"}, tls=False).outcome is not Outcome.FAIL


@pytest.mark.parametrize("missing", list(ALL))
def test_a_missing_header_fails_where_tls_ends(missing: str) -> None:
    verdict = judged({name: value for name, value in ALL.items() if name != missing})

    assert verdict.outcome is Outcome.FAIL
    assert missing in verdict.says


def test_what_the_visitor_sends_must_not_be_handed_on() -> None:
    assert judged({**ALL, "x-forwarded-for": "$http_x_forwarded_for"}).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("python", "command"),
    [
        (TRUSTING, ""),
        (PythonFacts((Module("app.py", calls=(Call("werkzeug.middleware.proxy_fix.ProxyFix", 4),)),)), ""),
        (PythonFacts(()), "gunicorn --forwarded-allow-ips 10.0.0.5 app:app"),
    ],
)
def test_headers_that_are_set_and_trusted_pass_as_wiring(python: PythonFacts, command: str) -> None:
    assert judged(ALL, python, command=command).outcome is Outcome.PASS
