from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from proveout.checks.deps.runtime_is_pinned_and_supported import Limits, check
from proveout.facts.version import Runtime, VersionFacts
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.repository import Repository
from proveout.probes.version import read_version


def pin(version: str, path: str = "Dockerfile", language: str = "python") -> Runtime:
    return Runtime(language, version, "pin", path, 1)


def judged(*runtimes: Runtime, limits: Limits | None = None, **difference: Any) -> Verdict:
    return check(VersionFacts.example(runtimes=runtimes, **difference), limits or Limits())


def test_no_python_at_all_proves_nothing() -> None:
    assert judged(python=0).outcome is Outcome.UNKNOWN


def test_a_version_that_is_only_known_at_build_time_proves_nothing() -> None:
    assert judged(unclear_runtimes=("Dockerfile:1 names its version as ${PY}",)).outcome is Outcome.UNKNOWN


def test_a_version_that_our_table_lacks_proves_nothing() -> None:
    assert judged(pin("3.47")).outcome is Outcome.UNKNOWN


def test_a_range_that_is_not_read_proves_nothing() -> None:
    assert judged(pin("3.12"), Runtime("python", "=> three", "range", "setup.py", 4)).outcome is Outcome.UNKNOWN


def test_a_stated_version_of_another_language_is_not_ignored() -> None:
    assert judged(pin("3.12"), limits=Limits("20")).outcome is Outcome.UNKNOWN


def test_sources_without_any_version_fail() -> None:
    assert judged().outcome is Outcome.FAIL


def test_a_range_alone_fails_and_a_tested_version_alone_proves_nothing() -> None:
    allowed = Runtime("python", ">=3.11", "range", "pyproject.toml", 5)

    assert judged(allowed).outcome is Outcome.FAIL
    assert judged(allowed, limits=Limits("3.11")).outcome is Outcome.UNKNOWN
    assert judged(allowed, Runtime("python", "3.12", "ci", "ci.yml", 5)).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("tag", ["", "3"])
def test_an_image_that_moves_on_by_itself_fails(tag: str) -> None:
    assert judged(pin(tag)).outcome is Outcome.FAIL


def test_two_versions_fail() -> None:
    verdict = judged(pin("3.12"), pin("3.11.4", ".python-version"))

    assert verdict.outcome is Outcome.FAIL
    assert (
        verdict.says
        == "runtime: python is 3.12 in Dockerfile:1, 3.11 in .python-version:1; one version everywhere is needed"
    )


def test_a_version_that_is_not_the_tested_one_fails() -> None:
    assert judged(pin("3.12"), Runtime("python", "3.13", "ci", "ci.yml", 5)).outcome is Outcome.FAIL


@pytest.mark.parametrize("allowed", [">=3.13", "^3.13", "~3.11", "3.11", ">=3.10,<3.12"])
def test_a_version_outside_of_what_is_allowed_fails(allowed: str) -> None:
    assert judged(pin("3.12.3"), Runtime("python", allowed, "range", "pyproject.toml", 5)).outcome is Outcome.FAIL


def test_a_version_without_security_fixes_fails() -> None:
    assert judged(pin("3.9")).outcome is Outcome.FAIL


def test_an_end_of_support_within_the_limit_fails() -> None:
    late = datetime(2026, 9, 1, tzinfo=UTC)

    assert judged(pin("3.10"), seen_at=late).outcome is Outcome.FAIL
    assert judged(pin("3.10"), seen_at=late, limits=Limits(until=timedelta(days=30))).outcome is Outcome.PASS


@pytest.mark.parametrize("stated", ["3.11", "3.11.0", ">=3.13"])
def test_another_version_than_the_document_states_fails(stated: str) -> None:
    assert judged(pin("3.12.3"), limits=Limits(stated)).outcome is Outcome.FAIL


def test_a_node_without_security_fixes_fails() -> None:
    assert judged(pin("3.12"), pin("18.2", language="node")).outcome is Outcome.FAIL


@pytest.mark.parametrize("stated", ["", "3.12", "3.12.3", ">=3.11"])
def test_one_supported_version_everywhere_passes(stated: str) -> None:
    runtimes = (
        pin("3.12.3"),
        pin("3.12", ".python-version"),
        Runtime("python", ">=3.11,<4", "range", "pyproject.toml", 5),
    )

    assert judged(*runtimes, pin("24", ".nvmrc", "node"), limits=Limits(stated)).outcome is Outcome.PASS


@pytest.mark.parametrize(
    ("files", "outcome"),
    [
        ({"shop/project_template/Dockerfile": "FROM python:3.14\n"}, Outcome.FAIL),
        ({"{{cookiecutter.name}}/Dockerfile": "FROM python:3.14\n"}, Outcome.FAIL),
        (
            {"Dockerfile": "FROM python:3.13 AS build\nRUN make\nFROM ubuntu:20.04\nRUN apt install python3\n"},
            Outcome.UNKNOWN,
        ),
        (
            {
                ".python-version": "3.13\n",
                ".nvmrc": "24\n",
                "Dockerfile": "FROM ubuntu:20.04\nRUN apt-get install -y python3\n",
            },
            Outcome.UNKNOWN,
        ),
        (
            {
                ".python-version": "3.13\n",
                ".github/workflows/ci.yml": "steps:\n  - with:\n      python-version: ['3.9', '3.13']\n",
            },
            Outcome.UNKNOWN,
        ),
        ({"docker/tools.Dockerfile": "FROM python:3.13\n"}, Outcome.UNKNOWN),
        ({".python-version": "3.13\n", "serverless.yml": "provider:\n  runtime: python3.8\n"}, Outcome.FAIL),
        ({".python-version": "3.13\n", "app.yaml": "runtime: python39\n"}, Outcome.FAIL),
        (
            {".python-version": "3.13\n", "Dockerfile": "FROM ghcr.io/astral-sh/uv:python3.9-bookworm\n"},
            Outcome.FAIL,
        ),
        ({"Dockerfile": "FROM python:3.13 AS base\nRUN make\nFROM base\nRUN true\n"}, Outcome.PASS),
        (
            {"Dockerfile": "FROM ghcr.io/astral-sh/uv:python3.13-bookworm AS b\nRUN make\nFROM python:3.13-slim\n"},
            Outcome.PASS,
        ),
        ({".python-version": "3.13\n", "web/Dockerfile": "FROM node:24 AS b\nFROM nginx:1.29\n"}, Outcome.PASS),
    ],
    ids=[
        "a template",
        "a cookiecutter",
        "a builder alone",
        "the Python of the system",
        "a pipeline with another version too",
        "an image of tools",
        "serverless.yml that says otherwise",
        "app.yaml that says otherwise",
        "an image of uv that says otherwise",
        "a stage on top of another",
        "a builder of the same version",
        "a front end beside it",
    ],
)
def test_only_what_runs_names_the_version(tmp_path: Path, files: dict[str, str], outcome: Outcome) -> None:
    for path, text in ({"app.py": "import os\n"} | files).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    facts = read_version(Repository(tmp_path))

    verdict = check(replace(facts, seen_at=datetime(2026, 1, 15, tzinfo=UTC)), Limits())

    assert verdict.outcome is outcome
