"""Tests of `config.public_urls_are_https`: refusals first, then edges, then the plain case."""

from dataclasses import replace

import pytest

from proveout.checks.config.public_urls_are_https import Limits, check, check_files
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import EnvironmentRead, Module, PythonFacts, Setting
from proveout.facts.setting_value import SettingValue
from proveout.facts.start import Start
from proveout.model.verdict import Outcome, Verdict

NONE = PythonFacts(())


def judged(values: dict[str, str], *, python: PythonFacts = NONE, limits: Limits = Limits()) -> Verdict:
    return check_files(EnvironmentFacts.example(values=values), python, limits)


def test_no_public_address_proves_nothing() -> None:
    assert judged({"DATABASE_URL": "postgresql://app@db/app"}).outcome is Outcome.UNKNOWN
    assert judged({"APP_DOMAIN": "shop.example.org"}).outcome is Outcome.UNKNOWN


def test_a_named_one_that_is_not_set_is_unknown() -> None:
    assert judged({"APP_URL": "https://shop.example.org"}, limits=Limits(("SITE_URL",))).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "address",
    [
        "http://shop.example.org",
        "https://localhost",
        "http://127.0.0.1:8000",
        "https://192.168.1.4",
        "https://[::1]:3000/",
        "http://web:8000",
        "https://shop.example.org,http://localhost:3000",
        "['https://shop.example.org', 'http://shop.example.org']",
        "https://[broken",
    ],
)
def test_what_is_not_https_or_not_public_fails(address: str) -> None:
    assert judged({"FRONTEND_URL": address}).outcome is Outcome.FAIL
    assert judged({"CORS_ALLOWED_ORIGINS": address}).outcome is Outcome.FAIL


def test_services_inside_may_be_spoken_to_as_they_like() -> None:
    values = {
        "OPENSEARCH_URL": "http://opensearch:9200",
        "INTERNAL_API_URL": "http://api:8000",
        "OTEL_ENDPOINT": "http://localhost:4317",
        "BACKEND_URL": "http://api:8000",
    }

    assert judged(values | {"SITE_URL": "https://shop.example.org"}).outcome is Outcome.PASS


def test_no_value_comes_out() -> None:
    verdict = judged({"CALLBACK_URL": "http://user:hunter2hunter2@localhost/"})

    assert "hunter2" not in repr(verdict)


def test_a_default_that_leads_to_this_machine_fails_where_nothing_is_set() -> None:
    read = EnvironmentRead("FRONTEND_URL", 4, default="'http://localhost:3000'")
    python = PythonFacts((Module("app/settings.py", environment=(read,)),))

    assert judged({"SECRET_KEY": "x"}, python=python).outcome is Outcome.FAIL
    assert judged({"FRONTEND_URL": "https://shop.example.org"}, python=python).outcome is Outcome.PASS


def test_what_is_put_together_or_stands_in_the_code_is_unknown() -> None:
    python = PythonFacts((Module("app/settings.py", settings=(Setting("SITE_URL", 4, "http://localhost"),)),))
    good = {"APP_BASE_URL": "https://shop.example.org"}

    assert judged(good, python=python).outcome is Outcome.UNKNOWN
    assert judged(good | {"CALLBACK_URL": "https://shop.example.org/${PATH_OF_IT}"}).outcome is Outcome.UNKNOWN


def test_public_https_passes_with_its_control() -> None:
    verdict = judged({"APP_BASE_URL": "https://shop.example.org", "CORS_ORIGINS": "https://*.example.org"})

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


def in_force(values: dict[str, SettingValue], owner: Owner = Owner.DJANGO, limits: Limits | None = None) -> Outcome:
    return check(EffectiveSettingsFacts.example(values=values, owner=owner), limits or Limits()).outcome


def test_settings_without_a_public_address_prove_nothing() -> None:
    assert in_force({"DATABASE_URL": "https://db.example.org", "STATIC_URL": "/static/"}) is Outcome.UNKNOWN
    assert in_force({"SITE_URL": "https://a.example.org"}, limits=Limits(names=("OTHER_URL",))) is Outcome.UNKNOWN


def test_without_an_environment_file_an_address_of_this_machine_does_not_fail() -> None:
    seen = EffectiveSettingsFacts.example(values={"SITE_URL": "http://localhost:8000"})

    assert check(replace(seen, start=Start.example(environment="")), Limits()).outcome is Outcome.UNKNOWN


def test_a_constant_that_nobody_may_read_does_not_fail_here() -> None:
    assert in_force({"SITE_URL": "http://localhost:8000"}, Owner.MODULE) is Outcome.UNKNOWN


def test_an_effective_address_over_plain_http_fails() -> None:
    assert in_force({"FRONTEND_URL": "http://www.example.org"}) is Outcome.FAIL
    assert in_force({"CSRF_TRUSTED_ORIGINS": ("https://a.example.org", "http://b.example.org")}) is Outcome.FAIL
    assert in_force({"public_url": "http://localhost:8000"}, Owner.PYDANTIC) is Outcome.FAIL


def test_effective_addresses_over_https_pass() -> None:
    assert in_force({"FRONTEND_URL": "https://www.example.org"}) is Outcome.PASS


@pytest.mark.parametrize("address", ["http://localhost:8000", "http://127.0.0.1:8000", "http://[::1]:8000"])
def test_this_machine_under_a_name_of_the_inside_does_not_fail(address: str) -> None:
    assert in_force({"WEBDRIVER_BASEURL": address}, Owner.FLASK) is Outcome.UNKNOWN
    assert judged({"WEBDRIVER_BASEURL": address}).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("address", ["http://web:80", "http://a.local", "http://a.internal", "http://10.0.0.4"])
def test_an_address_of_the_inner_network_is_no_public_one(address: str) -> None:
    assert in_force({"WEBDRIVER_BASEURL": address}, Owner.FLASK) is Outcome.UNKNOWN
    assert in_force({"WEBDRIVER_BASEURL": address, "SITE_URL": "https://a.example.org"}) is Outcome.PASS
    assert in_force({"SITE_URL": address}) is Outcome.FAIL


def test_the_default_of_an_installed_package_does_not_fail() -> None:
    left = EffectiveSetting("FRONTEND_URL", "http://localhost", Owner.FLASK, default=True)

    assert check(EffectiveSettingsFacts((left,)), Limits()).outcome is Outcome.UNKNOWN
