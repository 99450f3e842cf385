"""The report for people. Snapshots: see test_json.py."""

import re
import shlex
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proveout.model.binding import Binding, Bound
from proveout.model.check import Severity
from proveout.model.checklist import Checklist, Item
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing
from proveout.model.verdict import unknown
from proveout.report.columns import width_of
from proveout.report.terminal import render_terminal

EMPTY = Run("2026-03-01T09:00:00Z", "proveout 0.1.0", "shop", "production", Decision.GO, "1 required item is proved")


def unproved(*reasons: str) -> Run:
    checks = [f"area.check_{number}" for number in range(len(reasons))]
    return replace(
        EMPTY,
        decision=Decision.HOLD,
        checklists=(Checklist("A.md", "", tuple(Item(check, n, f"item {n}") for n, check in enumerate(checks, 1))),),
        bindings={check: Binding(check, (Bound(check, 1.0),)) for check in checks},
        results=tuple(ItemResult(check, "A.md", Standing.UNPROVED, "not proved", (check,)) for check in checks),
        judgements={
            check: Judgement(check, check, f"Title of {check}", Severity.MAJOR, unknown(reason.format(check)))
            for check, reason in zip(checks, reasons, strict=True)
        },
    )


@pytest.mark.parametrize(
    "hostile",
    [
        "\x1b[2J",
        "\x1b]0;title\x07",
        "\u202e",
        "\u2066",
        "\x9b31m",
        "\r",
        "\x00",
        "\u2028",
        "\u200b",
        "\x7f",
        "\U000e0041",
        "\ud800",
    ],
)
def test_a_hostile_checklist_cannot_draw_on_the_terminal(hostile: str) -> None:
    checklist = Checklist(f"A{hostile}.md", "", (Item("i1", 1, f"be{hostile}fore"),))
    result = ItemResult("i1", checklist.path, Standing.PROVED, f"so{hostile}")

    text = render_terminal(replace(EMPTY, checklists=(checklist,), results=(result,)), colour=False)

    assert hostile not in text
    assert "fore" in text


def test_marks_piled_on_a_character_do_not_reach_the_lines_above() -> None:
    text = render_terminal(replace(EMPTY, because="z" + "\u0301" * 50), colour=False)

    assert "z\u0301\u0301" in text
    assert "\u0301" * 3 not in text


@given(
    st.text(max_size=200),
    st.text(st.sampled_from("ab/._ 本🔐é\u0301\t"), max_size=200),
    st.integers(40, 120),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_no_line_is_wider_than_the_terminal(words: str, path: str, width: int) -> None:
    checklist = Checklist(path, "", (Item("i1", 1, words),))
    results = tuple(ItemResult("i1", path, standing, words or "so") for standing in Standing)
    run = replace(EMPTY, because=words, repository=path, checklists=(checklist,), results=results, unread={path: words})

    lines = render_terminal(run, colour=False, width=width).splitlines()

    assert max(map(width_of, lines)) <= width


def test_the_decision_stands_first_and_last(whole_run: Run) -> None:
    lines = render_terminal(whole_run, colour=False).splitlines()

    assert lines[0] == lines[-2]
    assert lines[0].startswith("NO-GO  3 required items are false")


def test_false_claims_come_before_failures_and_these_before_the_rest(whole_run: Run) -> None:
    text = render_terminal(whole_run, colour=False)

    headings = [line.rpartition(" (")[0] for line in text.splitlines() if line.endswith(")") and line[0].isupper()]
    assert headings == [
        "The document says done, the measurement says not",
        "False",
        "Not proved",
        "What could not be read",
        "Bound to nothing",
        "Excused for now",
        "Proved",
        "Does not apply",
        "To be known",
    ]


def test_forty_lines_with_one_reason_do_not_hide_the_rest() -> None:
    run = unproved(*["not built yet: Title of {}"] * 40, "no address was given")

    text = render_terminal(run, colour=False)

    assert text.index("1 item: no address was given") < text.index("40 items: not built yet")
    assert sum("A.md:" in line for line in text.splitlines()) == 41
    assert len(text.splitlines()) < 60


def test_a_failure_is_told_in_full_once(whole_run: Run) -> None:
    text = render_terminal(whole_run, colour=False)

    assert text.count("session cookie: HttpOnly is missing") == 1
    assert "auth.session_cookie_is_locked_down: false, see docs/PRODUCTION.md:9" in text


def test_colour_changes_no_word(whole_run: Run) -> None:
    coloured = render_terminal(whole_run, colour=True)

    assert "\x1b[1;31mNO-GO\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == render_terminal(whole_run, colour=False)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "no-such-encoding"])
def test_a_stream_that_lacks_the_signs_gets_others(whole_run: Run, encoding: str) -> None:
    text = render_terminal(whole_run, colour=False, encoding=encoding)

    assert "\nx docs/PRODUCTION.md:7" in text
    assert text.encode("ascii" if encoding == "no-such-encoding" else encoding)


def test_a_command_can_be_copied_into_a_shell(whole_run: Run) -> None:
    lines = render_terminal(whole_run, colour=False).splitlines()
    start = next(number for number, line in enumerate(lines) if "again:" in line)

    command = "\n".join(lines[start : start + 3]).partition("again:")[2].replace("\\\n", "")

    again = whole_run.judgements["http.hsts_lasts_a_year(max_age=365d)"].verdict.evidence[0].again
    assert shlex.split(command) == shlex.split(again)


def test_an_item_that_the_run_lost_is_shown_by_its_id() -> None:
    run = replace(EMPTY, results=(ItemResult("i9", "A.md", Standing.FALSE, "why it is", ("gone.check",)),))

    text = render_terminal(run, colour=False)

    assert "✗ A.md  i9" in text
    assert "gone.check: why it is" in text


def test_the_whole_report(whole_run: Run, snapshot: Callable[[str, str], None]) -> None:
    snapshot(render_terminal(whole_run, colour=False), "terminal.txt")


def test_the_whole_report_in_ascii(whole_run: Run, snapshot: Callable[[str, str], None]) -> None:
    snapshot(render_terminal(whole_run, colour=False, encoding="ascii"), "terminal_ascii.txt")


def test_a_waiver_is_said_once_and_with_its_person(whole_run: Run) -> None:
    text = render_terminal(whole_run, colour=False)

    assert "  waived by Grace Hopper until 2026-06-30: the base image changes in May\n" in text
    assert "waived: waived" not in text
