from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from proveout.checks.docs.stated_numbers_match_the_code import FACTS, Limits, check_files
from proveout.facts.documents import Document, DocumentFacts, Stamp
from proveout.facts.routes import RouteFacts
from proveout.facts.suite import SuiteFacts
from proveout.facts.tree import TreeFacts
from proveout.facts.version import Runtime, VersionFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

MIGRATIONS = {f"shop/migrations/000{number}_x.py": 9 for number in (1, 2, 3)}
SAID = Document("docs/A.md", stamps=(Stamp(date(2025, 3, 1), 3, "last updated"),), changed=date(2025, 3, 1))


def outcome(subject: str, value: str, **facts: Any) -> Outcome:
    return check_files(**{**FACTS, **facts}, limits=Limits(subject, value)).outcome


def documents(changed: date | None, **difference: Any) -> dict[str, Any]:
    return {"documents": DocumentFacts.example(documents=(replace(SAID, changed=changed),), **difference)}


def test_an_empty_repository_proves_nothing() -> None:
    assert outcome("tests", "12", tree=TreeFacts.example(files={})) is Outcome.UNKNOWN


@pytest.mark.parametrize("subject", ["memory of the worker", "happy customers", "test coverage", "document version"])
def test_a_subject_that_no_rule_counts_proves_nothing(subject: str) -> None:
    assert outcome(subject, "12") is Outcome.UNKNOWN


def test_one_function_that_makes_many_tests_leaves_a_larger_number_open() -> None:
    suite = SuiteFacts.example(multiplied=("tests/test_pay.py:3",))

    assert outcome("tests", "40", suite=suite) is Outcome.UNKNOWN
    assert outcome("tests", "4", suite=suite) is Outcome.FAIL


def test_tests_of_another_language_leave_the_number_open() -> None:
    assert outcome("tests", "40", suite=SuiteFacts.example(others=("web/cart.test.ts",))) is Outcome.UNKNOWN


def test_another_number_of_tests_fails_and_the_right_one_passes() -> None:
    assert outcome("tests passing", "140") is Outcome.FAIL
    assert outcome("tests", "12") is Outcome.PASS


def test_routes_that_cannot_be_read_leave_the_number_open() -> None:
    assert outcome("endpoints", "2", routes=Unreadable("the sources are broken")) is Outcome.UNKNOWN
    assert outcome("endpoints", "3", routes=RouteFacts.example(unclear=("app/main.py:3",))) is Outcome.UNKNOWN


def test_endpoints_are_counted_as_routes() -> None:
    assert outcome("API endpoints", "2") is Outcome.PASS
    assert outcome("API endpoints", "24") is Outcome.FAIL


def test_migrations_are_counted_by_their_files() -> None:
    tree = TreeFacts.example(files={**MIGRATIONS, "shop/migrations/__init__.py": 0})

    assert outcome("migrations applied", "3", tree=tree) is Outcome.PASS
    assert outcome("migrations", "4", tree=tree) is Outcome.FAIL


def test_a_bare_version_may_be_of_the_document() -> None:
    assert outcome("version", "3.8") is Outcome.UNKNOWN


def test_the_version_of_the_system_is_compared_with_the_code() -> None:
    assert outcome("system version", "2.0.0") is Outcome.FAIL
    assert outcome("version", "1.4.0") is Outcome.PASS
    assert outcome("app version", "v1.4") is Outcome.PASS
    assert outcome("system version", "2.0.0", version=VersionFacts.example(stated=())) is Outcome.UNKNOWN


def test_python_is_compared_with_every_pin() -> None:
    assert outcome("python version", "3.11") is Outcome.FAIL
    assert outcome("python version", "3.13") is Outcome.PASS
    assert outcome("python version", "3.11+") is Outcome.UNKNOWN
    assert outcome("python version", "3.13", version=VersionFacts.example(runtimes=())) is Outcome.UNKNOWN
    mixed = VersionFacts.example(
        runtimes=(Runtime("python", "3.13", "pin", "a", 1), Runtime("python", "3.12", "pin", "b", 1))
    )
    assert outcome("python version", "3.13", version=mixed) is Outcome.UNKNOWN


def test_a_document_that_was_changed_after_its_date_fails() -> None:
    assert outcome("last updated", "2025-03-01", **documents(date(2025, 6, 2))) is Outcome.FAIL


def test_a_date_that_git_knows_nothing_of_proves_nothing() -> None:
    assert outcome("last updated", "2025-03-01", **documents(None)) is Outcome.UNKNOWN
    assert outcome("last updated", "2024-01-01", **documents(date(2025, 3, 1))) is Outcome.UNKNOWN
    assert outcome("last updated", "2025-03-01", **documents(date(2025, 2, 1))) is Outcome.UNKNOWN
    assert outcome("last updated", "2025-03-01", **documents(date(2025, 6, 1), shallow=True)) is Outcome.UNKNOWN
    assert outcome("last updated", "2025-13-41") is Outcome.UNKNOWN


def test_a_date_in_the_future_fails() -> None:
    future = replace(SAID, stamps=(Stamp(date(2027, 1, 1), 3, "last updated"),))

    assert outcome("last updated", "2027-01-01", documents=DocumentFacts.example(documents=(future,))) is Outcome.FAIL


def test_a_date_that_git_confirms_passes_a_day_of_time_zones_apart() -> None:
    assert outcome("last updated", "2025-03-01", **documents(date(2025, 3, 2))) is Outcome.PASS
