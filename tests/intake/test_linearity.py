"""Documents made to be slow: twice the length may take about twice the time."""

import time
from collections.abc import Callable

import pytest

from proveout.intake import read_checklist
from proveout.model.checklist import Says

HOSTILE: dict[str, Callable[[int], str]] = {
    "one long line": lambda n: "must be set " * n,
    "quotations": lambda n: ">" * n,
    "quotations and a box": lambda n: "> " * n + "- [x] a",
    "numbers": lambda n: "1. " * n + "a",
    "brackets": lambda n: "- " + "[" * n,
    "boxes in a line": lambda n: "- " + "[x] " * n,
    "half links": lambda n: "- " + "[a](" * n,
    "emphasis": lambda n: "- " + "*a" * n,
    "ticks of code": lambda n: "- " + "`a " * n,
    "half comments": lambda n: "- a " + "<!--" * n,
    "comments": lambda n: "- a " + "<!---->" * n,
    "half tags": lambda n: "- " + "<b " * n,
    "conditions": lambda n: "- " + "(if a " * n,
    "bare conditions": lambda n: "- " + "if using " * n,
    "alerts": lambda n: "- 1 < 2 " + "alert " * n,
    "signs": lambda n: "- a " + "✅ a " * n,
    "short codes": lambda n: "- " + ":x: " * n,
    "wide cell": lambda n: "|a|b|\n|-|-|\n|" + "✅ " * n + "|b|\n",
    "quotes in shell": lambda n: "```bash\n" + "it's a 'b\n" * (n // 4) + "```",
    "loops in shell": lambda n: "```bash\n" + "for i in a\n" * (n // 4) + "```",
    "assignment": lambda n: "```\nAA=" + '"a"' * n + " b\n```",
    "long heading": lambda n: "# " + "a" * n + "\n" + "## b\n- [ ] c\n" * (n // 20),
    "wrong encoding": lambda n: "‚" * n,
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_time_grows_with_the_length(make: Callable[[int], str]) -> None:
    short, long = make(20_000).encode(), make(80_000).encode()

    took = [min(_seconds(data) for _ in range(2)) for data in (short, long)]

    # Four times the length; eight leaves room for a busy machine, and a square would be sixteen.
    assert took[1] < 8 * took[0] + 0.05


def test_the_largest_document_is_read() -> None:
    line = b"- [x] Rotate the keys\n"
    data = line * (10 * 1024 * 1024 // len(line) // 8)

    items = read_checklist(data, "x.md").items

    assert len(items) == len(data) // len(line)
    assert {item.says for item in items} == {Says.TICKED}


def test_a_hundred_thousand_nested_lists_do_not_exhaust_the_stack() -> None:
    items = read_checklist(b"1. " * 100_000 + b"[x] deep", "x.md").items

    assert [item.text for item in items] == ["deep"]


def _seconds(data: bytes) -> float:
    start = time.process_time()
    read_checklist(data, "x.md")
    return time.process_time() - start
