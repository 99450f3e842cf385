"""`proveout tick` as a person or a pipeline meets it."""

from pathlib import Path

import pytest

from proveout.cli.main import main

DOCUMENT = "# Shop\r\n\r\n- [ ] LICENSE file present\r\n- [x] `docs/RUNBOOK.md` exists\r\n"


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "PRODUCTION_CHECKLIST.md").write_bytes(DOCUMENT.encode())
    # The name alone is no licence.
    words = "Apache License Version 2.0\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n"
    (tmp_path / "LICENSE").write_text(words, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def checked(shop: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    main(["check", "-q"])
    capsys.readouterr()
    return shop


def test_without_a_run_a_sentence_says_what_to_do(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tick"]) == 3

    assert "'proveout check --env production' keeps one" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--fresh", "--run", "x"], "--fresh goes without --run and --revert"),
        (["--write", "--check"], "--check only looks, and --write changes"),
        (["--no-checklist"], "the catalogue is no document"),
        (["OTHER.md"], "the run read PRODUCTION_CHECKLIST.md, and not OTHER.md"),
        (["--run", "none"], "no run is kept as 'none'"),
    ],
)
def test_a_wrong_call_is_a_sentence(
    checked: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert main(["tick", *words]) == 3

    assert sentence in capsys.readouterr().err
    assert (checked / "PRODUCTION_CHECKLIST.md").read_bytes() == DOCUMENT.encode()


def test_a_link_that_leads_out_of_the_repository_is_not_followed(
    checked: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "A.md"
    outside.write_bytes(DOCUMENT.encode())
    (checked / "PRODUCTION_CHECKLIST.md").unlink()
    (checked / "PRODUCTION_CHECKLIST.md").symlink_to(outside)

    assert main(["tick", "--write"]) == 3

    assert "lies outside of" in capsys.readouterr().err
    assert outside.read_bytes() == DOCUMENT.encode()


def test_a_link_inside_the_repository_stays_a_link(checked: Path) -> None:
    document = checked / "PRODUCTION_CHECKLIST.md"
    (checked / "docs").mkdir()
    document.rename(checked / "docs" / "real.md")
    document.symlink_to("docs/real.md")

    assert main(["tick", "--write"]) == 0

    assert document.is_symlink()
    assert b"- [x] LICENSE" in (checked / "docs" / "real.md").read_bytes()


def test_the_difference_is_shown_and_nothing_is_changed(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tick"]) == 0

    said = capsys.readouterr()
    assert "-- [ ] LICENSE file present\n" in said.out
    assert "+- [x] LICENSE file present <!-- proveout: proved since " in said.out
    assert "+- [ ] `docs/RUNBOOK.md` exists <!-- proveout: false since " in said.out
    assert "1 ticked, 1 unticked" in said.err
    assert (checked / "PRODUCTION_CHECKLIST.md").read_bytes() == DOCUMENT.encode()


def test_written_checked_and_reverted_gives_the_same_bytes(checked: Path) -> None:
    document = checked / "PRODUCTION_CHECKLIST.md"
    document.chmod(0o640)

    codes = [main(["tick", "--check"]), main(["tick", "--write"]), main(["tick", "--check"])]
    written = document.read_bytes()
    reverting = [main(["tick", "--revert", "--check"]), main(["tick", "--revert", "--write"])]

    assert codes == [1, 0, 0]
    assert reverting == [1, 0]
    assert b"- [x] LICENSE file present <!-- proveout: proved since " in written
    assert written.count(b"\r\n") == written.count(b"\n")
    assert document.read_bytes() == DOCUMENT.encode()
    assert document.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in checked.iterdir()) == [".proveout", "LICENSE", "PRODUCTION_CHECKLIST.md"]


def test_the_run_of_another_environment_ticks_nothing_here(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tick", "--env", "staging", "--write"]) == 3

    assert "no run of staging is kept here yet" in capsys.readouterr().err
    assert (checked / "PRODUCTION_CHECKLIST.md").read_bytes() == DOCUMENT.encode()


def test_a_run_over_the_catalogue_ticks_nothing(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "-q", "--no-checklist"])
    capsys.readouterr()

    assert main(["tick", "--write"]) == 3

    assert "this run read the catalogue and no document" in capsys.readouterr().err


def test_a_fresh_run_measures_first(shop: Path) -> None:
    assert main(["tick", "--fresh", "--write"]) == 0

    assert b"- [x] LICENSE" in (shop / "PRODUCTION_CHECKLIST.md").read_bytes()


def test_a_line_that_is_new_since_the_run_is_told(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = checked / "PRODUCTION_CHECKLIST.md"
    document.write_bytes(b"- [ ] A new line\r\n" + DOCUMENT.encode())

    assert main(["tick", "--write"]) == 0

    assert "1 line is new or reworded since the run" in capsys.readouterr().err
    assert document.read_bytes().startswith(b"- [ ] A new line\r\n# Shop")
    assert b"- [x] LICENSE" in document.read_bytes()


def test_a_secret_of_the_document_does_not_come_out(checked: Path, capsys: pytest.CaptureFixture[str]) -> None:
    document = checked / "PRODUCTION_CHECKLIST.md"
    document.write_bytes(DOCUMENT.encode() + b"STRIPE_SECRET_KEY=sk_live_4eC39HqLyjWDarjtT1zdp7dc\r\n")

    main(["tick"])

    assert "4eC39HqLyjWDarjtT1zdp7dc" not in capsys.readouterr().out
