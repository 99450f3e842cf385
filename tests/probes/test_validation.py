"""A validator that is there, that is not, and that says nonsense: stood in for by small programs."""

import os
import stat
import sys
from pathlib import Path

import pytest

from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.tools import ask_tool
from proveout.probes.validation import read_validation

FOUND = """
import json, sys
errors = [{"filename": name, "path": "$.services.web", "message": "key is not allowed"} for name in sys.argv[1:] if name.endswith(".yml") and "no_such_key" in open(name).read()]
print(json.dumps({"status": "fail", "errors": errors, "parse_errors": []}))
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    program = folder / "bin" / "check-jsonschema"
    program.parent.mkdir()
    program.write_text(f"#!{sys.executable}\n{body}", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(program.parent))


def compose(root: Path, text: str) -> Repository:
    (root / "r").mkdir()
    (root / "r" / "docker-compose.yml").write_text(text, encoding="utf-8")
    return Repository(root / "r")


def test_a_tool_that_is_missing_gives_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    read = read_validation(compose(tmp_path, "services: {}\n"))

    assert isinstance(read, Unreadable)
    assert "is not installed here" in read.reason


def test_a_tool_that_runs_late_gives_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, "import time\ntime.sleep(30)\n")

    assert isinstance(ask_tool("check-jsonschema", folder=tmp_path, deadline_s=0.3), Unreadable)


@pytest.mark.parametrize("body", ["print('no json')", "print('[]')", "raise SystemExit(3)"])
def test_an_answer_that_nobody_understands_gives_a_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    install(tmp_path, monkeypatch, body)

    assert isinstance(read_validation(compose(tmp_path, "services: {}\n")), Unreadable)


def test_a_tool_that_misses_what_was_planted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, 'print(\'{"errors": [], "parse_errors": []}\')\n')

    read = read_validation(compose(tmp_path, "services: {}\n"))

    assert not isinstance(read, Unreadable)
    assert not read.finds_planted


def test_the_tool_is_given_no_secret_and_no_folder_of_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, "import os\nprint(sorted(os.environ), os.listdir('.'))\n")
    monkeypatch.setenv("MADE_UP_TOKEN", "made-up")
    (tmp_path / "empty").mkdir()

    answer = ask_tool("check-jsonschema", folder=tmp_path / "empty")

    assert not isinstance(answer, Unreadable)
    assert "MADE_UP_TOKEN" not in answer.output
    assert answer.output.strip().endswith("[]")
    assert os.environ["MADE_UP_TOKEN"]


def test_what_the_tool_finds_is_told_by_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, FOUND)

    read = read_validation(compose(tmp_path, "services: {web: {image: a, no_such_key: 1}}\n"))

    assert not isinstance(read, Unreadable)
    assert read.finds_planted
    assert read.problems == {"docker-compose.yml": ("$.services.web key is not allowed",)}
