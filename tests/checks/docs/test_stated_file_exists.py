from proveout.checks.docs.stated_file_exists import Limits, check
from proveout.facts.tree import TreeFacts
from proveout.model.limit import RepositoryPath
from proveout.model.verdict import Outcome


def outcome(path: str, tree: TreeFacts) -> Outcome:
    return check(tree, Limits(RepositoryPath(path))).outcome


def test_nothing_can_be_missed_in_a_repository_without_files() -> None:
    assert outcome("Dockerfile", TreeFacts.example(files={})) is Outcome.UNKNOWN


def test_a_missing_file_fails() -> None:
    assert outcome("Dockerfile", TreeFacts.example()) is Outcome.FAIL


def test_an_empty_file_fails() -> None:
    assert outcome("Dockerfile", TreeFacts.example(files={"Dockerfile": 0})) is Outcome.FAIL


def test_a_file_that_git_does_not_track_fails_and_says_so() -> None:
    verdict = check(TreeFacts.example(untracked=("Dockerfile",)), Limits(RepositoryPath("Dockerfile")))

    assert verdict.outcome is Outcome.FAIL
    assert "git does not track it" in verdict.says


def test_a_file_that_git_ignores_on_purpose_is_not_called_missing() -> None:
    assert outcome(".env", TreeFacts.example(ignored={".env": True})) is Outcome.UNKNOWN


def test_a_bare_name_is_found_in_the_one_folder_that_has_it() -> None:
    assert outcome("Dockerfile", TreeFacts.example(files={"backend/Dockerfile": 300})) is Outcome.PASS


def test_a_bare_name_in_two_folders_decides_nothing_by_itself() -> None:
    tree = TreeFacts.example(files={"a/Dockerfile": 300, "b/Dockerfile": 300})

    verdict = check(tree, Limits(RepositoryPath("Dockerfile")))

    assert verdict.outcome is Outcome.FAIL
    assert "a/Dockerfile and b/Dockerfile bear that name" in verdict.says


def test_a_folder_with_files_exists() -> None:
    assert outcome("app/", TreeFacts.example()) is Outcome.PASS


def test_what_a_file_should_hold_is_not_assumed() -> None:
    verdict = check(TreeFacts.example(), Limits(RepositoryPath("README.md"), holds=("rollback",)))

    assert verdict.outcome is Outcome.UNKNOWN
