"""`proveout plan`: what would be read, where, and with which effect."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.catalogue import Catalogue
from proveout.cli.main import main
from proveout.facts.history import HistoryFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Page, PageKind, Sight
from proveout.model.environment import Environment
from proveout.model.need import Look, Need
from proveout.model.plan import Plan, Task
from proveout.report.plan import readings, render_plan

Planned = Callable[..., str]
DOCUMENT = "- [ ] LICENSE file present\n- [x] `DATABASE_URL` is set\n- [ ] A backup was restored once\n"


@pytest.fixture
def planned(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Planned:
    (tmp_path / "PRODUCTION_CHECKLIST.md").write_text(DOCUMENT, encoding="utf-8")

    def say(*words: str) -> str:
        assert main(["plan", "--repo", str(tmp_path), *words]) == 0
        return capsys.readouterr().out

    return say


def test_what_is_not_looked_at_is_said_with_its_reason(planned: Planned) -> None:
    refused = json.loads(planned("--format", "json"))["refused"]

    assert list(refused) == ["backup.restores"]
    assert "would not look at 1 check, which stay unknown" in planned()


def test_what_is_missing_is_said_where_it_would_be_read(planned: Planned) -> None:
    assert "environment file: none was handed over" in " ".join(planned().split())


def test_every_reading_names_its_place_its_effect_and_its_checks(planned: Planned, tmp_path: Path) -> None:
    said = json.loads(planned("--format", "json"))

    (licence,) = [one for one in said["reads"] if one["facts"] == "LicenceFacts"]
    assert licence["where"] == str(tmp_path)
    assert licence["effect"] == "read"
    assert licence["for"] == ["docs.licence_is_present"]
    assert licence["shows"]


def test_nothing_is_written_and_nothing_kept(planned: Planned, tmp_path: Path) -> None:
    planned()

    assert [path.name for path in tmp_path.iterdir()] == ["PRODUCTION_CHECKLIST.md"]


def test_no_line_is_wider_than_the_terminal(planned: Planned, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    widest = max(planned("--no-checklist").replace("/", " ").splitlines(), key=len)

    assert len(widest) <= 80 or " " not in widest.strip()


def test_the_effect_is_that_of_the_strongest_look() -> None:
    tree, history = Need(TreeFacts), Need(HistoryFacts)
    looks = (Look(Sight.WIRE, "check", (("a", tree),)), Look(Sight.FILES, "check_files", (("b", history),)))
    plan = Plan((Task("http.x", "http.x", {}, looks),), (tree, history), Environment())
    page = Page("http.x", PageKind.CHECK, "It is so", {}, effect=Effect.BURST, sees=(Sight.WIRE, Sight.FILES))

    found = readings(plan, Catalogue(lambda: {"http.x": page}), {"TreeFacts": "site"})

    assert [(one.need, one.effect, one.system) for one in found] == [
        (history, Effect.READ, "nothing here can read it"),
        (tree, Effect.BURST, "site"),
    ]
    assert "  burst TreeFacts: " in render_plan(plan, found, {})


def test_a_name_from_a_document_moves_no_cursor() -> None:
    plan = Plan((Task("a.x(path=\x1b[2J)", "a.x", {}, refused="no"),), (), Environment("st\x1baging"))

    assert "\x1b" not in render_plan(plan, (), {"repository": "\x1b"}, documents=["a\x1b.md"])
