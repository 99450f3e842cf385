"""What is recognised of a finding when lines, words and files have moved."""

import pytest

from proveout.model.baseline import Baseline, Recognised, Unproved, counted, recognise
from proveout.model.check import Severity
from proveout.model.evidence import Evidence, control
from proveout.model.run import Judgement
from proveout.model.verdict import failed, passed


def failing(*evidence: Evidence, check: str = "secrets.none_in_files", key: str = "") -> Judgement:
    return Judgement(key or check, check, "A title", Severity.MAJOR, failed("it is not so", *evidence))


def seen(where: str, saw: str = "an access key of a cloud") -> Evidence:
    return Evidence(saw, where)


def recognised(before: tuple[Evidence, ...], after: tuple[Evidence, ...]) -> Recognised:
    baseline = Baseline(counted([failing(*before)]))
    now = failing(*after)
    return recognise(baseline, {now.key: now}, {})


@pytest.mark.parametrize("where", ["app.py:90", "app.py:3-9", "app.py:3:14", "app.py"])
def test_a_moved_line_is_the_same_finding(where: str) -> None:
    found = recognised((seen("app.py:3"),), (seen(where),))

    assert (found.judgements, found.gone) == (frozenset({"secrets.none_in_files"}), ())


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a key in line 9", "a key in  line 12"),
        ("app.py:3 holds a key", "app.py:77 holds a key"),
        ("none among 12 files", "none among 1,204 files"),
    ],
)
def test_lines_and_counts_in_the_words_do_not_matter(before: str, after: str) -> None:
    assert recognised((seen("app.py:3", before),), (seen("app.py:3", after),)).judgements


@pytest.mark.parametrize(
    ("before", "after"),
    [("port 5432 is open", "port 6379 is open"), ("AKIA… stands there", "ghp… stands there")],
)
def test_another_thing_in_the_same_place_is_new(before: str, after: str) -> None:
    assert not recognised((seen("app.py:3", before),), (seen("app.py:3", after),)).judgements


def test_one_more_of_the_same_is_new() -> None:
    assert not recognised((seen("app.py:3"),), (seen("app.py:3"), seen("app.py:9"))).judgements


def test_one_less_is_known_and_the_other_is_gone() -> None:
    found = recognised((seen("app.py:3"), seen("app.py:9")), (seen("app.py:9"),))

    assert found.judgements
    assert len(found.gone) == 1


def test_a_moved_file_is_recognised() -> None:
    found = recognised((seen("app.py:3", "app.py holds a key"),), (seen("shop/app.py:3", "shop/app.py holds a key"),))

    assert (bool(found.judgements), found.gone) == (True, ())


def test_a_copy_of_a_file_is_new() -> None:
    found = recognised((seen("app.py:3"),), (seen("app.py:3"), seen("copy.py:3")))

    assert not found.judgements


def test_the_same_evidence_of_another_check_is_new() -> None:
    baseline = Baseline(counted([failing(seen("app.py:3"))]))
    other = failing(seen("app.py:3"), check="input.output_is_escaped")

    assert not recognise(baseline, {other.key: other}, {}).judgements


def test_two_limits_of_one_check_share_their_findings() -> None:
    one, two = (failing(seen("app.py:3"), key=f"secrets.none_in_files(most={number})") for number in (1, 2))
    baseline = Baseline(counted([one, two]))

    found = recognise(baseline, {one.key: one, two.key: two}, {})

    assert found.judgements == {one.key, two.key}
    assert sum(baseline.findings.values()) == 1


def test_controls_and_passes_are_no_findings() -> None:
    proof = control("the planted key was found", "a file of ours")
    good = Judgement("a.b", "a.b", "A title", Severity.MAJOR, passed("it is so", seen("app.py:3")))

    assert counted([good]) == {}
    assert sum(counted([failing(proof, seen("app.py:3"))]).values()) == 1


def test_a_line_that_is_not_proved_is_known_by_its_id_or_its_words() -> None:
    baseline = Baseline({}, (Unproved("a" * 12, "Rotate the keys"), Unproved("b" * 12, "Gone for good")))

    by_id = recognise(baseline, {}, {"a" * 12: "Rotate the keys"})
    by_words = recognise(baseline, {}, {"c" * 12: "rotate  the keys"})

    assert by_id.items == {"a" * 12}
    assert by_words.items == {"c" * 12}
    assert [one.words for one in by_words.gone if isinstance(one, Unproved)] == ["Gone for good"]
