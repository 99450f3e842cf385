import pytest

from proveout.gate import decide, stand
from proveout.model.binding import Binding, Bound, Sense
from proveout.model.check import Severity
from proveout.model.checklist import Checklist, Item, ItemKind, Says
from proveout.model.evidence import Evidence
from proveout.model.run import Decision, ItemResult, Judgement, Standing
from proveout.model.verdict import Outcome, Verdict

SEEN = Evidence("it", "there")


def judgement(check: str, outcome: Outcome) -> Judgement:
    return Judgement(check, check, "A title", Severity.MAJOR, Verdict(outcome, f"{check} is {outcome}", (SEEN,)))


def result(outcome: Outcome, *, says: Says = Says.OPEN, sense: Sense = Sense.PLAIN) -> ItemResult:
    checklist = Checklist("c.md", "C", (Item("1", 1, "a line", says=says),))
    bindings = {"1": Binding("1", (Bound("a.b", 0.9),), sense=sense)}
    return stand([checklist], bindings, {"a.b": judgement("a.b", outcome)})[0]


def decision(*results: ItemResult) -> Decision:
    return decide(results)[0]


def test_an_empty_checklist_is_a_hold() -> None:
    assert decide([]) == (Decision.HOLD, "nothing is required here: an empty checklist proves nothing")


def test_a_checklist_of_remarks_only_is_a_hold() -> None:
    remark = ItemResult("1", "c.md", Standing.REMARK, "a remark", required=False)

    assert decision(remark) is Decision.HOLD


def test_a_checklist_in_which_nothing_applies_is_a_hold() -> None:
    assert decision(result(Outcome.NOT_APPLICABLE)) is Decision.HOLD


def test_unknown_is_never_green() -> None:
    assert decision(result(Outcome.PASS), result(Outcome.UNKNOWN)) is Decision.HOLD


def test_one_false_item_is_a_no_go_whatever_else_is_proved_or_open() -> None:
    assert decision(result(Outcome.PASS), result(Outcome.UNKNOWN), result(Outcome.FAIL)) is Decision.NO_GO


def test_all_proved_is_a_go() -> None:
    assert decision(result(Outcome.PASS), result(Outcome.NOT_APPLICABLE)) is Decision.GO


def test_a_box_that_binds_to_nothing_stays_visible_and_counts() -> None:
    checklist = Checklist("c.md", "C", (Item("1", 1, "sing a song", says=Says.TICKED),))

    (unbound,) = stand([checklist], {"1": Binding("1", reason="no check answers it")}, {})

    assert unbound.standing is Standing.UNPROVED
    assert unbound.required


def test_narration_does_not_count() -> None:
    checklist = Checklist("c.md", "C", (Item("1", 1, "Welcome!", kind=ItemKind.NARRATIVE),))

    (remark,) = stand([checklist], {}, {})

    assert remark.standing is Standing.REMARK
    assert not remark.required


@pytest.mark.parametrize("says", [Says.TICKED, Says.CLAIMED])
def test_a_promise_that_is_false_is_a_lie(says: Says) -> None:
    assert result(Outcome.FAIL, says=says).lie


def test_an_open_box_that_is_false_is_no_lie() -> None:
    assert not result(Outcome.FAIL, says=Says.OPEN).lie


def test_a_promise_that_is_unknown_is_no_lie() -> None:
    assert not result(Outcome.UNKNOWN, says=Says.TICKED).lie


@pytest.mark.parametrize("sense", [sense for sense in Sense if sense is not Sense.PLAIN])
def test_a_pass_never_proves_a_line_that_speaks_in_another_way(sense: Sense) -> None:
    assert result(Outcome.PASS, sense=sense).standing is not Standing.PROVED


@pytest.mark.parametrize("sense", [Sense.PROMISED_FOR_LATER, Sense.ANOTHER_ENVIRONMENT, Sense.RUNBOOK_ROW])
def test_a_failure_elsewhere_or_later_blocks_nothing(sense: Sense) -> None:
    elsewhere = result(Outcome.FAIL, says=Says.TICKED, sense=sense)

    assert elsewhere.standing is not Standing.FALSE
    assert not elsewhere.required
    assert not elsewhere.lie


def test_a_weak_value_that_fails_is_false() -> None:
    assert result(Outcome.FAIL, sense=Sense.WEAK_VALUE).standing is Standing.FALSE


def test_all_bound_checks_must_hold() -> None:
    checklist = Checklist("c.md", "C", (Item("1", 1, "a line", says=Says.OPEN),))
    bindings = {"1": Binding("1", (Bound("a.b", 0.9), Bound("c.d", 0.9)))}
    judgements = {"a.b": judgement("a.b", Outcome.PASS), "c.d": judgement("c.d", Outcome.UNKNOWN)}

    assert stand([checklist], bindings, judgements)[0].standing is Standing.UNPROVED


def test_ready_for_production_follows_the_other_lines_of_its_document() -> None:
    lines = (Item("1", 1, "a line", says=Says.OPEN), Item("2", 2, "Ready for production", says=Says.CLAIMED))
    bindings = {"1": Binding("1", (Bound("a.b", 0.9),)), "2": Binding("2", (Bound("umbrella.production_ready", 0.9),))}
    whole = judgement("umbrella.production_ready", Outcome.UNKNOWN)

    def standing(outcome: Outcome) -> Standing:
        judgements = {"a.b": judgement("a.b", outcome), "umbrella.production_ready": whole}
        return stand([Checklist("c.md", "C", lines)], bindings, judgements)[1].standing

    assert standing(Outcome.FAIL) is Standing.FALSE
    assert standing(Outcome.UNKNOWN) is Standing.UNPROVED
    assert standing(Outcome.PASS) is Standing.PROVED


def test_ready_for_production_alone_proves_nothing() -> None:
    line = Item("1", 1, "Ready for production", says=Says.CLAIMED)
    bindings = {"1": Binding("1", (Bound("umbrella.production_ready", 0.9),))}
    whole = {"umbrella.production_ready": judgement("umbrella.production_ready", Outcome.UNKNOWN)}

    (alone,) = stand([Checklist("c.md", "C", (line,))], bindings, whole)

    assert alone.standing is Standing.UNPROVED


def test_the_one_line_decision_names_what_blocks() -> None:
    decided, because = decide([result(Outcome.FAIL, says=Says.TICKED), result(Outcome.UNKNOWN)])

    assert decided is Decision.NO_GO
    assert because == "1 required item is false (said to be done); 1 required item is not proved"
