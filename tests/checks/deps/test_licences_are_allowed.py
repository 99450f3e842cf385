from typing import Any

import pytest

from proveout.checks.deps.licences_are_allowed import NO_PYTHON, Limits, check_files
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.package_licence import PackageLicenceFacts
from proveout.model.verdict import Outcome

ALLOWED = Limits(allowed=("MIT", "Apache-2.0", "GPL-3.0"))


def outcome(
    named: dict[str, str] | None = None, dependencies: Any = NO_PYTHON, limits: Limits = ALLOWED, **more: Any
) -> Outcome:
    facts = PackageLicenceFacts.example(named={"left 1.0.0": "MIT"} if named is None else named, **more)
    return check_files(facts, dependencies, limits).outcome


def test_a_list_that_nobody_stated_proves_nothing() -> None:
    assert outcome(limits=Limits()) is Outcome.UNKNOWN


def test_packages_of_python_are_only_known_once_installed() -> None:
    assert outcome(dependencies=DependencyFacts.example()) is Outcome.UNKNOWN


def test_a_package_without_licence_proves_nothing() -> None:
    assert outcome(unnamed=("right 2.1.0",)) is Outcome.UNKNOWN
    assert outcome({"left 1.0.0": "SEE LICENSE IN README"}) is Outcome.UNKNOWN
    assert outcome({"left 1.0.0": "(MIT AND (ISC OR BSD-2-Clause))"}) is not Outcome.PASS


def test_no_manifest_that_can_be_read_proves_nothing() -> None:
    nothing = DependencyFacts.example(manifests=(), declared=(), locks=())

    assert outcome({}, nothing, paths={}) is Outcome.UNKNOWN


@pytest.mark.parametrize("licence", ["AGPL-3.0-only", "MIT AND AGPL-3.0", "ISC"])
def test_a_licence_that_is_not_allowed_fails(licence: str) -> None:
    assert outcome({"left 1.0.0": licence}) is Outcome.FAIL


def test_a_manifest_without_packages_does_not_show_that_none_is_installed() -> None:
    bare = DependencyFacts.example(declared=(), locks=())

    assert outcome({}, bare, paths={}) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "licence", ["MIT", "(AGPL-3.0 OR MIT)", "GPL-3.0-or-later", "apache-2.0", "MIT AND Apache-2.0"]
)
def test_a_licence_that_is_allowed_passes(licence: str) -> None:
    assert outcome({"left 1.0.0": licence}) is Outcome.PASS
