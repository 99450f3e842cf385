"""`--report`, `--format` and `proveout report` on the command line."""

import json
from pathlib import Path

import pytest

from proveout.cli.main import main


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "PRODUCTION_CHECKLIST.md").write_text("- [x] LICENSE file present\n- [x] `a.md` exists\n", "utf-8")
    # The name alone is no licence.
    words = "Apache License Version 2.0\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n"
    (tmp_path / "LICENSE").write_text(words, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("html", "write FORM=FILE, with a form out of github, html, json"),
        ("pdf=out.pdf", "write FORM=FILE"),
        ("html=", "write FORM=FILE"),
        ("html=.", ". is a folder"),
        ("html=none/out.html", "there is no folder none"),
    ],
)
def test_a_report_that_cannot_be_written_is_refused_before_anything_is_measured(
    shop: Path, capsys: pytest.CaptureFixture[str], word: str, sentence: str
) -> None:
    assert main(["check", "--report", word]) == 3

    assert sentence in capsys.readouterr().err
    assert not (shop / ".proveout").exists()


def test_several_reports_are_written_at_once(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(
        ["check", "-q", "--report", "html=out.html", "--report", "sarif=out.sarif", "--report", "terminal=o.txt"]
    )

    assert code == 1
    assert (shop / "out.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert json.loads((shop / "out.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert (shop / "o.txt").read_text("utf-8").startswith("NO-GO")
    assert capsys.readouterr().out.startswith("NO-GO")
    assert [path.name for path in shop.glob(".*.tmp")] == []


def test_an_old_report_is_replaced_and_keeps_its_mode(shop: Path) -> None:
    old = shop / "out.html"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o644)

    main(["check", "-q", "--report", "html=out.html"])

    assert old.read_text("utf-8").startswith("<!DOCTYPE html>")
    assert old.stat().st_mode & 0o777 == 0o644


def test_a_stored_run_is_drawn_again_as_it_was(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "-q", "--format", "json"])
    first = json.loads(capsys.readouterr().out)

    code = main(["report", "--format", "json"])

    assert code == 0
    assert json.loads(capsys.readouterr().out) == first


def test_without_a_kept_run_a_sentence_says_what_to_do(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report"]) == 3

    assert "'proveout check' keeps one" in capsys.readouterr().err


def test_in_github_actions_the_step_summary_gets_the_report(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = shop / "summary.md"
    summary.write_text("before\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))

    main(["check", "-q", "--format", "github"])

    assert summary.read_text("utf-8").startswith("before\n# NO-GO\n")
    assert all(line.startswith("::") for line in capsys.readouterr().out.splitlines())


def test_a_summary_that_cannot_be_written_costs_no_decision(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(shop))

    code = main(["check", "-q", "--format", "github"])

    assert code == 1
    assert "the step summary could not be written: Is a directory" in capsys.readouterr().err


def test_a_service_in_a_folder_of_the_workspace_is_named_from_there(
    shop: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", str(shop.parent))

    main(["check", "-q", "--format", "github", "--report", "sarif=out.sarif"])

    said = f"{shop.name}/PRODUCTION_CHECKLIST.md"
    assert f"::error file={said},line=2," in capsys.readouterr().out
    assert f'"uri": "{said}"' in (shop / "out.sarif").read_text("utf-8")


def test_the_path_to_go_is_drawn_where_it_was_asked_for(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "-q"])
    without = capsys.readouterr().out
    main(["report", "--path-to-go"])

    assert "Path to GO (" not in without
    assert "Path to GO (" in capsys.readouterr().out
