from proveout.checks.release.revision_is_clean_and_pushed import Limits, check
from proveout.facts.history import HistoryFacts
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome, Verdict

TREE = TreeFacts.example()


def judged(tree: TreeFacts = TREE, limits: Limits | None = None, **difference: object) -> Verdict:
    return check(tree, HistoryFacts.example(**difference), limits or Limits())


def test_without_an_upstream_nobody_can_say_whether_it_is_pushed() -> None:
    assert judged(upstream="", ahead=None).outcome is Outcome.UNKNOWN


def test_a_repository_without_commits_fails() -> None:
    assert judged(head="", commits=0).outcome is Outcome.FAIL


def test_uncommitted_changes_fail_and_are_named() -> None:
    verdict = judged(dirty=("app/main.py",))

    assert verdict.outcome is Outcome.FAIL
    assert "app/main.py" in verdict.says


def test_a_source_file_that_nobody_added_fails() -> None:
    assert judged(TreeFacts.example(untracked=("app/new.py",))).outcome is Outcome.FAIL


def test_a_stray_note_beside_the_code_does_not_matter() -> None:
    assert judged(TreeFacts.example(untracked=("notes.txt",))).outcome is Outcome.PASS


def test_another_branch_fails() -> None:
    assert judged(branch="feature/x").outcome is Outcome.FAIL
    assert judged(branch="feature/x", limits=Limits(branch="feature/x")).outcome is Outcome.PASS


def test_commits_that_are_not_pushed_fail() -> None:
    assert judged(ahead=2).outcome is Outcome.FAIL
