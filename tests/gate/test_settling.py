"""What excuses an item, for how long, and what is said of it."""

from dataclasses import replace
from datetime import date

import pytest

from proveout.facts.attestation import Attestation
from proveout.gate import Rules, baseline_of_run, decide, settle
from proveout.gate.settling import Settled
from proveout.model.binding import Binding, Bound, Sense
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Checklist, Item, Says
from proveout.model.evidence import Evidence
from proveout.model.policy import LeftOut, Policy
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing
from proveout.model.verdict import Outcome, Verdict
from proveout.model.waiver import Waiver

TODAY = "2026-03-01"
ITEM = "aaaaaaaaaaaa"
OTHER = "bbbbbbbbbbbb"
SEEN = Evidence("it is off", "app.py:3")


def judged(check: str, outcome: Outcome, **difference: object) -> Judgement:
    one = Judgement(check, check, "A title", Severity.MAJOR, Verdict(outcome, f"{check} is {outcome}", (SEEN,)))
    return replace(one, **difference)  # type: ignore[arg-type] # the fields that a test changes


def settled(
    *judgements: Judgement,
    rules: Rules | None = None,
    text: str = "Rotate the keys",
    says: Says = Says.TICKED,
    sense: Sense = Sense.PLAIN,
    others: tuple[Item, ...] = (),
    remembered: str = "",
) -> Settled:
    """One item that is bound to all of the judgements, or to nothing where there are none."""
    items = (Item(ITEM, 3, text, says=says), *others)
    bound = tuple(Bound(one.check, 0.9) for one in judgements if not any(one.key in j.members for j in judgements))
    return settle(
        [Checklist("c.md", "C", items)],
        {ITEM: Binding(ITEM, bound, sense=sense)},
        {one.key: one for one in judgements},
        rules or Rules(),
        today=TODAY,
        recall=lambda _: remembered,
    )


def first(outcome: Settled) -> ItemResult:
    return outcome.results[0]


def waiver(about: str = "a.b", *, until: str = "2026-06-01", on: str = "2026-02-01", words: str = "") -> Waiver:
    return Waiver(
        about, "Ada", "no time", date.fromisoformat(on), date.fromisoformat(until), "proveout.toml:4", (), words
    )


def word(
    about: str, *, holds: bool = True, on: str = "2026-02-01", until: str = "2026-06-01", words: str = ""
) -> Attestation:
    begin, end = date.fromisoformat(on), date.fromisoformat(until)
    return Attestation(about, "Ada", "the ticket", begin, end, "proveout.toml:9", holds, words)


FALSE = judged("a.b", Outcome.FAIL)
UNKNOWN = judged("a.b", Outcome.UNKNOWN)
PASSES = judged("a.b", Outcome.PASS)


# Waivers


def test_an_ended_waiver_excuses_nothing_and_says_so() -> None:
    outcome = settled(FALSE, rules=Rules(waivers=(waiver(until="2026-02-28"),)))

    assert first(outcome).blocks is Decision.NO_GO
    (note,) = outcome.notes
    assert note == (
        "the waiver of a.b by Ada (proveout.toml:4) ended on 2026-02-28, and what it excused is still wrong: "
        "it counts again"
    )


def test_an_ended_waiver_of_something_that_passes_may_go() -> None:
    outcome = settled(PASSES, rules=Rules(waivers=(waiver(until="2026-02-28"),)))

    assert outcome.notes[0].endswith("ended on 2026-02-28, and is not needed any more: remove it")


def test_a_waiver_counts_on_its_last_day_and_not_before_its_first() -> None:
    assert first(settled(FALSE, rules=Rules(waivers=(waiver(until=TODAY),)))).blocks is None
    early = settled(FALSE, rules=Rules(waivers=(waiver(on="2026-03-02"),)))
    assert first(early).blocks is Decision.NO_GO
    assert early.notes == ("the waiver of a.b by Ada (proveout.toml:4) begins on 2026-03-02 and does not count yet",)


def test_a_waiver_of_something_that_passes_is_told() -> None:
    outcome = settled(PASSES, rules=Rules(waivers=(waiver(),)))

    assert outcome.notes == ("the waiver of a.b by Ada (proveout.toml:4) is not needed: it passes. Remove it",)


