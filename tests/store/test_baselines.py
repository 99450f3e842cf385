"""The file of the known findings."""

import json
from pathlib import Path

import pytest

from proveout.errors import UsageError
from proveout.model.baseline import Baseline, Finding, Unproved
from proveout.store.baselines import read_baseline, write_baseline

ONE = Finding("a.b", "app.py", "0123456789abcdef")
TWO = Finding("a.b", "zoo.py", "0123456789abcdef")
KNOWN = Baseline({TWO: 2, ONE: 1}, (Unproved("b" * 12, "Zoë"), Unproved("a" * 12, "line")), "known.json")


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"format": 2, "environments": {}}', '{"format": 1, "environments": []}', "[" * 100_000,
        '{"format": 1, "environments": {"production": []}}',
        '{"format": 1, "environments": {"production": {"false": {}}}}',
        '{"format": 1, "environments": {"production": {"false": [1]}}}',
        '{"format": 1, "environments": {"production": {"false": [{"check": "a.b"}]}}}',
        '{"format": 1, "environments": {"production": {"false": [{"check": "a", "where": "b", "print": "c", "count": 0}]}}}',
    ],
)  # fmt: skip
def test_another_file_is_refused_with_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "known.json"
    path.write_text(text)

    with pytest.raises(UsageError, match="'proveout baseline' writes it again"):
        read_baseline(path, "production", shown="known.json")


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"the baseline known\.json cannot be read: No such file"):
        read_baseline(tmp_path / "known.json", "production", shown="known.json")


def test_a_link_is_not_written_through(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.symlink_to(tmp_path / "elsewhere.json")

    with pytest.raises(UsageError, match="is a link to another place"):
        write_baseline(path, "production", KNOWN)


def test_what_is_written_is_read_back_the_same(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write_baseline(path, "production", KNOWN)

    back = read_baseline(path, "production", shown="known.json")

    assert (back.findings, set(back.unproved), back.path) == (KNOWN.findings, set(KNOWN.unproved), "known.json")
    assert read_baseline(path, "staging", shown="known.json").findings == {}


def test_the_file_is_sorted_with_a_finding_a_line(tmp_path: Path) -> None:
    path = tmp_path / "known.json"

    write_baseline(path, "production", KNOWN)

    lines = path.read_text(encoding="utf-8").splitlines()
    assert json.loads(path.read_text(encoding="utf-8"))["format"] == 1
    assert sum('"where"' in line for line in lines) == 2
    assert lines.index(next(one for one in lines if "app.py" in one)) < lines.index(
        next(one for one in lines if "zoo.py" in one)
    )


def test_other_environments_stay_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    write_baseline(path, "staging", KNOWN)
    write_baseline(path, "production", Baseline({ONE: 1}))

    write_baseline(path, "production", Baseline({}))

    assert read_baseline(path, "staging", shown="x").findings == KNOWN.findings
    assert read_baseline(path, "production", shown="x").findings == {}
