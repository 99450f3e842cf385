"""The shortest way to GO."""

from dataclasses import replace

from proveout.gate import path_to_go
from proveout.model.check import Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.run import ItemResult, Judgement, Standing, Step, StepKind
from proveout.model.verdict import Outcome, Verdict

SEEN = (Evidence("it", "there"),)


def judged(check: str, outcome: Outcome, *, minutes: int = 10, says: str = "") -> Judgement:
    verdict = Verdict(outcome, says or f"{check} is {outcome}", SEEN)
    return Judgement(check, check, f"{check} holds", Severity.MAJOR, verdict, minutes=minutes)


def false(item: str, *checks: str) -> ItemResult:
    return ItemResult(item, "c.md", Standing.FALSE, "not so", checks)


def unproved(item: str, *checks: str) -> ItemResult:
    return ItemResult(item, "c.md", Standing.UNPROVED, "not seen", checks)


def path(results: list[ItemResult], *judgements: Judgement) -> tuple[Step, ...]:
    return path_to_go(results, {one.key: one for one in judgements})


def test_a_go_has_no_way_to_go() -> None:
    assert path([ItemResult("1", "c.md", Standing.PROVED, "so", ("a.b",))], judged("a.b", Outcome.PASS)) == ()


def test_what_is_excused_or_not_required_is_no_step() -> None:
    results = [replace(false("1", "a.b"), waived="by Ada"), replace(false("2", "a.b"), known=True)]
    results.append(replace(false("3", "a.b"), required=False))

    assert path(results, judged("a.b", Outcome.FAIL)) == ()


def test_the_most_items_per_minute_come_first() -> None:
    results = [false("1", "a.slow"), false("2", "a.quick"), false("3", "a.shared"), false("4", "a.shared")]

    steps = path(
        results,
        judged("a.slow", Outcome.FAIL, minutes=60),
        judged("a.quick", Outcome.FAIL, minutes=10),
        judged("a.shared", Outcome.FAIL, minutes=15),
    )

    assert [(step.judgements, step.minutes, len(step.frees)) for step in steps] == [
        (("a.shared",), 15, 2),
        (("a.quick",), 10, 1),
        (("a.slow",), 60, 1),
    ]


def test_an_item_is_freed_by_the_last_of_its_checks() -> None:
    steps = path([false("1", "a.b", "c.d")], judged("a.b", Outcome.FAIL), judged("c.d", Outcome.FAIL, minutes=5))

    assert [step.frees for step in steps] == [(), (("c.md", "1"),)]


def test_an_umbrella_is_as_long_as_its_false_parts() -> None:
    whole = replace(judged("umbrella.all", Outcome.FAIL), members=("a.b", "c.d", "e.f"))

    steps = path(
        [false("1", "umbrella.all")],
        whole,
        judged("a.b", Outcome.FAIL),
        judged("c.d", Outcome.PASS),
        judged("e.f", Outcome.UNKNOWN, says="no address was given: name one with --url"),
    )

    assert [step.kind for step in steps] == [StepKind.FIX, StepKind.CONNECT]
    assert steps[-1].frees == (("c.md", "1"),)


def test_one_missing_connection_is_one_step_for_all_that_wait_for_it() -> None:
    reason = "no environment file was handed over: name one with --env-file"

    (step,) = path(
        [unproved("1", "a.b"), unproved("2", "c.d")],
        judged("a.b", Outcome.UNKNOWN, says=reason),
        judged("c.d", Outcome.UNKNOWN, says=reason),
    )

    assert step.says == f"hand over what is missing: {reason}"
    assert (step.judgements, len(step.frees)) == (("a.b", "c.d"), 2)


def test_what_is_wired_waits_for_the_running_service() -> None:
    shown_by = "only the running service, asked from outside, would show it"
    says = f"wired, not seen: it is set; {shown_by}; but the files say: it is not; line 3"

    (step,) = path([unproved("1", "a.b")], judged("a.b", Outcome.UNKNOWN, says=says))

    assert step.kind is StepKind.CONNECT
    assert step.says == f"look there, and write down a person's word with 'proveout attest': {shown_by}"


def test_what_only_a_person_can_settle_is_said_as_such() -> None:
    word = replace(judged("attest.on_call_named", Outcome.UNKNOWN), sight=Sight.ATTESTATION)
    unbuilt = judged("a.b", Outcome.UNKNOWN, says="not built yet: a.b holds")

    steps = path([unproved("1", "attest.on_call_named"), unproved("2", "a.b")], word, unbuilt)

    assert {step.kind for step in steps} == {StepKind.ATTEST}
    assert all(step.says.startswith("only a named person's word settles") for step in steps)


def test_lines_that_are_bound_to_nothing_are_one_step() -> None:
    (step,) = path([unproved("1"), unproved("2"), unproved("3")])

    assert (step.kind, step.minutes, len(step.frees)) == (StepKind.PIN, 6, 3)


def test_equal_runs_have_equal_ways_whatever_their_order() -> None:
    results = [false(str(number), f"a.c{number % 7}", f"b.c{number % 3}") for number in range(40)]
    judgements = [judged(f"{area}.c{number}", Outcome.FAIL) for area in "ab" for number in range(7)]

    assert [step.says for step in path(results, *judgements)] == [
        step.says for step in path(results[::-1], *judgements[::-1])
    ]


def test_a_long_document_has_its_way_in_time() -> None:
    results = [false(str(number), f"a.c{number % 61}", f"b.c{number % 53}") for number in range(1500)]
    judgements = [judged(f"{area}.c{number}", Outcome.FAIL) for area in "ab" for number in range(61)]

    steps = path(results, *judgements)

    assert sum(len(step.frees) for step in steps) == 1500
    assert len(steps) == 61 + 53
