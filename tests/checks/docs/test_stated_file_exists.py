from proveout.checks.docs.stated_file_exists import Limits, asks, check
from proveout.facts.contents import ContentsFacts
from proveout.facts.tree import TreeFacts
from proveout.model.limit import RepositoryPath
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

SOURCE = ContentsFacts(
    "app/main.py", {"rate_limit": 4, "Flask": 1}, {"rate_limit": 4, "flask": 1, "todo": 9, "audit": 9}
)


def judged(
    path: str, tree: TreeFacts | None = None, *holds: str, contents: ContentsFacts | Unreadable = SOURCE
) -> Verdict:
    return check(tree or TreeFacts.example(), contents, Limits(RepositoryPath(path), holds))


def outcome(path: str, tree: TreeFacts) -> Outcome:
    return judged(path, tree).outcome


def test_nothing_can_be_missed_in_a_repository_without_files() -> None:
    assert outcome("Dockerfile", TreeFacts.example(files={})) is Outcome.UNKNOWN


def test_a_missing_file_fails() -> None:
    assert outcome("Dockerfile", TreeFacts.example()) is Outcome.FAIL


def test_an_empty_file_fails() -> None:
    assert outcome("Dockerfile", TreeFacts.example(files={"Dockerfile": 0})) is Outcome.FAIL


def test_a_file_that_git_does_not_track_fails_and_says_so() -> None:
    verdict = judged("Dockerfile", TreeFacts.example(untracked=("Dockerfile",)))

    assert verdict.outcome is Outcome.FAIL
    assert "git does not track it" in verdict.says


def test_a_file_that_git_ignores_on_purpose_is_not_called_missing() -> None:
    assert outcome(".env", TreeFacts.example(ignored={".env": True})) is Outcome.UNKNOWN


def test_a_bare_name_is_found_in_the_one_folder_that_has_it() -> None:
    assert outcome("Dockerfile", TreeFacts.example(files={"backend/Dockerfile": 300})) is Outcome.PASS


def test_a_bare_name_in_two_folders_decides_nothing_by_itself() -> None:
    tree = TreeFacts.example(files={"a/Dockerfile": 300, "b/Dockerfile": 300})

    verdict = judged("Dockerfile", tree)

    assert verdict.outcome is Outcome.FAIL
    assert "a/Dockerfile and b/Dockerfile bear that name" in verdict.says


def test_a_folder_with_files_exists() -> None:
    assert outcome("app/", TreeFacts.example()) is Outcome.PASS


def test_what_a_file_should_hold_is_not_assumed() -> None:
    assert judged("app/main.py", None, "rate_limit", contents=Unreadable("it is too large")).outcome is Outcome.UNKNOWN


def test_a_name_that_no_line_holds_fails() -> None:
    verdict = judged("app/main.py", None, "rate_limit", "csrf_protect")

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says == "app/main.py: there, but it does not hold 'csrf_protect'"


def test_a_name_in_a_comment_of_code_proves_nothing() -> None:
    assert judged("app/main.py", None, "audit").outcome is Outcome.UNKNOWN


def test_half_of_the_words_prove_nothing() -> None:
    assert judged("app/main.py", None, "audit every flask call").outcome is Outcome.UNKNOWN


def test_names_that_the_code_uses_pass_with_their_lines() -> None:
    verdict = judged("app/main.py", None, "rate_limit", "Flask")

    assert verdict.outcome is Outcome.PASS
    assert verdict.evidence[0].where == "app/main.py:4"


def test_a_word_of_another_file_is_a_word() -> None:
    assert judged("README.md", None, "rollback", contents=ContentsFacts.example()).outcome is Outcome.PASS


def test_a_file_is_only_read_where_words_are_looked_for() -> None:
    assert asks(Limits(RepositoryPath("README.md"))) == {"contents": ""}
    assert asks(Limits(RepositoryPath("README.md"), ("x",))) == {"contents": "README.md"}
