import pytest

from proveout.intake import read_checklist
from proveout.model.checklist import Item


def rows(text: str) -> list[tuple[str, str]]:
    return [(item.says.value, item.text) for item in read_checklist(text.encode(), "x.md").items]


def row(header: str, cells: str) -> Item:
    rule = "|".join("-" if name else "" for name in header.split("|"))
    (item,) = read_checklist(f"{header}\n{rule}\n{cells}\n".encode(), "x.md").items
    return item


@pytest.mark.parametrize(
    "status", ["No", "Pending", "TODO", "❌", "❌ fails", "Not started", "In progress", "Partial", "[ ]", "⏳", "TBD"]
)
def test_a_row_that_is_not_done_is_open(status: str) -> None:
    assert row("What | Status", f"Backups | {status}").says.value == "open"


@pytest.mark.parametrize("status", ["✅", "Done", "yes", "Complete", "✅ Done", "**Done**", "Passed", "✔️"])
def test_a_row_that_is_done_claims_it(status: str) -> None:
    item = row("What | Status", f"Backups | {status}")

    assert item.says.value == "claimed"
    assert item.text.startswith("Backups")


@pytest.mark.parametrize("status", ["Required", "v2", "?", "??", "Unknown", "n", ""])
def test_another_status_claims_nothing(status: str) -> None:
    assert row("What | Status", f"Backups | {status}").says.value in {"none", "open"}


def test_words_of_a_column_without_that_name_claim_nothing() -> None:
    assert rows("| Variable | Value |\n|---|---|\n| `DEBUG` | No |\n| `TLS` | Yes |\n") == [
        ("none", "`DEBUG`: No"),
        ("none", "`TLS`: Yes"),
    ]


def test_a_row_with_anything_open_is_open() -> None:
    assert row("What | Local | Live", "Backups | ✅ | ❌").says.value == "open"


def test_a_ticked_cell_is_a_tick() -> None:
    item = row("What | Checked", "Backups | [x]")

    assert (item.says.value, item.text) == ("ticked", "Backups")


def test_what_is_and_what_should_be_stand_behind_the_name() -> None:
    assert row("Requirement | Current | Required", "Workers | 2 | **4**").text == "Workers: 2; 4"


def test_the_number_of_a_row_is_no_part_of_it() -> None:
    assert row("| # | What | Status |", "| 1 | Backups | Done |").text == "Backups"


def test_an_escaped_bar_is_a_bar() -> None:
    assert row("What | Value", "Log | a\\|b").text == "Log: a|b"
