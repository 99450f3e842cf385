from collections.abc import Callable
from typing import Any

import pytest

from proveout.checks.docs.stated_document_covers_its_points import Limits, check
from proveout.model.verdict import Outcome, Verdict

Library = Callable[..., dict[str, Any]]
Judged = Callable[..., Verdict]
TEXT = (
    "# Backups\n\n## Location\n\nThe dumps lie in a second region.\n\n## Access\n\nThe on-call engineer has the key.\n"
)


@pytest.fixture
def judged(library: Library) -> Judged:
    def judge(limits: Limits, text: str = TEXT, path: str = "docs/BACKUPS.md") -> Verdict:
        return check(**library({path: text, "README.md": "# Shop\n"}), limits=limits)

    return judge


def test_nothing_can_be_missed_in_a_repository_without_files(library: Library) -> None:
    assert check(**library({}, files=()), limits=Limits("Backups")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("document", ["Architecture", "MIGRATIONS.md complete", "Rate limiting"])
def test_a_document_that_nobody_wrote_fails(judged: Judged, document: str) -> None:
    assert judged(Limits(document)).outcome is Outcome.FAIL


def test_a_long_phrase_that_no_title_holds_proves_nothing(judged: Judged) -> None:
    assert judged(Limits("Seasonal capacity of the billing partner")).outcome is Outcome.UNKNOWN


def test_a_document_that_holds_the_words_without_a_heading_proves_nothing(judged: Judged) -> None:
    assert judged(Limits("dumps region")).outcome is Outcome.UNKNOWN


def test_the_line_that_promises_a_document_is_not_the_document(library: Library) -> None:
    texts = {"CHECKLIST.md": "# Checklist\n\n- [x] Architecture documented\n"}

    assert check(**library(texts), limits=Limits("Architecture")).outcome is Outcome.FAIL


def test_a_point_that_it_does_not_treat_proves_nothing(judged: Judged) -> None:
    verdict = judged(Limits("Backup procedures", points=("encryption of tapes",)))

    assert verdict.outcome is Outcome.UNKNOWN
    assert "encryption of tapes" in verdict.says


def test_an_empty_document_fails(judged: Judged) -> None:
    assert judged(Limits("BACKUPS.md"), text="# Backups\n").outcome is Outcome.FAIL


def test_a_document_with_a_dead_command_fails(judged: Judged) -> None:
    assert judged(Limits("Backups"), text=f"{TEXT}\n`make dump`\n").outcome is Outcome.FAIL


def test_only_a_checklist_about_it_proves_nothing(judged: Judged) -> None:
    assert judged(Limits("Backups"), path="docs/backup-checklist.md").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "document", ["Backup procedures", "BACKUPS.md complete", "`docs/BACKUPS.md`", "backup location"]
)
def test_a_document_that_is_there_passes(judged: Judged, document: str) -> None:
    text = TEXT.replace("## Location", "## Backup location")

    assert judged(Limits(document), text=text).outcome is Outcome.PASS


def test_a_point_with_its_own_heading_or_paragraph_passes(judged: Judged) -> None:
    assert judged(Limits("Backups", points=("access", "second region"))).outcome is Outcome.PASS
