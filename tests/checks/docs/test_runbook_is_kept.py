from collections.abc import Callable
from typing import Any

from proveout.checks.docs.runbook_is_kept import Limits, check
from proveout.model.verdict import Outcome

Library = Callable[..., dict[str, Any]]
RUNBOOK = "# Runbook\n\n## Queue is long\n\nAdd a worker.\n\n```sh\nmake deploy\n```\n\n## Disk is full\n\n1. Delete old dumps.\n"


def test_nothing_can_be_missed_in_a_repository_without_files(library: Library) -> None:
    assert check(**library({}, files=()), limits=Limits()).outcome is Outcome.UNKNOWN


def test_a_repository_without_a_runbook_fails(library: Library) -> None:
    assert check(**library({"README.md": "# Shop\n"}), limits=Limits()).outcome is Outcome.FAIL


def test_a_step_that_calls_a_missing_script_fails(library: Library) -> None:
    text = "# Troubleshooting\n\n1. Run `python scripts/fix_queue.py now`.\n"

    assert check(**library({"docs/TROUBLESHOOTING.md": text}), limits=Limits()).outcome is Outcome.FAIL


def test_a_stated_trouble_that_it_does_not_name_proves_nothing(library: Library) -> None:
    verdict = check(**library({"docs/RUNBOOK.md": RUNBOOK}), limits=Limits(topics=("expired certificate",)))

    assert verdict.outcome is Outcome.UNKNOWN


def test_steps_about_none_of_the_usual_troubles_prove_nothing(library: Library) -> None:
    text = "# Runbook\n\n1. Make tea.\n"

    assert check(**library({"docs/RUNBOOK.md": text}), limits=Limits()).outcome is Outcome.UNKNOWN


def test_steps_for_the_usual_troubles_pass_and_are_named(library: Library) -> None:
    verdict = check(**library({"docs/RUNBOOK.md": RUNBOOK}), limits=Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.says.endswith("it speaks of queue, disk")


def test_stated_troubles_that_it_treats_pass(library: Library) -> None:
    verdict = check(**library({"docs/RUNBOOK.md": RUNBOOK}), limits=Limits(topics=("long queue", "full disk")))

    assert verdict.outcome is Outcome.PASS
