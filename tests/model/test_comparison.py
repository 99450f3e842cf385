"""What changed between two runs."""

import pytest

from proveout.model.checklist import Checklist, Item
from proveout.model.comparison import Change, ChangeKind, compare
from proveout.model.run import Decision, ItemResult, Run, Standing

WORDS = "Rotate the signing keys every year"


def run(*lines: tuple[str, str, Standing], waived: str = "", path: str = "c.md") -> Run:
    items = tuple(Item(name, at, text) for at, (name, text, _) in enumerate(lines, 1))
    results = tuple(ItemResult(name, path, standing, "so", waived=waived) for name, _, standing in lines)
    return Run("2026-03-01T09:00:00Z", "t", "r", "production", Decision.HOLD, "so", (Checklist(path, "C", items),),
               results=results)  # fmt: skip


def changes(before: Run, after: Run) -> tuple[Change, ...]:
    return compare(before, after, ("aaaaaaaa", "bbbbbbbb")).changes


def test_two_equal_runs_have_no_changes() -> None:
    same = run(("1", WORDS, Standing.PROVED), ("2", "Another", Standing.FALSE))

    comparison = compare(same, same, ("aaaaaaaa", "bbbbbbbb"))

    assert (comparison.changes, comparison.same) == ((), 2)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (Standing.PROVED, Standing.FALSE, ChangeKind.BECAME_FALSE),
        (Standing.UNPROVED, Standing.FALSE, ChangeKind.BECAME_FALSE),
        (Standing.PROVED, Standing.UNPROVED, ChangeKind.BECAME_UNPROVED),
        (Standing.FALSE, Standing.PROVED, ChangeKind.BECAME_PROVED),
        (Standing.UNPROVED, Standing.PROVED, ChangeKind.BECAME_PROVED),
        (Standing.FALSE, Standing.UNPROVED, ChangeKind.NO_LONGER_FALSE),
        (Standing.UNPROVED, Standing.NOT_APPLICABLE, ChangeKind.OTHER),
    ],
)
def test_a_change_of_standing_is_named(before: Standing, after: Standing, kind: ChangeKind) -> None:
    (change,) = changes(run(("1", WORDS, before)), run(("1", WORDS, after)))

    assert (change.kind, change.before, change.after) == (kind, before, after)


def test_what_was_excused_and_is_not_any_more_is_named() -> None:
    plain, waived = run(("1", WORDS, Standing.FALSE)), run(("1", WORDS, Standing.FALSE), waived="by Ada")

    assert [one.kind for one in changes(plain, waived)] == [ChangeKind.EXCUSED]
    assert [one.kind for one in changes(waived, plain)] == [ChangeKind.NO_LONGER_EXCUSED]


def test_a_reworded_line_is_one_change_with_both_wordings() -> None:
    (change,) = changes(
        run(("1", WORDS, Standing.PROVED)), run(("2", "Rotate the signing keys every month", Standing.PROVED))
    )

    assert (change.kind, change.was) == (ChangeKind.REWORDED, WORDS)


def test_a_reworded_line_that_became_false_is_false_first() -> None:
    (change,) = changes(run(("1", WORDS, Standing.PROVED)), run(("2", f"{WORDS} again", Standing.FALSE)))

    assert (change.kind, change.was) == (ChangeKind.BECAME_FALSE, WORDS)


def test_a_line_that_came_and_one_that_went_are_two_changes() -> None:
    found = changes(run(("1", WORDS, Standing.PROVED)), run(("2", "Nothing alike here", Standing.PROVED)))

    assert [one.kind for one in found] == [ChangeKind.CAME, ChangeKind.WENT]


def test_the_same_words_in_another_document_are_another_line() -> None:
    found = changes(run(("1", WORDS, Standing.PROVED)), run(("1", WORDS, Standing.PROVED), path="d.md"))

    assert [one.kind for one in found] == [ChangeKind.CAME, ChangeKind.WENT]


def test_a_new_line_that_is_false_is_news_of_the_first_rank() -> None:
    found = changes(run(), run(("1", "Sing", Standing.PROVED), ("2", "Dance", Standing.FALSE)))

    assert [one.kind for one in found] == [ChangeKind.BECAME_FALSE, ChangeKind.CAME]


def test_remarks_are_no_changes() -> None:
    assert changes(run(("1", WORDS, Standing.REMARK)), run(("2", "Another remark", Standing.REMARK))) == ()


def test_a_heading_that_changed_over_a_whole_document_is_told_in_time() -> None:
    before = [(f"a{number}", f"{WORDS} in place {number}", Standing.PROVED) for number in range(1500)]
    after = [(f"b{number}", text, standing) for number, (_, text, standing) in enumerate(before)]

    found = changes(run(*before), run(*after))

    assert {one.kind for one in found} == {ChangeKind.REWORDED}
    assert len(found) == 1500
