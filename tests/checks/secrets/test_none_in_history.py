import pytest

from proveout.checks.secrets.none_in_history import Limits, check
from proveout.facts.leaks import HistoryLeakFacts, example_leak
from proveout.model.verdict import Outcome


@pytest.mark.parametrize(
    "unseen",
    [
        "this clone lacks the older commits (git fetch --unshallow)",
        "3 objects are missing in this clone",
        "the scan stopped after 45 s with 10 of 40 blobs; run it again to go on",
    ],
)
def test_what_could_not_be_seen_keeps_it_open(unseen: str) -> None:
    verdict = check(HistoryLeakFacts.example(unseen=(unseen,)), Limits())

    assert verdict.outcome is Outcome.UNKNOWN
    assert unseen in verdict.says


def test_blobs_that_nobody_counted_keep_it_open() -> None:
    assert check(HistoryLeakFacts.example(searched=39), Limits()).outcome is Outcome.UNKNOWN


def test_a_scan_that_missed_its_canary_proves_nothing() -> None:
    assert check(HistoryLeakFacts.example(planted={"jwt": False}), Limits()).outcome is Outcome.UNKNOWN
    assert check(HistoryLeakFacts.example(planted={}), Limits()).outcome is Outcome.UNKNOWN


def test_a_repository_without_commits_proves_nothing() -> None:
    assert check(HistoryLeakFacts(planted={"jwt": True}), Limits()).outcome is Outcome.UNKNOWN


def test_a_leak_in_a_shallow_clone_fails() -> None:
    history = HistoryLeakFacts.example(leaks=(example_leak(where="ab" * 20),), unseen=("shallow",))

    assert check(history, Limits()).outcome is Outcome.FAIL


def test_a_leak_names_its_commit_and_says_that_deleting_is_not_enough() -> None:
    leak = example_leak(where="ab" * 20, here=False)

    verdict = check(HistoryLeakFacts.example(leaks=(leak,)), Limits())

    assert "deleting a line does not make it safe" in verdict.says
    assert "came in with commit abababababab, no longer in the tree" in verdict.evidence[0].saw
    assert verdict.evidence[0].again == "git show abababababab:'app/settings.py' | sed -n 7p"
    assert leak.value.reveal() not in repr(verdict)


def test_a_changed_value_is_allowed_by_its_fingerprint() -> None:
    history = HistoryLeakFacts.example(leaks=(example_leak(where="ab" * 20),))

    assert check(history, Limits(allow=("5f0c2a9e",))).outcome is Outcome.PASS


def test_a_clean_history_passes_with_its_control() -> None:
    verdict = check(HistoryLeakFacts.example(), Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
