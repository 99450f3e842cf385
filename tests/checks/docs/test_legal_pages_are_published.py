from collections.abc import Callable
from typing import Any

import pytest

from proveout.checks.docs.legal_pages_are_published import Limits, check_files
from proveout.model.limit import Choice
from proveout.model.verdict import Outcome, Verdict

Library = Callable[..., dict[str, Any]]
Judged = Callable[..., Verdict]


@pytest.fixture
def judged(library: Library) -> Judged:
    def judge(
        text: str, limits: Limits | None = None, path: str = "docs/PRIVACY.md", files: tuple[str, ...] = ()
    ) -> Verdict:
        arranged = library({path: text}, files=files)
        return check_files(arranged["documents"], arranged["tree"], limits or Limits())

    return judge


def test_no_page_in_the_repository_proves_nothing(judged: Judged) -> None:
    assert judged("# Shop\n", path="README.md").outcome is Outcome.UNKNOWN


def test_a_page_that_is_no_document_is_named_and_not_judged(judged: Judged) -> None:
    verdict = judged("# Shop\n", path="README.md", files=("templates/privacy.html",))

    assert verdict.outcome is Outcome.UNKNOWN
    assert "templates/privacy.html" in verdict.says


def test_a_template_that_was_not_filled_in_fails(judged: Judged) -> None:
    assert judged("# Privacy policy\n\n[Company Name] keeps your data.\n").outcome is Outcome.FAIL


def test_a_page_without_words_fails(judged: Judged) -> None:
    assert judged("# Privacy policy\n").outcome is Outcome.FAIL


def test_a_point_that_it_does_not_treat_proves_nothing(judged: Judged) -> None:
    assert judged("# Privacy policy\n\nWords.\n", Limits(points=("cookies and tracking",))).outcome is Outcome.UNKNOWN


def test_another_page_than_the_asked_one_proves_nothing(judged: Judged) -> None:
    assert judged("# Privacy policy\n\nWords.\n", Limits(Choice("terms"))).outcome is Outcome.UNKNOWN


def test_a_page_with_words_and_its_points_is_wired(judged: Judged) -> None:
    text = "# Privacy policy\n\nWe set no cookies and no tracking.\n"

    assert judged(text, Limits(points=("cookies and tracking",))).outcome is Outcome.PASS
