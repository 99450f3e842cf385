from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from proveout.checks.docs.recovery_promises_are_written import Limits, check
from proveout.model.verdict import Outcome, Verdict

Library = Callable[..., dict[str, Any]]
Judged = Callable[..., Verdict]
STEPS = "\n1. Fetch the newest dump.\n2. `make deploy`\n"
BOTH = "# Disaster recovery\n\n| RTO | 4 hours |\n|---|---|\n| RPO | 1 day |\n"


@pytest.fixture
def judged(library: Library) -> Judged:
    def judge(text: str, limits: Limits | None = None, path: str = "docs/RECOVERY.md") -> Verdict:
        return check(**library({path: text}), limits=limits or Limits())

    return judge


def test_nothing_can_be_missed_in_a_repository_without_files(library: Library) -> None:
    assert check(**library({}, files=()), limits=Limits()).outcome is Outcome.UNKNOWN


def test_no_plan_fails(judged: Judged) -> None:
    assert judged("# Shop\n", path="README.md").outcome is Outcome.FAIL


def test_a_plan_without_one_of_the_numbers_fails(judged: Judged) -> None:
    verdict = judged(f"# Disaster recovery\n\nRTO: 4 hours\n{STEPS}")

    assert verdict.outcome is Outcome.FAIL
    assert "does not state the RPO" in verdict.says


def test_a_number_that_cannot_be_read_proves_nothing(judged: Judged) -> None:
    assert judged(f"# Disaster recovery\n\nRTO: soon\nRPO: 1 day\n{STEPS}").outcome is Outcome.UNKNOWN


def test_several_numbers_for_one_promise_prove_nothing(judged: Judged) -> None:
    assert judged(f"{BOTH}\nDatabase: RTO 8 hours\n{STEPS}").outcome is Outcome.UNKNOWN


def test_another_number_than_the_checklist_promises_fails(judged: Judged) -> None:
    verdict = judged(BOTH + STEPS, Limits(rto=timedelta(hours=1)))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says == "recovery plan: it states RTO 4:00:00, 1:00:00 is promised"


def test_a_dead_command_in_the_restore_fails(judged: Judged) -> None:
    assert judged(f"{BOTH}\n```sh\n./scripts/restore.sh\n```\n").outcome is Outcome.FAIL


def test_numbers_without_steps_prove_nothing(judged: Judged) -> None:
    assert judged(BOTH).outcome is Outcome.UNKNOWN


def test_both_numbers_and_steps_that_exist_pass(judged: Judged) -> None:
    assert judged(BOTH + STEPS).outcome is Outcome.PASS
    assert judged(BOTH + STEPS, Limits(rto=timedelta(hours=4), rpo=timedelta(days=1))).outcome is Outcome.PASS


def test_two_numbers_in_one_line_belong_to_their_names(judged: Judged) -> None:
    assert (
        judged(f"# Recovery\n\nRTO < 1 hour, RPO < 15 minutes\n{STEPS}", Limits(rpo=timedelta(minutes=15))).outcome
        is Outcome.PASS
    )
