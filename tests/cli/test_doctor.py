"""`proveout doctor` as a person meets it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from proveout.cli.main import main

Doctor = Callable[..., str]


@pytest.fixture
def doctor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Doctor:
    """What `proveout doctor` says of a folder that holds the given files."""

    def say(*words: str, code: int = 0, **files: str) -> str:
        for name, text in files.items():
            (tmp_path / name.replace("__", ".")).write_text(text, encoding="utf-8")
        assert main(["doctor", "--repo", str(tmp_path), *words]) == code
        said = capsys.readouterr()
        return said.out + said.err

    return say


def test_a_wrong_call_is_exit_3(doctor: Doctor) -> None:
    said = doctor("NONE.md", code=3)

    assert "NONE.md cannot be read" in said


def test_a_broken_configuration_is_a_finding_and_the_rest_is_still_said(doctor: Doctor) -> None:
    said = doctor(proveout__toml="enviroment = 'x'\n")

    assert "! configuration: proveout.toml: there is no setting 'enviroment'" in said
    assert "x environment file:" in said


def test_a_folder_without_a_checklist_is_told_how_to_get_one(doctor: Doctor) -> None:
    said = doctor()

    assert "no checklist was found" in said


def test_an_empty_checklist_has_nothing_to_verify(doctor: Doctor) -> None:
    said = doctor(PRODUCTION_CHECKLIST__md="# Shop\n")

    assert "no line asks for anything" in said


def test_lines_are_counted_by_what_they_depend_on(doctor: Doctor) -> None:
    document = (
        "- [ ] LICENSE file present\n- [ ] HSTS enabled for at least a year\n- [ ] On-call rotation established\n"
    )

    said = json.loads(doctor("--format", "json", PRODUCTION_CHECKLIST__md=document))["diagnosis"]

    assert (said["items"], said["bound"]) == (3, 3)
    waiting = {one["about"]: (one["items"], one["checks"]) for one in said["findings"] if one["items"]}
    assert waiting["attestation"] == (1, ["attest.on_call_named"])
    assert all("docs.licence_is_present" not in checks for _, checks in waiting.values())


def test_no_value_of_the_environment_and_no_secret_of_the_document_comes_out(doctor: Doctor, tmp_path: Path) -> None:
    secret = "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa"
    document = f"- [ ] `SECRET_KEY={secret}` is set\n"
    (tmp_path / ".env").write_text(f"SECRET_KEY={secret}\n", encoding="utf-8")

    said = doctor("--all", "--format", "json", PRODUCTION_CHECKLIST__md=document, proveout__toml='env_file = ".env"\n')

    assert secret not in said
    assert "sets 1 variables" in said


def test_nothing_is_written(doctor: Doctor, tmp_path: Path) -> None:
    doctor(PRODUCTION_CHECKLIST__md="- [ ] LICENSE file present\n")

    assert [path.name for path in tmp_path.iterdir()] == ["PRODUCTION_CHECKLIST.md"]


def test_no_line_is_wider_than_the_terminal(doctor: Doctor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")

    said = doctor("--no-checklist")

    assert max(map(len, said.splitlines())) <= 60