def test_a_waiver_that_no_line_asks_for_is_told() -> None:
    outcome = settled(PASSES, rules=Rules(waivers=(waiver("c.d"),)))

    assert "is not needed: no line of these documents asks for it" in outcome.notes[0]


def test_a_waived_item_stays_false_and_a_lie_and_does_not_block() -> None:
    proved = Item(OTHER, 4, "Another", says=Says.OPEN)
    outcome = settled(FALSE, rules=Rules(waivers=(waiver(),)), others=(proved,))

    result = first(outcome)

    assert (result.standing, result.lie, result.blocks) == (Standing.FALSE, True, None)
    assert result.waived == "waived by Ada until 2026-06-01: no time"
    assert outcome.notes == ()


def test_a_go_with_a_waiver_says_so_first() -> None:
    results = (
        ItemResult("1", "c.md", Standing.PROVED, "so"),
        ItemResult("2", "c.md", Standing.FALSE, "not so", waived="waived by Ada until 2026-06-01: no time"),
    )

    assert decide(results) == (Decision.GO, "with 1 waiver; 1 required item is proved; 1 waived")


def test_waivers_alone_are_no_go() -> None:
    waived = ItemResult("2", "c.md", Standing.FALSE, "not so", waived="waived by Ada until 2026-06-01: no time")

    assert decide([waived])[0] is Decision.HOLD


def test_a_waiver_of_one_check_does_not_excuse_another() -> None:
    result = first(settled(FALSE, judged("c.d", Outcome.FAIL), rules=Rules(waivers=(waiver(),))))

    assert result.blocks is Decision.NO_GO


def test_what_is_waived_beside_what_is_not_proved_is_a_hold() -> None:
    result = first(settled(FALSE, judged("c.d", Outcome.UNKNOWN), rules=Rules(waivers=(waiver(),))))

    assert (result.standing, result.blocks, result.eased) == (Standing.FALSE, Decision.HOLD, True)


@pytest.mark.parametrize("about", ["umbrella.all", "a.b"])
def test_a_waiver_reaches_the_parts_of_an_umbrella(about: str) -> None:
    whole = judged("umbrella.all", Outcome.FAIL, members=("a.b",))

    result = first(settled(whole, FALSE, rules=Rules(waivers=(waiver(about),))))

    assert result.waived


def test_a_waiver_of_a_line_excuses_a_line_that_is_bound_to_nothing() -> None:
    result = first(settled(rules=Rules(waivers=(waiver(ITEM),))))

    assert (result.standing, result.blocks) == (Standing.UNPROVED, None)


@pytest.mark.parametrize("remembered", [True, False])
def test_a_waiver_of_a_line_ends_with_its_wording(remembered: bool) -> None:  # noqa: FBT001 - both ways to know
    before = "Rotate the keys every year"
    named = waiver(OTHER, words="" if remembered else before)

    outcome = settled(FALSE, rules=Rules(waivers=(named,)), remembered=before if remembered else "")

    assert first(outcome).blocks is Decision.NO_GO
    (note,) = outcome.notes
    assert note == (
        f"the waiver of {OTHER} by Ada (proveout.toml:4) has ended: the wording changed from 'Rotate the keys every "
        f"year' to 'Rotate the keys' (line 3, id {ITEM}), and nobody has said it of the new words"
    )


def test_a_line_whose_headings_changed_is_told_apart() -> None:
    outcome = settled(FALSE, rules=Rules(waivers=(waiver(OTHER, words="Rotate the keys"),)))

    assert "the headings above 'Rotate the keys' changed, and line 3 has the id" in outcome.notes[0]


def test_a_line_that_nobody_remembers_is_said_to_be_missing() -> None:
    outcome = settled(FALSE, rules=Rules(waivers=(waiver(OTHER),)))

    assert f"no line of these documents has the id {OTHER}" in outcome.notes[0]


@pytest.mark.parametrize("until", ["2027-02-03", "2036-01-01"])
def test_a_waiver_of_more_than_a_year_is_refused(until: str) -> None:
    with pytest.raises(ValueError, match="ends within a year"):
        waiver(until=until)


