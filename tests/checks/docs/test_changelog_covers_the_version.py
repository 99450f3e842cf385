from datetime import date
from typing import Any

from proveout.checks.docs.changelog_covers_the_version import check
from proveout.facts.history import HistoryFacts
from proveout.facts.version import Entry, Stated, VersionFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

ON = date(2025, 12, 20)


def outcome(tags: tuple[str, ...] = (), **difference: Any) -> Outcome:
    return check(VersionFacts.example(**difference), HistoryFacts.example(tags=tags)).outcome


def test_nothing_can_be_missed_in_a_repository_without_files() -> None:
    assert outcome(files=0, changelog="", entries=()) is Outcome.UNKNOWN


def test_no_changelog_fails() -> None:
    assert outcome(changelog="", entries=()) is Outcome.FAIL


def test_a_changelog_without_headings_of_versions_proves_nothing() -> None:
    assert outcome(entries=()) is Outcome.UNKNOWN


def test_a_version_without_entry_fails() -> None:
    assert outcome(stated=(Stated("1.5.0", "pyproject.toml", 3),)) is Outcome.FAIL
    assert outcome(entries=(Entry("", 3),)) is Outcome.FAIL


def test_an_entry_without_words_fails() -> None:
    assert outcome(entries=(Entry("1.4.0", 5, ON, is_empty=True),)) is Outcome.FAIL


def test_an_entry_without_date_or_below_a_newer_one_proves_nothing() -> None:
    assert outcome(entries=(Entry("1.4.0", 5),)) is Outcome.UNKNOWN
    assert outcome(entries=(Entry("1.5.0", 3, ON), Entry("1.4.0", 5, ON))) is Outcome.UNKNOWN


def test_a_heading_that_only_groups_is_no_entry() -> None:
    assert outcome(entries=(Entry("1.4", 3, is_empty=True), Entry("1.4.0", 5, ON))) is Outcome.PASS


def test_code_that_states_no_version_is_asked_for_its_tag() -> None:
    assert outcome(stated=()) is Outcome.UNKNOWN
    assert outcome(stated=(), tags=("v1.4.0",)) is Outcome.PASS
    assert check(VersionFacts.example(stated=()), Unreadable("no git")).outcome is Outcome.UNKNOWN


def test_code_that_states_two_versions_proves_nothing() -> None:
    assert outcome(stated=(Stated("1.4.0", "a", 1), Stated("1.3.0", "b", 1))) is Outcome.UNKNOWN


def test_an_entry_for_the_version_passes_with_an_unreleased_one_above() -> None:
    assert outcome() is Outcome.PASS
    assert outcome(entries=(Entry("", 3), Entry("v1.4", 5, ON))) is Outcome.PASS
