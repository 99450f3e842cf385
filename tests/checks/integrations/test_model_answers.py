from proveout.checks.integrations.model_answers import Limits, check_files
from proveout.facts.tree import TreeFacts
from proveout.model.limit import RepositoryPath
from proveout.model.verdict import Outcome

TREE = TreeFacts.example(files={"models/rank.onnx": 9_000_000, "models/lfs.onnx": 131, "models/empty.onnx": 0})


def judged(path: str, tree: TreeFacts = TREE) -> Outcome:
    return check_files(tree, Limits(what="the ranking model", path=RepositoryPath(path))).outcome


def test_without_a_named_file_there_is_nothing_to_look_for() -> None:
    assert judged("") is Outcome.UNKNOWN


def test_an_empty_repository_proves_nothing() -> None:
    assert judged("models/rank.onnx", TreeFacts(files={})) is Outcome.UNKNOWN


def test_a_missing_or_empty_file_fails() -> None:
    assert judged("models/none.onnx") is Outcome.FAIL
    assert judged("models/empty.onnx") is Outcome.FAIL


def test_an_untracked_file_and_a_pointer_are_unknown() -> None:
    assert judged("models/new.onnx", TreeFacts.example(untracked=("models/new.onnx",))) is Outcome.UNKNOWN
    assert judged("models/lfs.onnx") is Outcome.UNKNOWN


def test_a_file_or_a_folder_that_is_there_is_wiring() -> None:
    assert judged("./models/rank.onnx") is Outcome.PASS
    assert judged("models/") is Outcome.PASS
