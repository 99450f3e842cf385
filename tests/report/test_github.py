"""Annotations for GitHub Actions, taken apart as the runner does."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from proveout.model.checklist import Checklist, Item
from proveout.model.run import Decision, ItemResult, Run, Standing
from proveout.report.github import render_github
from proveout.report.terminal import render_terminal

COMMAND = re.compile(r"::(?P<name>\w+)(?: (?P<properties>[^:]*))?::(?P<data>.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Each line as (name, properties, message). Every line is a command."""
    found = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        assert match is not None, line
        pairs = (pair.split("=", 1) for pair in (match["properties"] or "").split(",") if pair)
        found.append((match["name"], {name: _read(value) for name, value in pairs}, _read(match["data"])))
    return found


def _read(text: str) -> str:
    for written, meant in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        text = text.replace(written, meant)
    return text


@pytest.mark.parametrize(
    "hostile",
    ["\n::set-output name=x::y", "%0A::set-output name=x::y", "\r::error::no", "::stop-commands::x", ",line=9::x"],
)
def test_no_document_gives_a_command(hostile: str, hostile_run: Callable[[str], Run]) -> None:
    said = commands(render_github(hostile_run(hostile)))

    assert {name for name, _, _ in said} <= {"error", "warning", "notice"}
    assert all(set(properties) <= {"file", "line", "title"} for _, properties, _ in said)
    assert all(properties.get("line", "3") == "3" for _, properties, _ in said)


@pytest.mark.parametrize("hostile", ["::error::no", "x ::error::no", "##[add-mask]x", "\n::set-output name=x::y"])
@pytest.mark.parametrize("width", [40, 41, 42, 43, 80])
def test_no_line_of_the_terminal_report_is_a_command_either(
    hostile: str, width: int, hostile_run: Callable[[str], Run]
) -> None:
    text = render_terminal(hostile_run(f" {'word ' * 9}{hostile}"), width=width, colour=False)

    assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert "##[" not in text


def test_a_false_claim_is_an_error_at_its_line(whole_run: Run) -> None:
    said = commands(render_github(whole_run))

    _, properties, message = next(one for one in said if one[1].get("line") == "9")
    assert properties == {"file": "docs/PRODUCTION.md", "line": "9", "title": "said to be done, and false"}
    assert message.splitlines()[:2] == ["Sessions are safe", "session cookie: HttpOnly is missing"]


def test_lines_that_wait_for_the_same_share_a_warning(whole_run: Run) -> None:
    said = commands(render_github(whole_run))

    assert [message for name, _, message in said if name == "warning" and "not built yet" in message] == [
        "Drill number 1 was done\nnot built yet (3 lines, from this one on)"
    ]


def test_what_is_waived_or_known_annotates_nothing(whole_run: Run) -> None:
    said = commands(render_github(whole_run))

    assert not [one for one in said if one[1].get("line") in ("70", "71")]


def test_no_more_is_said_than_github_shows(hostile_run: Callable[[str], Run]) -> None:
    items = tuple(Item(f"i{n}", n, f"line {n}") for n in range(1, 40))
    results = tuple(ItemResult(item.id, "A.md", Standing.FALSE, f"why {item.id}") for item in items)
    run = replace(hostile_run(""), checklists=(Checklist("A.md", "", items),), results=results)

    said = commands(render_github(run))

    assert sum(name == "error" for name, _, _ in said) == 10
    assert said[-1][2] == "30 more annotations are left out; the report has them all."


def test_a_run_that_is_go_leaves_a_notice_alone() -> None:
    run = Run("2026-03-01T09:00:00Z", "proveout 0.1.0", "shop", "production", Decision.GO, "1 required item is proved")

    assert render_github(run) == "::notice title=proveout::GO: 1 required item is proved\n"
