import pytest

from proveout.checks.deps.stated_package_is_declared import Limits, check
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.model.verdict import Outcome


def judged(package: str, version: str = "", **difference: object) -> Outcome:
    return check(DependencyFacts.example(**difference), Limits(package, version)).outcome


def test_no_manifest_proves_nothing() -> None:
    assert judged("flask", manifests=(), declared=(), locks=()) is Outcome.UNKNOWN


def test_a_package_may_stand_on_a_line_that_could_not_be_read() -> None:
    assert judged("redis", unclear=("requirements.txt:9",)) is Outcome.UNKNOWN


def test_a_package_that_nobody_declares_fails() -> None:
    assert judged("redis") is Outcome.FAIL


def test_names_are_compared_as_pep_503_says() -> None:
    limiter = Declared("flask-limiter", "", "requirements.txt", 1)

    assert judged("Flask_Limiter", declared=(limiter,)) is Outcome.PASS


@pytest.mark.parametrize("version", ["3.1.3", "3.1", "==3.1.3", ">=3.0", "v3"])
def test_a_stated_version_that_the_lock_fits_passes(version: str) -> None:
    assert judged("flask", version) is Outcome.PASS


@pytest.mark.parametrize("version", ["3.2", ">=4", "2.3.1", "3.1.4"])
def test_a_stated_version_that_the_lock_does_not_fit_fails(version: str) -> None:
    assert judged("flask", version) is Outcome.FAIL
