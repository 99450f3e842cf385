import pytest

from proveout.checks.http.plain_http_moves_to_https import Limits, check_files, check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.platform import PlatformFacts, PlatformFile
from proveout.facts.proxy import ProxyFacts, Redirect, Route, Site, TraefikSetting
from proveout.model.limit import Host
from proveout.model.verdict import Outcome, Verdict

NAMES = ("shop.example",)
TLS = Site("nginx.conf", 12, "nginx", NAMES, tls=True, routes=(Route(20, "http:web"),))
GOOD = Redirect(301, "https://$host$request_uri", 6)


def plain(redirect: Redirect | None, names: tuple[str, ...] = NAMES) -> Site:
    return Site(
        "nginx.conf",
        3,
        "nginx",
        names,
        plain=True,
        redirect=redirect,
        routes=() if redirect else (Route(6, "http:web"),),
    )


def judged(
    *sites: Site, limits: Limits | None = None, platform: PlatformFacts | None = None, **difference: object
) -> Verdict:
    return check_files(ProxyFacts(sites=sites, **difference), platform or PlatformFacts(), limits or Limits())  # type: ignore[arg-type]


def test_no_proxy_is_unknown() -> None:
    assert judged().outcome is Outcome.UNKNOWN


def test_a_proxy_whose_tls_ends_elsewhere_is_unknown() -> None:
    assert judged(plain(None)).outcome is Outcome.UNKNOWN


def test_plain_http_of_another_host_is_no_finding() -> None:
    assert judged(plain(None, ("internal",)), TLS).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("limits", [Limits(refuse_api=True), Limits(hosts=(Host("api.example"),))])
def test_what_is_stated_and_not_seen_is_unknown(limits: Limits) -> None:
    assert judged(plain(GOOD), TLS, limits=limits).outcome is Outcome.UNKNOWN


def test_an_include_leaves_it_open() -> None:
    assert judged(plain(None), TLS, unclear=("nginx.conf:4 includes x",)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "redirect",
    [None, Redirect(302, "https://$host$request_uri", 6), Redirect(301, "https://shop.example/", 6, keeps=False)],
)
def test_plain_http_that_is_served_or_badly_sent_away_fails(redirect: Redirect | None) -> None:
    assert judged(plain(redirect), TLS).outcome is Outcome.FAIL


def test_one_permanent_redirect_passes_as_wiring() -> None:
    assert judged(plain(GOOD), TLS, limits=Limits(hosts=(Host("shop.example"),))).outcome is Outcome.PASS


def test_traefik_and_fly_redirect_by_a_word() -> None:
    label = TraefikSetting("entrypoints.web.http.redirections.entrypoint.to", "websecure", "c.yml", 4)
    fly = PlatformFacts(files=(PlatformFile("fly.toml", "fly", https=True, https_line=3),))

    assert judged(traefik=(label,)).outcome is Outcome.PASS
    assert judged(platform=fly).outcome is Outcome.PASS


def in_force(status: int, location: str = "", limits: Limits | None = None) -> Outcome:
    headers = (("location", location),) if location else ()
    facts = ApplicationAnswersFacts.example(plain_http={"status": status, "headers": headers})
    return check_settings(facts, limits or Limits()).outcome


def test_an_application_that_does_not_move_is_unknown_because_its_proxy_may() -> None:
    assert in_force(200) is Outcome.UNKNOWN
    assert in_force(301, "http://shop.example.org/login") is Outcome.UNKNOWN
    assert check_settings(ApplicationAnswersFacts(), Limits()).outcome is Outcome.UNKNOWN


def test_an_application_that_moves_passes_here_and_is_only_wired() -> None:
    assert in_force(301, "https://shop.example.org/x") is Outcome.PASS
