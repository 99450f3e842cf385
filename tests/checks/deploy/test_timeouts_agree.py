from dataclasses import replace
from datetime import timedelta

import pytest

from proveout.checks.deploy.timeouts_agree import Limits, check_files, check_settings
from proveout.facts.container import ContainerFacts
from proveout.facts.database_settings import DatabaseSettingsFacts
from proveout.facts.platform import PlatformFacts, PlatformFile, Process
from proveout.facts.proxy import ProxyFacts, Route, Site
from proveout.facts.server_settings import ServerOption, ServerSettingsFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict


def judged(command: str, *waits: float | None, limits: Limits | None = None, **difference: object) -> Verdict:
    process = Process("web", command, "Procfile", 1, "web")
    platform = PlatformFacts(files=(PlatformFile("Procfile", "heroku", (process,)),))
    routes = tuple(Route(9, "http:web", "/", {}, one, 12) for one in waits)
    proxies = ProxyFacts(sites=(Site("nginx.conf", 3, "nginx", tls=True, routes=routes),), **difference)  # type: ignore[arg-type]
    return check_files(ContainerFacts(), platform, proxies, limits or Limits())


@pytest.mark.parametrize(
    ("command", "waits"),
    [
        ("gunicorn app:app", ()),
        ("uvicorn app:app", (60.0,)),
        ("gunicorn --timeout $T app:app", (60.0,)),
        ("gunicorn -k uvicorn.workers.UvicornWorker app:app", (10.0,)),
        ("gunicorn --threads 4 app:app", (10.0,)),
        ("gunicorn app:app", (None,)),
        ("gunicorn app:app", (60.0, 5.0)),
        ("gunicorn --timeout 60 app:app", (60.0,)),
    ],
)
def test_what_the_files_do_not_decide_is_unknown(command: str, waits: tuple[float | None, ...]) -> None:
    assert judged(command, *waits).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("limits", [Limits(drain=timedelta(seconds=5)), Limits(proxy=timedelta(seconds=5))])
def test_a_stated_time_that_cannot_be_compared_is_unknown(limits: Limits) -> None:
    assert judged("gunicorn app:app", None, limits=limits).outcome is Outcome.UNKNOWN


def test_an_include_leaves_it_open() -> None:
    assert judged("gunicorn app:app", 60.0, unclear=("nginx.conf:4 includes x",)).outcome is Outcome.UNKNOWN


def test_a_proxy_that_gives_up_first_fails() -> None:
    verdict = judged("gunicorn --timeout 120 app:app", 60.0)

    assert verdict.outcome is Outcome.FAIL
    assert "60 s" in verdict.says


@pytest.mark.parametrize("limits", [Limits(request=timedelta(seconds=120)), Limits(proxy=timedelta(seconds=90))])
def test_other_times_than_stated_fail(limits: Limits) -> None:
    assert judged("gunicorn --timeout 45 app:app", 60.0, limits=limits).outcome is Outcome.FAIL


def test_a_proxy_that_waits_longer_passes_as_wiring() -> None:
    limits = Limits(request=timedelta(seconds=45), proxy=timedelta(seconds=60))

    assert judged("gunicorn --timeout 45 app:app", 60.0, limits=limits).outcome is Outcome.PASS
    assert judged("gunicorn app:app", 60.0).outcome is Outcome.PASS


def ends_after(seconds: int, limits: Limits | None = None, **others: ServerOption) -> Outcome:
    server = ServerSettingsFacts.example(values={"timeout": seconds})
    server = replace(server, options={**server.options, **others})
    no_database = Unreadable("no database")
    return check_settings(server, no_database, ProxyFacts.example(sites=()), limits or Limits()).outcome


def test_another_server_than_gunicorn_proves_nothing() -> None:
    server = ServerSettingsFacts.example(kind="uvicorn")

    assert (
        check_settings(server, DatabaseSettingsFacts.example(), ProxyFacts.example(), Limits()).outcome
        is Outcome.UNKNOWN
    )


def test_a_server_alone_does_not_agree_with_anybody() -> None:
    assert ends_after(30) is Outcome.UNKNOWN
    assert ends_after(0, timeout=ServerOption(0, firm=False)) is Outcome.UNKNOWN


def test_a_worker_that_never_ends_fails() -> None:
    assert ends_after(0) is Outcome.FAIL


def test_an_effective_time_that_differs_from_the_stated_one_fails() -> None:
    assert ends_after(60, Limits(request=timedelta(seconds=45))) is Outcome.FAIL
    assert ends_after(30, Limits(drain=timedelta(seconds=10))) is Outcome.FAIL