def test_the_pin_of_a_reworded_line_is_told() -> None:
    outcome = settled(PASSES, rules=Rules(pins=(OTHER,), pinned_in="proveout.toml"), remembered="Rotate the key")

    assert outcome.notes[0].startswith(f"the pin of {OTHER} (proveout.toml) has ended: the wording changed")


# Words


def test_a_word_about_a_line_proves_what_nothing_measures() -> None:
    outcome = settled(rules=Rules(attestations=(word(ITEM),)))

    result = first(outcome)

    assert (result.standing, result.why) == (Standing.PROVED, "attested by Ada until 2026-06-01")
    assert outcome.judgements[result.judgements[0]].sight is Sight.ATTESTATION


def test_a_word_does_not_make_true_what_was_measured() -> None:
    assert first(settled(FALSE, rules=Rules(attestations=(word(ITEM),)))).standing is Standing.FALSE


def test_a_word_that_a_line_does_not_hold_makes_it_false() -> None:
    assert first(settled(PASSES, rules=Rules(attestations=(word(ITEM, holds=False),)))).standing is Standing.FALSE


def test_an_ended_word_proves_nothing_and_says_so() -> None:
    outcome = settled(rules=Rules(attestations=(word(ITEM, until="2026-02-28"),)))

    assert first(outcome).standing is Standing.UNPROVED
    assert "the word of Ada ended on 2026-02-28" in first(outcome).why


def test_the_policy_ends_a_word_before_its_own_end() -> None:
    rules = Rules(policy=Policy(words_good_for_days=10), attestations=(word(ITEM),))

    assert "ended on 2026-02-11, 10 days after it was given" in first(settled(rules=rules)).why


def test_a_word_about_a_reworded_line_has_ended() -> None:
    outcome = settled(rules=Rules(attestations=(word(OTHER, words="Rotate all the keys"),)))

    assert first(outcome).standing is Standing.UNPROVED
    assert "has ended: the wording changed" in outcome.notes[0]


def test_a_word_that_the_measurement_contradicts_is_told() -> None:
    outcome = settled(FALSE, rules=Rules(attestations=(word("a.b"),)))

    assert outcome.notes[0].endswith("says that it holds, and the measurement says that it does not")


# Policy


def test_a_severity_that_does_not_block_is_let_pass_and_said() -> None:
    rules = Rules(environment="staging", policy=Policy(blocks=(Severity.BLOCKER,)))

    result = first(settled(FALSE, rules=rules))

    assert (result.standing, result.blocks, result.let_pass) == (Standing.FALSE, None, True)
    assert result.why == "a.b is fail (passes: major findings do not block staging)"


def test_a_blocker_blocks_whatever_the_policy_lets_pass() -> None:
    rules = Rules(policy=Policy(blocks=(Severity.BLOCKER,)))

    assert first(settled(replace(FALSE, severity=Severity.BLOCKER), rules=rules)).blocks is Decision.NO_GO


def test_unknown_is_let_pass_only_where_the_policy_says_so_and_is_never_proved() -> None:
    eased = first(settled(UNKNOWN, rules=Rules(policy=Policy(unknown_blocks=False))))

    assert first(settled(UNKNOWN)).blocks is Decision.HOLD
    assert (eased.standing, eased.blocks) == (Standing.UNPROVED, None)


def test_open_boxes_may_be_left_for_later_but_not_what_is_said_to_be_done() -> None:
    rules = Rules(policy=Policy(open_items_block=False))

    assert first(settled(FALSE, rules=rules, says=Says.OPEN)).blocks is None
    assert first(settled(FALSE, rules=rules, says=Says.TICKED)).blocks is Decision.NO_GO


@pytest.mark.parametrize("about", ["a.b", ITEM])
def test_what_is_left_out_is_measured_and_blocks_nothing(about: str) -> None:
    left = LeftOut(about, "staging holds no data", "proveout.toml:7")

    result = first(settled(FALSE, rules=Rules(left_out=(left,))))

    assert (result.standing, result.blocks) == (Standing.FALSE, None)
    assert result.why.endswith("(passes: left out (proveout.toml:7): staging holds no data)")


