"""The scanners that are installed here, on real files."""

import shutil
from pathlib import Path

import pytest

from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.scanners import read_scan

needs_ruff = pytest.mark.skipif(shutil.which("ruff") is None, reason="ruff is not installed here")


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def test_without_ruff_there_is_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert isinstance(read_scan(Repository(tmp_path)), Unreadable)


def test_a_program_that_answers_nonsense_gives_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "bin/ruff", "#!/bin/sh\necho nonsense\n")
    (tmp_path / "bin" / "ruff").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")

    assert isinstance(read_scan(Repository(tmp_path)), Unreadable)


@needs_ruff
def test_findings_of_shipped_files_are_told_and_those_of_tests_are_not(tmp_path: Path) -> None:
    put(tmp_path, "app/run.py", "import subprocess\nsubprocess.run(input(), shell=True)\n")
    put(tmp_path, "tests/test_a.py", "assert eval('1')\n")

    scan = read_scan(Repository(tmp_path))

    assert not isinstance(scan, Unreadable)
    assert [(one.rule, one.path, one.line) for one in scan.findings if one.rule == "S602"] == [
        ("S602", "app/run.py", 2)
    ]
    assert {one.path for one in scan.findings} == {"app/run.py"}
    assert (scan.files, scan.planted, scan.skipped) == (1, True, ())


@needs_ruff
def test_settings_of_the_repository_turn_nothing_off(tmp_path: Path) -> None:
    put(tmp_path, "ruff.toml", "exclude = ['app']\nlint.ignore = ['S']\n")
    put(tmp_path, "app/run.py", "import pickle\npickle.loads(x)\n")

    scan = read_scan(Repository(tmp_path))

    assert not isinstance(scan, Unreadable)
    assert "S301" in {one.rule for one in scan.findings}


@needs_ruff
def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    put(tmp_path, "app/old.py", "print 'x'\n")
    put(tmp_path, "app/new.py", "x = 1\n")
    (tmp_path / "app" / "away.py").symlink_to("/etc/hostname")

    scan = read_scan(Repository(tmp_path))

    assert not isinstance(scan, Unreadable)
    assert any("app/old.py" in one for one in scan.skipped)
    assert any("app/away.py" in one for one in scan.skipped)
