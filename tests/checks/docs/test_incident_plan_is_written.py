from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from proveout.checks.docs.incident_plan_is_written import TEXT, Limits, check
from proveout.model.verdict import Outcome, Verdict

Library = Callable[..., dict[str, Any]]


@pytest.fixture
def judged(library: Library) -> Callable[..., Verdict]:
    def judge(text: str, limits: Limits | None = None, path: str = "docs/INCIDENTS.md") -> Verdict:
        return check(library({path: text})["documents"], limits or Limits())

    return judge


def test_nothing_can_be_missed_in_a_repository_without_files(library: Library) -> None:
    assert check(library({}, files=())["documents"], Limits()).outcome is Outcome.UNKNOWN


def test_no_plan_at_all_fails(judged: Callable[..., Verdict]) -> None:
    assert judged("# Shop\n", path="README.md").outcome is Outcome.FAIL


@pytest.mark.parametrize(
    ("sentence", "part"),
    [("The engineer on call leads. ", "who acts"), (" A post-mortem follows within a week.", "what to review")],
)
def test_a_plan_without_one_of_its_parts_fails(judged: Callable[..., Verdict], sentence: str, part: str) -> None:
    verdict = judged(TEXT.replace(sentence, ""))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says.endswith(f"does not say {part}")


def test_a_contact_that_is_left_open_fails(judged: Callable[..., Verdict]) -> None:
    verdict = judged(f"{TEXT}\nOn call: TBD, phone XXX-XXXX\n")

    assert verdict.outcome is Outcome.FAIL
    assert "docs/INCIDENTS.md:6 still says 'TBD'" in verdict.says


def test_a_plan_that_allows_longer_than_promised_fails(judged: Callable[..., Verdict]) -> None:
    assert judged(TEXT, Limits(timedelta(minutes=5))).outcome is Outcome.FAIL


def test_a_promised_time_that_no_line_states_proves_nothing(judged: Callable[..., Verdict]) -> None:
    verdict = judged(TEXT.replace("respond within 15 minutes", "respond at once"), Limits(timedelta(minutes=15)))

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_plan_with_its_four_parts_and_the_promised_time_passes(judged: Callable[..., Verdict]) -> None:
    assert judged(TEXT).outcome is Outcome.PASS
    assert judged(TEXT, Limits(timedelta(minutes=15))).outcome is Outcome.PASS
