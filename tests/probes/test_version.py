"""Versions, changelogs and runtimes, as files write them."""

import time
from datetime import date
from pathlib import Path

import pytest

from proveout.facts.version import Runtime, same_version
from proveout.probes.repository import Repository
from proveout.probes.version import read_entries, read_version


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def runtimes(root: Path, path: str, text: str) -> list[tuple[str, str, str, int]]:
    put(root, path, text)
    return [(one.language, one.version, one.kind, one.line) for one in read_version(Repository(root)).runtimes]


def test_an_empty_repository_states_nothing(tmp_path: Path) -> None:
    facts = read_version(Repository(tmp_path))

    assert (facts.stated, facts.changelog, facts.entries, facts.runtimes, facts.python) == ((), "", (), (), 0)


@pytest.mark.parametrize("text", ["[project", "\x00", "version = [[[[" * 999, "a.b" * 50_000])
def test_broken_metadata_states_nothing(tmp_path: Path, text: str) -> None:
    put(tmp_path, "pyproject.toml", text)
    put(tmp_path, "package.json", text)
    put(tmp_path, "CHANGELOG.md", text)
    begun = time.perf_counter()

    assert read_version(Repository(tmp_path)).stated == ()
    assert time.perf_counter() - begun < 5


def test_versions_of_the_project_and_its_package_are_both_read(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", '[project]\nname = "shop"\nversion = "1.4.0"\n')
    put(tmp_path, "src/shop/__init__.py", '"""Shop."""\n\n__version__ = "1.3.9"\n')
    put(tmp_path, "web/package.json", '{"version": "9.0.0"}')
    put(tmp_path, "examples/x/setup.py", 'setup(version="7.0")')

    stated = read_version(Repository(tmp_path)).stated

    assert [(one.version, one.where) for one in stated] == [
        ("1.4.0", "pyproject.toml:3"),
        ("1.3.9", "src/shop/__init__.py:3"),
    ]


def test_a_private_front_end_and_a_placeholder_state_no_version(tmp_path: Path) -> None:
    put(tmp_path, "package.json", '{"private": true, "version": "0.1.0"}')
    put(tmp_path, "web/package.json", '{"version": "0.0.0"}')

    assert read_version(Repository(tmp_path)).stated == ()


def test_a_version_from_tags_is_told(tmp_path: Path) -> None:
    put(tmp_path, "pyproject.toml", '[build-system]\nrequires = ["hatch-vcs"]\n[project]\ndynamic = ["version"]\n')

    assert read_version(Repository(tmp_path)).from_tags == "pyproject.toml"


def test_entries_of_a_changelog_are_read_in_their_order() -> None:
    text = "# Changelog\n\n## [Unreleased]\n\n- soon\n\n## [1.4.0] - 2025-12-20\n\n### Added\n\n## v1.3 (2 January 2025)\n\n- x\n\n[1.4.0]: https://example.org\n"

    entries = read_entries(text)

    assert [(one.version, one.on, one.line, one.is_empty) for one in entries] == [
        ("", None, 3, False),
        ("1.4.0", date(2025, 12, 20), 7, True),
        ("1.3", date(2025, 1, 2), 11, False),
    ]


def test_entries_of_restructured_text_are_underlined() -> None:
    entries = read_entries("1.2.0 (2025-02-30)\n------------------\n\n* x\n\nNeeds 3.11.0 of it\n")

    assert [(one.version, one.on) for one in entries] == [("1.2.0", None)]


def test_a_changelog_without_versions_has_no_entries() -> None:
    assert read_entries("# Changelog\n\nNothing yet.\n") == ()


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        (
            "Dockerfile",
            "ARG PY=3.12\nFROM --platform=linux/amd64 docker.io/library/python:${PY}-slim AS base\n",
            ("python", "3.12", "pin", 2),
        ),
        ("Dockerfile", "FROM python\n", ("python", "", "pin", 1)),
        ("Dockerfile", "FROM python:slim\n", ("python", "", "pin", 1)),
        ("web/Dockerfile", "FROM node:20-alpine as build\n", ("node", "20", "pin", 1)),
        (".python-version", "3.12.1\n", ("python", "3.12.1", "pin", 1)),
        ("runtime.txt", "python-3.11.9\n", ("python", "3.11.9", "pin", 1)),
        (".nvmrc", "v22.1.0\n", ("node", "22.1.0", "pin", 1)),
        ("pyproject.toml", '[project]\nrequires-python = ">=3.11"\n', ("python", ">=3.11", "range", 2)),
        ("pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.11"\n', ("python", "^3.11", "range", 2)),
        ("Pipfile", '[requires]\npython_version = "3.11"\n', ("python", "3.11", "pin", 2)),
        ("render.yaml", "envVars:\n  - key: PYTHON_VERSION\n    value: 3.11.4\n", ("python", "3.11.4", "pin", 3)),
        (".tool-versions", "python 3.12.2\n", ("python", "3.12.2", "pin", 1)),
        (".github/workflows/ci.yml", "with:\n  python-version: '3.12'\n", ("python", "3.12", "ci", 2)),
    ],
)
def test_a_runtime_is_read_where_it_is_named(
    tmp_path: Path, path: str, text: str, found: tuple[str, str, str, int]
) -> None:
    assert runtimes(tmp_path, path, text) == [found]


def test_every_version_of_a_matrix_is_read(tmp_path: Path) -> None:
    text = "matrix:\n  python-version: ['3.11', \"3.12\"]\nsteps:\n  - with:\n      python-version: ${{ matrix.python-version }}\nother:\n  python:\n    - 3.13\n    - '3.14'\n"

    assert [version for _, version, _, _ in runtimes(tmp_path, ".github/workflows/ci.yml", text)] == [
        "3.11",
        "3.12",
        "3.13",
        "3.14",
    ]


def test_an_image_whose_version_is_only_known_at_build_time_is_unclear(tmp_path: Path) -> None:
    put(tmp_path, "Dockerfile", "ARG PY\nFROM python:$PY-slim\n")

    facts = read_version(Repository(tmp_path))

    assert facts.runtimes == ()
    assert facts.unclear_runtimes


@pytest.mark.parametrize(
    ("one", "other"), [("v1.2", "1.2.0"), ("1.2.0", "==1.2"), ("2", "v2.0.0"), ("1.2.0-rc1", "1.2.0-RC1")]
)
def test_versions_are_compared_as_numbers(one: str, other: str) -> None:
    assert same_version(one, other)
    assert not same_version(one, "3.1")


@pytest.mark.parametrize(
    ("version", "minor"),
    [("3.12.1", "3.12"), ("3.12", "3.12"), ("3", ""), ("", ""), ("3.13-rc1", "3.13"), (">=3.11", "")],
)
def test_the_minor_of_a_version(version: str, minor: str) -> None:
    assert Runtime("python", version, "pin", "Dockerfile", 1).minor == minor
