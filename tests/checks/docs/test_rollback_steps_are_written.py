from collections.abc import Callable
from typing import Any

import pytest

from proveout.checks.docs.rollback_steps_are_written import check
from proveout.model.verdict import Outcome

Library = Callable[..., dict[str, Any]]
STEPS = "# Rollback\n\n1. Find the last good tag.\n2. Deploy it:\n\n```sh\nmake deploy TAG=v1.3\n```\n"


def test_nothing_can_be_missed_in_a_repository_without_files(library: Library) -> None:
    assert check(**library({}, files=())).outcome is Outcome.UNKNOWN


def test_a_repository_whose_documents_say_nothing_of_it_fails(library: Library) -> None:
    assert check(**library({"README.md": "# Shop\n\nBooks.\n"})).outcome is Outcome.FAIL


def test_a_box_that_asks_for_a_plan_is_not_the_plan(library: Library) -> None:
    verdict = check(
        **library({"PRODUCTION_CHECKLIST.md": "# Checklist\n\n## Rollback\n\n- [x] Rollback plan written\n"})
    )

    assert verdict.outcome is Outcome.UNKNOWN
    assert "only the checklist speaks of it" in verdict.says


def test_steps_in_a_checklist_are_no_plan_either(library: Library) -> None:
    verdict = check(**library({"docs/go-live.md": STEPS}))

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_script_that_is_not_there_fails(library: Library) -> None:
    verdict = check(**library({"docs/ROLLBACK.md": "# Rollback\n\n```sh\nbash scripts/rollback.sh v1.3\n```\n"}))

    assert verdict.outcome is Outcome.FAIL
    assert "docs/ROLLBACK.md:4 names scripts/rollback.sh, which does not exist" in verdict.says


def test_a_target_that_the_makefile_lacks_fails(library: Library) -> None:
    assert check(**library({"docs/ROLLBACK.md": "# Rollback\n\n```sh\nmake rollback\n```\n"})).outcome is Outcome.FAIL


def test_a_heading_with_nothing_below_fails(library: Library) -> None:
    assert check(**library({"README.md": "# Shop\n\n## Rollback\n\n## Next\n\nWords.\n"})).outcome is Outcome.FAIL


def test_a_section_that_is_still_to_be_written_fails(library: Library) -> None:
    assert check(**library({"README.md": "# Shop\n\n## Rollback\n\nTBD\n"})).outcome is Outcome.FAIL


def test_words_without_a_command_or_a_step_prove_nothing(library: Library) -> None:
    verdict = check(**library({"README.md": "# Shop\n\n## Rollback\n\nWe go back to the release before.\n"}))

    assert verdict.outcome is Outcome.UNKNOWN


def test_steps_on_another_site_are_not_called_missing(library: Library) -> None:
    verdict = check(**library({"README.md": "# Shop\n\nSee the [rollback plan](https://wiki.example.org/x).\n"}))

    assert verdict.outcome is Outcome.UNKNOWN
    assert "README.md:3 points to https://wiki.example.org/x" in verdict.says


def test_a_script_on_the_server_is_not_called_missing(library: Library) -> None:
    text = "# Rollback\n\n1. Log in.\n\n```sh\nssh deploy@shop\ncd /srv/shop\n./bin/previous.sh\n```\n"

    assert check(**library({"docs/ROLLBACK.md": text})).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("heading", ["Transaction rollback", "Rollback of a session"])
def test_a_database_that_rolls_back_is_another_subject(library: Library, heading: str) -> None:
    assert check(**library({"README.md": f"# Shop\n\n## {heading}\n\n1. Begin.\n"})).outcome is Outcome.FAIL


def test_an_archived_plan_does_not_count(library: Library) -> None:
    assert check(**library({"docs/archive/ROLLBACK.md": STEPS})).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "heading", ["Rollback", "Rolling back", "How to roll back a release", "Revert to the last version"]
)
def test_a_section_with_steps_that_exist_passes(library: Library, heading: str) -> None:
    verdict = check(**library({"README.md": f"# Shop\n\n{STEPS.replace('# Rollback', f'## {heading}')}"}))

    assert verdict.outcome is Outcome.PASS
    assert any(seen.where == "README.md:3" for seen in verdict.evidence)
