"""`proveout init` as a newcomer meets it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.cli.main import main

Init = Callable[..., str]
OWN = "# ours\n"


@pytest.fixture
def init(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Init:
    def say(*words: str, code: int = 0) -> str:
        assert main(["init", "--repo", str(tmp_path), *words]) == code
        said = capsys.readouterr()
        return said.out + said.err

    return say


def files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file()}


def test_a_configuration_that_is_there_is_left_alone(init: Init, tmp_path: Path) -> None:
    (tmp_path / "proveout.toml").write_text(OWN, encoding="utf-8")

    said = init(code=3)

    assert "is left alone" in said
    assert files(tmp_path) == {"proveout.toml": OWN}


def test_a_configuration_in_pyproject_is_one_too(init: Init, tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.proveout]\nenvironment = 'staging'\n", encoding="utf-8")

    assert "pyproject.toml holds a configuration already" in init(code=3)
    assert list(files(tmp_path)) == ["pyproject.toml"]


def test_a_checklist_that_is_there_is_left_alone_and_nothing_else_is_written(init: Init, tmp_path: Path) -> None:
    (tmp_path / "PRODUCTION_CHECKLIST.md").write_text(OWN, encoding="utf-8")

    assert "PRODUCTION_CHECKLIST.md is there already" in init("--checklist", code=3)
    assert files(tmp_path) == {"PRODUCTION_CHECKLIST.md": OWN}


def test_a_link_that_leads_nowhere_is_not_written_through(init: Init, tmp_path: Path) -> None:
    (tmp_path / "proveout.toml").symlink_to(tmp_path / "elsewhere.toml")

    assert "is left alone" in init(code=3)
    assert not (tmp_path / "elsewhere.toml").exists()


def test_a_dry_run_shows_both_files_and_writes_none(init: Init, tmp_path: Path) -> None:
    said = init("--checklist", "--dry-run")

    assert "would write proveout.toml:" in said
    assert "would write PRODUCTION_CHECKLIST.md:" in said
    assert files(tmp_path) == {}


def test_a_configuration_that_names_other_checklists_has_to_name_the_draft_too(init: Init, tmp_path: Path) -> None:
    (tmp_path / "GO_LIVE.md").write_text("- [ ] LICENSE file present\n", encoding="utf-8")
    (tmp_path / "proveout.toml").write_text('checklists = ["GO_LIVE.md"]\n', encoding="utf-8")

    assert "names other checklists: add PRODUCTION_CHECKLIST.md to them" in init("--checklist")


def test_a_team_without_a_checklist_is_told_how_to_get_one(init: Init, tmp_path: Path) -> None:
    said = init()

    assert "'proveout init --checklist' drafts one" in said
    assert list(files(tmp_path)) == ["proveout.toml"]


def test_what_was_written_can_be_checked_and_is_not_a_go(init: Init, tmp_path: Path) -> None:
    (tmp_path / "requirements.txt").write_text("flask==3.1.0\n", encoding="utf-8")

    said = init("--checklist")

    assert "uses flask       requirements.txt:1" in said
    assert main(["check", "--repo", str(tmp_path), "--no-keep", "-q"]) in (1, 2)
    assert "- [x]" not in files(tmp_path)["PRODUCTION_CHECKLIST.md"]


def test_minor_points_are_drafted_only_where_somebody_asks(init: Init) -> None:
    few, whole = init("--checklist", "--dry-run"), init("--checklist", "--dry-run", "--minor")

    assert 0 < few.count("- [ ]") < whole.count("- [ ]")


def test_no_value_of_an_environment_file_is_written_down(init: Init, tmp_path: Path) -> None:
    (tmp_path / ".env.production").write_text("SECRET_KEY=q9T-v1xWc7_ZrK4mN8sLp2eYh\n", encoding="utf-8")

    said = init()

    assert 'env_file = ".env.production"' in files(tmp_path)["proveout.toml"]
    assert "q9T" not in said + files(tmp_path)["proveout.toml"]
