from datetime import timedelta

import pytest

from proveout.checks.http.hsts_lasts_a_year import Limits, check_files, check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.proxy import ProxyFacts, Said, Site, TraefikSetting
from proveout.facts.python import Module, PythonFacts, Setting
from proveout.model.verdict import Outcome, Verdict

YEAR = "max-age=31536000"
NOTHING = PythonFacts(())
STS = "http.middlewares.s.headers.stsseconds"


def judged(*values: str, limits: Limits | None = None, python: PythonFacts = NOTHING, **difference: object) -> Verdict:
    site = Site("nginx.conf", 3, "nginx", tls=True, hsts=tuple(Said(value, 7) for value in values))
    return check_files(ProxyFacts(sites=(site,), **difference), python, limits or Limits())  # type: ignore[arg-type]


def django(seconds: int, path: str = "shop/settings.py") -> PythonFacts:
    return PythonFacts((Module(path, settings=(Setting("SECURE_HSTS_SECONDS", 4, seconds),)),))


def test_nobody_who_sends_it_is_unknown() -> None:
    assert judged().outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("values", [(YEAR, ""), ("$hsts",), (YEAR, "max-age=300")])
def test_places_that_differ_are_unknown(values: tuple[str, ...]) -> None:
    assert judged(*values).outcome is Outcome.UNKNOWN


def test_an_include_leaves_it_open() -> None:
    assert judged(YEAR, unclear=("nginx.conf:4 includes x",)).outcome is Outcome.UNKNOWN


def test_which_of_two_senders_counts_only_an_answer_shows() -> None:
    assert judged("max-age=300", python=django(31_536_000)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "limits", [Limits(include_subdomains=True), Limits(preload=True), Limits(max_age=timedelta(days=730))]
)
def test_less_than_stated_fails(limits: Limits) -> None:
    assert judged(YEAR, limits=limits).outcome is Outcome.FAIL


def test_a_short_time_fails_with_its_line() -> None:
    verdict = judged("max-age=300; includeSubDomains")

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "nginx.conf:7"


def test_a_short_time_of_django_fails_and_one_of_its_tests_does_not() -> None:
    assert check_files(ProxyFacts(), django(3600), Limits()).outcome is Outcome.FAIL
    assert check_files(ProxyFacts(), django(3600, "shop/settings/dev.py"), Limits()).outcome is Outcome.UNKNOWN


def test_a_year_passes_as_wiring() -> None:
    limits = Limits(include_subdomains=True, preload=True)
    labels = (
        TraefikSetting(STS, "31536000", "c.yml", 5),
        TraefikSetting(STS.replace("seconds", "includesubdomains"), "true", "c.yml", 6),
        TraefikSetting(STS.replace("seconds", "preload"), "true", "c.yml", 7),
    )

    assert judged(f"{YEAR}; includeSubDomains; preload", limits=limits).outcome is Outcome.PASS
    assert check_files(ProxyFacts(traefik=labels), NOTHING, limits).outcome is Outcome.PASS
    assert check_files(ProxyFacts(), django(31_536_000), Limits()).outcome is Outcome.PASS


def in_force(value: str, limits: Limits | None = None) -> Outcome:
    headers = {"Strict-Transport-Security": value} if value else {}
    return check_settings(ApplicationAnswersFacts.example(headers=headers), limits or Limits()).outcome


def test_an_application_without_the_header_is_unknown_because_its_proxy_may_send_it() -> None:
    assert in_force("") is Outcome.UNKNOWN
    assert check_settings(ApplicationAnswersFacts(), Limits()).outcome is Outcome.UNKNOWN


def test_a_short_or_missing_age_in_force_fails() -> None:
    assert in_force("max-age=60") is Outcome.FAIL
    assert in_force("includeSubDomains") is Outcome.FAIL


def test_a_stated_part_that_is_not_sent_fails() -> None:
    assert in_force("max-age=31536000", Limits(include_subdomains=True)) is Outcome.FAIL
    assert in_force("max-age=31536000; includeSubDomains", Limits(preload=True)) is Outcome.FAIL


def test_a_year_in_force_passes_here_and_is_only_wired() -> None:
    assert in_force('max-age="31536000"; includeSubDomains', Limits(include_subdomains=True)) is Outcome.PASS
