import pytest

from proveout.checks.secrets.dotenv_is_ignored import Limits, check
from proveout.facts.history import HistoryFacts
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome

CLEAN = HistoryFacts.example()


def test_without_git_nobody_knows_what_is_ignored() -> None:
    assert check(TreeFacts.example(listed_by="folder"), CLEAN, Limits()).outcome is Outcome.UNKNOWN


def test_a_tracked_file_fails_even_where_a_rule_would_ignore_it() -> None:
    tree = TreeFacts.example(files={"backend/.env": 80})

    assert check(tree, CLEAN, Limits()).outcome is Outcome.FAIL


def test_a_file_that_was_committed_once_fails_with_its_commit() -> None:
    history = HistoryFacts.example(dotenv_commits={".env": "ab" * 20})

    verdict = check(TreeFacts.example(), history, Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "abababababab" in verdict.evidence[0].saw


def test_a_name_that_no_rule_covers_fails() -> None:
    tree = TreeFacts.example(ignored={".env": True, ".env.production": False})

    verdict = check(tree, CLEAN, Limits())

    assert verdict.outcome is Outcome.FAIL
    assert ".env.production" in verdict.says


def test_a_shallow_clone_cannot_show_what_older_commits_held() -> None:
    assert check(TreeFacts.example(), HistoryFacts.example(shallow=True), Limits()).outcome is Outcome.UNKNOWN


def test_a_repository_without_commits_proves_nothing() -> None:
    assert check(TreeFacts.example(), HistoryFacts.example(commits=0), Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("path", [".envrc", "backend/.envrc", "config/production.env", ".env-production"])
def test_a_tracked_file_that_may_hold_values_leaves_it_open(path: str) -> None:
    assert check(TreeFacts.example(files={path: 80}), CLEAN, Limits()).outcome is Outcome.UNKNOWN


def test_a_name_that_only_resembles_a_template_is_none() -> None:
    assert check(TreeFacts.example(files={".env.distributed": 80}), CLEAN, Limits()).outcome is Outcome.FAIL


def test_a_present_file_that_git_would_take_in_fails() -> None:
    assert check(TreeFacts.example(untracked=(".env.staging",)), CLEAN, Limits()).outcome is Outcome.FAIL


def test_a_rule_for_the_top_alone_leaves_a_service_below_open() -> None:
    tree = TreeFacts.example(ignored={".env": True, ".env.production": True, "backend/.env": False})

    verdict = check(tree, CLEAN, Limits())

    assert verdict.outcome is Outcome.UNKNOWN
    assert "backend/.env" in verdict.says


def test_a_rule_that_covers_a_service_below_as_well_passes() -> None:
    tree = TreeFacts.example(ignored={".env": True, ".env.production": True, "backend/.env": True})

    assert check(tree, CLEAN, Limits()).outcome is Outcome.PASS


def test_templates_may_be_tracked() -> None:
    tree = TreeFacts.example(files={".env.example": 80, "backend/.env.sample": 10})

    verdict = check(tree, CLEAN, Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
