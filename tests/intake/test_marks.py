import pytest

from proveout.intake import read_checklist
from proveout.intake.marks import read_box, read_signs, without_lost
from proveout.model.checklist import Says


@pytest.mark.parametrize(
    "line",
    [
        "[\u200bx] hidden",
        "[x\u200d] hidden",
        "\u202e[x] turned around",
        "\u2067[x] isolated",
        "[x](https://example.org)",
        "[x][reference]",
        "[x]: https://example.org",
        "[xx] two",
        "[1] a footnote",
        "[TODO] words",
        "\\[x\\] escaped",
        "`[x]` in code",
        "x] half",
        "[x half",
    ],
)
def test_what_is_no_plain_box_is_never_ticked(line: str) -> None:
    says, end = read_box(line)

    assert (says, end) == (Says.NONE, 0)


@pytest.mark.parametrize(
    "line", ["[ ] a", "[] a", "[  ] a", "[-] a", "[~] a", "[?] a", "[!] a", "[/] a", "[_] a", "[❌] a", "[\u00a0] a"]
)
def test_a_box_without_a_tick_is_open(line: str) -> None:
    assert read_box(line)[0] is Says.OPEN


@pytest.mark.parametrize(
    "line", ["[x] a", "[X] a", "[✓] a", "[✔️] a", "[✅] a", "[ x ] a", "[x ] a", "[x]a", "**[x] a**", "*[x]* a"]
)
def test_a_tick_in_a_box_is_a_tick(line: str) -> None:
    assert read_box(line)[0] is Says.TICKED


def test_a_line_with_an_empty_box_beside_a_ticked_one_is_open() -> None:
    assert read_box("[x] passed  [ ] failed")[0] is Says.OPEN


def test_an_empty_box_in_code_does_not_open_a_ticked_line() -> None:
    assert read_box("[x] The template keeps `- [ ]` lines")[0] is Says.TICKED


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("✅ Backups run", "Backups run"),
        ("✔️ Backups run", "Backups run"),
        ("☑ Backups run", "Backups run"),
        ("Backups run ✅", "Backups run"),
        ("Backups run ✅.", "Backups run ."),
        ("Backups: ✅ nightly", "Backups: nightly"),
        ("Backups - ✅ nightly", "Backups - nightly"),
        (":white_check_mark: Backups run", "Backups run"),
        ("🎉 ✅ Backups run", "Backups run"),
    ],
)
def test_a_claim_is_read_at_the_edge_and_taken_out_of_the_words(text: str, words: str) -> None:
    says, rest = read_signs(text)

    assert says is (Says.NONE if text.startswith("🎉") else Says.CLAIMED)
    assert rest == words


@pytest.mark.parametrize(
    "text",
    [
        "❌ No alarms",
        "⬜ Alarms",
        "☐ Alarms",
        "⏳ Alarms",
        "🔲 Alarms",
        "Alarms ❌",
        ":x: Alarms",
        "☒ Alarms",
        "❎ Alarms",
    ],
)
def test_signs_of_what_is_not_done_are_open(text: str) -> None:
    assert read_signs(text)[0] is Says.OPEN


@pytest.mark.parametrize(
    "text",
    [
        "The column with ✅ shows what runs",
        "✅ REQUIRED",
        "Status: ✅ pending",
        "✅ passes, ❌ fails",
        "? Backups run",
        "?? Backups run",
        "\ufffd Backups run",
        "⚠️ Backups run",
        "🚀 Backups run",
        "🟢 Backups run",
        "plain words",
        "",
    ],
)
def test_other_signs_claim_nothing(text: str) -> None:
    assert read_signs(text)[0] is Says.NONE


@pytest.mark.parametrize(
    ("text", "words"),
    [("🔒 TLS", "TLS"), ("⚠️ Careful", "Careful"), ("→ Next", "Next"), ("≥ 32 signs", "≥ 32 signs"), ("é", "é")],
)
def test_decoration_in_front_is_no_part_of_the_words(text: str, words: str) -> None:
    assert read_signs(text)[1] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("? Pool sized", "Pool sized"),
        ("Cache: ? Warm", "Cache: Warm"),
        ("Ready ??", "Ready"),
        ("Is it up?", "Is it up?"),
    ],
)
def test_lost_marks_are_no_part_of_the_words(text: str, words: str) -> None:
    assert without_lost(text) == words


@pytest.mark.parametrize("torn", ["- [x\n] text\n", "- [x\r] text\n", "- [\nx] text\n", "- [x\n  ] text\n"])
def test_a_box_that_is_torn_over_two_lines_is_no_tick(torn: str) -> None:
    says = [item.says for item in read_checklist(torn.encode(), "c.md").items]

    assert Says.TICKED not in says
