"""Marks of a run in a document. Each document is written here."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from proveout.intake import read_checklist
from proveout.model.binding import Binding, Sense
from proveout.model.check import Sight
from proveout.model.run import Run, Standing
from proveout.tick import Act, applied, reverted

MakeRun = Callable[..., Run]
SINCE = "since 2026-03-01 (area0.check_0)"


def ticked(data: bytes, run: Run) -> bytes:
    """Applied, after all that must hold for every application was seen to hold."""
    after = applied(data, "A.md", run, read_checklist).data
    assert reverted(after, "A.md") == reverted(data, "A.md")
    assert applied(after, "A.md", run, read_checklist).data == after
    return after


@pytest.mark.parametrize("standing", [Standing.UNPROVED, Standing.NOT_APPLICABLE, Standing.REMARK, Standing.FALSE])
def test_what_was_not_proved_is_never_ticked(run_for: MakeRun, standing: Standing) -> None:
    data = b"- [ ] Backups are kept\n"

    assert ticked(data, run_for(data, {"Backups are kept": standing})) == data


@pytest.mark.parametrize("sense", [sense for sense in Sense if sense is not Sense.PLAIN])
@pytest.mark.parametrize("data", [b"- [ ] Backups are kept\n", b"- [x] Backups are kept\n"])
def test_a_line_in_any_sense_but_plain_is_left_alone(run_for: MakeRun, sense: Sense, data: bytes) -> None:
    for standing in (Standing.PROVED, Standing.FALSE, Standing.UNPROVED):
        run = run_for(data, {"Backups are kept": standing})
        bindings = {item: replace(binding, sense=sense) for item, binding in run.bindings.items()}

        assert ticked(data, replace(run, bindings=bindings)) == data


def test_a_proof_without_a_judgement_ticks_nothing(run_for: MakeRun) -> None:
    data = b"- [ ] Backups are kept\n"
    run = replace(run_for(data, {"Backups are kept": Standing.PROVED}), judgements={})

    assert ticked(data, run) == data


def test_a_line_that_was_reworded_since_the_run_stays_as_it_is(run_for: MakeRun) -> None:
    before, after = b"- [ ] Backups are kept\n- [ ] Two\n", b"- [ ] Backups are kept for a year\n- [ ] Two\n"

    done = applied(after, "A.md", run_for(before, {"Backups are kept": Standing.PROVED}), read_checklist)

    assert done.data == after
    assert done.unknown == 2


def test_what_was_proved_is_ticked(run_for: MakeRun) -> None:
    data = b"# A\n\n- [ ] Backups are kept\n- [ ] Two\n"

    after = ticked(data, run_for(data, {"Backups are kept": Standing.PROVED}))

    assert after == f"# A\n\n- [x] Backups are kept <!-- proveout: proved {SINCE}, was [ ] -->\n- [ ] Two\n".encode()


def test_what_was_ticked_and_is_proved_needs_no_mark(run_for: MakeRun) -> None:
    data = b"- [X] Backups are kept\n"

    assert ticked(data, run_for(data, {"Backups are kept": Standing.PROVED})) == data


def test_what_was_disproved_is_unticked(run_for: MakeRun) -> None:
    data = b"- [X] Backups are kept\n"

    after = ticked(data, run_for(data, {"Backups are kept": Standing.FALSE}))

    assert after == f"- [ ] Backups are kept <!-- proveout: false {SINCE}, was [X] -->\n".encode()


def test_a_tick_that_could_not_be_proved_is_marked_as_stale(run_for: MakeRun) -> None:
    data = b"- [x] Backups are kept\n"

    after = ticked(data, run_for(data, {"Backups are kept": Standing.UNPROVED}))

    assert after == f"- [x] Backups are kept <!-- proveout: stale {SINCE} -->\n".encode()


def test_a_tick_that_is_bound_to_nothing_is_left_alone(run_for: MakeRun) -> None:
    data = b"- [x] Backups are kept\n"
    run = run_for(data, {"Backups are kept": Standing.UNPROVED})

    assert ticked(data, replace(run, bindings={item: Binding(item) for item in run.bindings})) == data


def test_a_persons_word_is_marked_as_such(run_for: MakeRun) -> None:
    data = b"- [ ] Backups are kept\n"

    after = ticked(data, run_for(data, {"Backups are kept": Standing.PROVED}, sight=Sight.ATTESTATION))

    assert after == f"- [x] Backups are kept <!-- proveout: attested {SINCE}, was [ ] -->\n".encode()


def test_a_waiver_is_marked_as_such(run_for: MakeRun) -> None:
    data = b"- [ ] Backups are kept\n- [x] Two\n"

    run = run_for(data, {"Backups are kept": Standing.FALSE, "Two": Standing.FALSE}, waived="Ada until May: later")

    assert ticked(data, run).decode().splitlines() == [
        f"- [ ] Backups are kept <!-- proveout: waived {SINCE} -->",
        "- [ ] Two <!-- proveout: waived since 2026-03-01 (area1.check_1), was [x] -->",
    ]


def test_the_emoji_of_a_false_claim_stays_and_gets_a_note(run_for: MakeRun) -> None:
    data = "✅ CORS hardened\n".encode()

    after = ticked(data, run_for(data, {"CORS hardened": Standing.FALSE}))

    assert after.decode() == f"✅ CORS hardened <!-- proveout: false {SINCE} -->\n"


@pytest.mark.parametrize(
    ("line", "changed"),
    [
        ("* [x] Two", "* [ ] Two{}"),
        ("+ [x] Two", "+ [ ] Two{}"),
        ("1. [x] Two", "1. [ ] Two{}"),
        ("> - [x] Two", "> - [ ] Two{}"),
        ("- [x] **Two**", "- [ ] **Two**{}"),
        ("- [x] Two  ", "- [ ] Two{}  "),
        ("- [x] Two <!-- proveout: pin deps.locked -->", "- [ ] Two <!-- proveout: pin deps.locked -->{}"),
        ("[x] Two", "[ ] Two{}"),
    ],
)
def test_every_kind_of_box_is_changed_in_its_place(run_for: MakeRun, line: str, changed: str) -> None:
    data = f"# A\n\n{line}\n\nThe end.\n".encode()

    after = ticked(data, run_for(data, {"Two": Standing.FALSE})).decode()

    note = f" <!-- proveout: false {SINCE}, was [x] -->"
    assert after == f"# A\n\n{changed.format(note)}\n\nThe end.\n"


def test_a_box_below_another_is_a_line_of_its_own(run_for: MakeRun) -> None:
    data = b"- [x] One\n    - [x] Two\n"

    after = ticked(data, run_for(data, {"Two": Standing.FALSE})).decode()

    assert after.splitlines()[0] == "- [x] One"
    assert after.splitlines()[1].startswith("    - [ ] Two <!-- ")


def test_a_box_in_a_table_is_changed_and_the_note_stands_behind_the_row(run_for: MakeRun) -> None:
    data = b"| what | done |\n| --- | --- |\n| Two | [x] |\n"

    after = ticked(data, run_for(data, {"Two": Standing.FALSE})).decode()

    assert after.splitlines()[2] == f"| Two | [ ] | <!-- proveout: false {SINCE}, was [x] -->"


@pytest.mark.parametrize(
    ("document", "why"),
    [
        ("```\n- [x] Two\n```\n", "code"),
        ("- a\n\n      - [x] Two\n", "code"),
        ("- [x] Two `open\n  and closed`\n", "backticks"),
        ("- [x] Two [ ] three\n", "several"),
        ("- [x] Two\\\n  three\n", "backslash"),
        ("## ✅ Two ##\n", "signs"),
        ("<!--\n- ✅ Two\n-->\n", "comment"),
    ],
)
def test_where_a_note_could_do_harm_nothing_is_changed(run_for: MakeRun, document: str, why: str) -> None:
    data = document.encode()
    run = run_for(data, {item.text: Standing.FALSE for item in read_checklist(data, "A.md").items})

    after = ticked(data, run)

    assert after == data, why


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("last", ["", "end"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_marks_of_order_and_encodings_stay(run_for: MakeRun, end: str, last: str, encoding: str) -> None:
    text = f"# Prüfung{end}{end}- [x] Größe{end if last else ''}"
    data = text.encode(encoding)

    after = ticked(data, run_for(data, {"Größe": Standing.FALSE}))

    assert after.decode(encoding) == text.replace("[x] Größe", f"[ ] Größe <!-- proveout: false {SINCE}, was [x] -->")


@pytest.mark.parametrize("data", ["- [x] Größe\r\n- [x] Two\n".encode("cp1252"), "- [x] GrÃ¶ÃŸe\r- [x] Two\n".encode()])
def test_broken_encodings_and_mixed_line_ends_stay(run_for: MakeRun, data: bytes) -> None:
    after = ticked(data, run_for(data, {"Two": Standing.FALSE}))

    assert after.replace(f" <!-- proveout: false {SINCE}, was [x] -->".encode(), b"").replace(b"[ ]", b"[x]") == data
    assert after != data


@pytest.mark.parametrize("box", ["[✅]", "[✓]", "[☑️]", "[ x ]"])
def test_a_tick_of_another_kind_comes_back_as_it_was(run_for: MakeRun, box: str) -> None:
    data = f"- {box} Two\n".encode()

    after = ticked(data, run_for(data, {"Two": Standing.FALSE})).decode()

    assert after == f"- [ ] Two <!-- proveout: false {SINCE}, was {box} -->\n"


def test_the_same_result_on_a_later_day_changes_nothing(run_for: MakeRun) -> None:
    data = b"- [ ] Backups are kept\n"
    run = run_for(data, {"Backups are kept": Standing.PROVED})
    after = ticked(data, run)

    assert ticked(after, replace(run, started_at="2026-04-09T09:00:00Z")) == after


def test_a_tick_of_ours_goes_when_it_is_proved_no_more(run_for: MakeRun) -> None:
    data = b"- [ ] Backups are kept\n"
    after = ticked(data, run_for(data, {"Backups are kept": Standing.PROVED}))

    assert ticked(after, run_for(after, {"Backups are kept": Standing.UNPROVED})) == data


def test_a_claim_that_was_disproved_is_not_ticked_again_because_nobody_could_look(run_for: MakeRun) -> None:
    data = b"- [X] Backups are kept\n"
    after = ticked(data, run_for(data, {"Backups are kept": Standing.FALSE}))

    assert ticked(after, run_for(after, {"Backups are kept": Standing.UNPROVED})) == after
    assert ticked(after, run_for(after, {})) == after


def test_a_tick_of_ours_goes_when_its_line_is_reworded(run_for: MakeRun) -> None:
    run = run_for(b"- [ ] Backups are kept\n", {"Backups are kept": Standing.PROVED})
    reworded = f"- [x] Backups are kept for a year <!-- proveout: proved {SINCE}, was [ ] -->\n".encode()

    assert ticked(reworded, run) == b"- [ ] Backups are kept for a year\n"


def test_a_mended_claim_gets_its_own_tick_back(run_for: MakeRun) -> None:
    data = b"- [X] Backups are kept\n"
    after = ticked(data, run_for(data, {"Backups are kept": Standing.FALSE}))

    assert ticked(after, run_for(after, {"Backups are kept": Standing.PROVED})) == data


def test_what_was_done_is_told_by_line(run_for: MakeRun) -> None:
    data = "- [x] One\n- [ ] Two\n- ✅ Three\n- [x] Four [ ] no\n".encode()
    run = run_for(
        data,
        {"One": Standing.FALSE, "Two": Standing.PROVED, "Three": Standing.FALSE, "Four [ ] no": Standing.PROVED},
    )

    done = applied(data, "A.md", run, read_checklist)

    assert done.acts == ((1, Act.UNTICKED), (2, Act.TICKED), (3, Act.MARKED))
    assert [line for line, _ in done.left] == [4]


def test_a_note_in_code_is_an_example_and_stays(run_for: MakeRun) -> None:
    data = b"```\n- [x] A <!-- proveout: proved since 2026-01-01, was [ ] -->\n```\n"

    assert reverted(data, "A.md") == data


def test_bytes_that_are_no_whole_text_stay(run_for: MakeRun) -> None:
    data = "- [x] Two\n".encode("utf-16") + b"\x00"
    run = run_for(b"- [x] Two\n", {"Two": Standing.FALSE})

    assert applied(data, "A.md", run, read_checklist).data == data


def test_the_guide_shows_a_note_that_is_known_again() -> None:
    guide = Path(__file__).parents[2] / "docs" / "guide" / "reports.md"
    lines = guide.read_text(encoding="utf-8").splitlines()

    (before,) = [line[1:] for line in lines if line.startswith("-- [")]
    (after,) = [line[1:] for line in lines if line.startswith("+- [")]

    assert reverted(after.encode(), "A.md").decode() == before
