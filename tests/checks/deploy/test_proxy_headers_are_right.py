import pytest

from proveout.checks.deploy.proxy_headers_are_right import DJANGO, Limits, check_files, check_settings
from proveout.facts.container import ContainerFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.platform import PlatformFacts, PlatformFile, Process
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.proxy_trust import ProxyFix, ProxyTrustFacts
from proveout.facts.python import Call, Module, PythonFacts
from proveout.facts.server_settings import ServerSettingsFacts
from proveout.facts.setting_value import SettingValue
from proveout.model.limit import Hops
from proveout.model.need import Unreadable
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


SERVER = ServerSettingsFacts.example(values={"bind": ("0.0.0.0:8000",)})
NO_FILES = Unreadable("no files")
FLY = PlatformFacts.example(files=(PlatformFile("fly.toml", "fly"),))


def django(server: ServerSettingsFacts = SERVER, **values: SettingValue) -> Outcome:
    settings = EffectiveSettingsFacts.example(values=values)
    return check_settings(settings, server, ProxyTrustFacts(), NO_FILES, Limits()).outcome


def flask(*fixes: ProxyFix, platform: PlatformFacts = FLY, limits: Limits | None = None) -> Outcome:
    settings = EffectiveSettingsFacts.example(values={})
    trust = ProxyTrustFacts(("desk:app",), fixes)
    return check_settings(settings, SERVER, trust, platform, limits or Limits()).outcome


def test_what_is_set_right_still_has_to_be_tried() -> None:
    assert (
        django(SECURE_PROXY_SSL_HEADER=("HTTP_X_FORWARDED_PROTO", "https"), SECURE_SSL_REDIRECT=True) is Outcome.UNKNOWN
    )
    assert flask(ProxyFix("desk:app", {"x_for": 1})) is Outcome.UNKNOWN


def test_a_forwarded_host_among_known_ones_does_not_fail() -> None:
    assert django(USE_X_FORWARDED_HOST=True, ALLOWED_HOSTS=("shop.example.org",)) is Outcome.UNKNOWN


def test_django_that_cannot_see_the_scheme_or_takes_any_host_fails() -> None:
    assert django(SECURE_PROXY_SSL_HEADER=("X_FORWARDED_PROTO", "https")) is Outcome.FAIL
    assert django(SECURE_PROXY_SSL_HEADER=None, SECURE_SSL_REDIRECT=True) is Outcome.FAIL
    assert django(USE_X_FORWARDED_HOST=True, ALLOWED_HOSTS=("*",)) is Outcome.FAIL


def test_flask_behind_a_platform_without_proxy_fix_fails() -> None:
    assert flask() is Outcome.FAIL
    assert flask(platform=PlatformFacts.example()) is Outcome.UNKNOWN


def test_more_trusted_proxies_than_stand_in_front_fail() -> None:
    five = ProxyFix("desk:app", {"x_for": 5})

    assert flask(five) is Outcome.FAIL
    assert flask(five, limits=Limits(Hops(5))) is Outcome.UNKNOWN


def test_a_worker_of_uvicorn_that_trusts_everybody_fails() -> None:
    for worker, outcome in (("uvicorn_worker.UvicornWorker", Outcome.FAIL), ("sync", Outcome.UNKNOWN)):
        values: dict[str, SettingValue] = {
            "forwarded_allow_ips": ("*",),
            "worker_class": worker,
            "bind": ("0.0.0.0:8000",),
        }

        assert django(ServerSettingsFacts.example(values=values)) is outcome, worker