def test_the_decision_counts_what_the_policy_let_pass() -> None:
    outcome = settled(FALSE, rules=Rules(policy=Policy(blocks=(Severity.BLOCKER,))))

    assert decide(outcome.results) == (
        Decision.HOLD,
        "nothing is required here: an empty checklist proves nothing",
    )


# The line that stands for its document


def whole(*judgements: Judgement, rules: Rules) -> tuple[ItemResult, ...]:
    ready = judged("umbrella.production_ready", Outcome.UNKNOWN)
    items = (Item(ITEM, 1, "Rotate", says=Says.TICKED), Item(OTHER, 2, "Ready for production", says=Says.TICKED))
    bindings = {
        ITEM: Binding(ITEM, tuple(Bound(one.check, 0.9) for one in judgements)),
        OTHER: Binding(OTHER, (Bound("umbrella.production_ready", 0.9),)),
    }
    keys = {one.key: one for one in (*judgements, ready)}
    return settle([Checklist("c.md", "C", items)], bindings, keys, rules, today=TODAY, recall=lambda _: "").results


def test_exceptions_do_not_make_a_document_ready_but_let_its_line_pass() -> None:
    _, ready = whole(judged("c.d", Outcome.PASS), FALSE, rules=Rules(waivers=(waiver(),)))

    assert ready.standing is not Standing.PROVED


def test_the_whole_is_waived_with_its_only_false_line() -> None:
    items = (
        Item(ITEM, 1, "A", says=Says.TICKED),
        Item("c" * 12, 2, "B", says=Says.TICKED),
        Item(OTHER, 3, "Ready", says=Says.TICKED),
    )
    bindings = {
        ITEM: Binding(ITEM, (Bound("a.b", 0.9),)),
        "c" * 12: Binding("c" * 12, (Bound("c.d", 0.9),)),
        OTHER: Binding(OTHER, (Bound("umbrella.production_ready", 0.9),)),
    }
    keys = {
        one.key: one
        for one in (FALSE, judged("c.d", Outcome.PASS), judged("umbrella.production_ready", Outcome.UNKNOWN))
    }

    outcome = settle(
        [Checklist("c.md", "C", items)], bindings, keys, Rules(waivers=(waiver(),)), today=TODAY, recall=lambda _: ""
    )

    assert decide(outcome.results) == (Decision.GO, "with 1 waiver; 1 required item is proved; 2 waived")
    assert outcome.results[2].standing is Standing.FALSE


# Baseline


def run_of(outcome: Settled, text: str = "Rotate the keys") -> Run:
    checklist = Checklist("c.md", "C", (Item(ITEM, 3, text, says=Says.TICKED),))
    decision, because = decide(outcome.results)
    return Run("2026-03-01T09:00:00.000Z", "t", "r", "production", decision, because, (checklist,),
               results=outcome.results, judgements=outcome.judgements)  # fmt: skip


def test_what_was_known_is_shown_and_blocks_nothing() -> None:
    baseline = baseline_of_run(run_of(settled(FALSE)))

    result = first(settled(FALSE, rules=Rules(baseline=baseline)))

    assert (result.standing, result.known, result.blocks) == (Standing.FALSE, True, None)


def test_what_is_new_in_a_known_check_blocks() -> None:
    baseline = baseline_of_run(run_of(settled(FALSE)))
    more = replace(FALSE, verdict=Verdict(Outcome.FAIL, "two", (SEEN, Evidence("it is off", "other.py:1"))))

    assert first(settled(more, rules=Rules(baseline=baseline))).blocks is Decision.NO_GO


def test_what_was_not_proved_and_is_false_now_blocks() -> None:
    baseline = baseline_of_run(run_of(settled(UNKNOWN)))

    assert first(settled(UNKNOWN, rules=Rules(baseline=baseline))).known
    assert first(settled(FALSE, rules=Rules(baseline=baseline))).blocks is Decision.NO_GO


def test_an_entry_that_no_longer_occurs_is_told() -> None:
    baseline = replace(baseline_of_run(run_of(settled(FALSE))), path=".proveout-baseline.json")

    outcome = settled(PASSES, rules=Rules(baseline=baseline))

    assert outcome.notes == (
        "1 entry of .proveout-baseline.json no longer occurs: a.b (app.py). 'proveout baseline' takes what is gone out of it",
    )
