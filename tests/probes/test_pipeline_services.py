"""Service containers of pipelines, healthy and broken."""

from pathlib import Path

from proveout.probes.pipeline_services import read_pipeline_services
from proveout.probes.repository import Repository


def put(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def test_broken_and_empty_files_have_no_services(tmp_path: Path) -> None:
    put(tmp_path, ".github/workflows/a.yml", "jobs: [")
    put(tmp_path, ".github/workflows/b.yml", "")

    assert read_pipeline_services(Repository(tmp_path)).jobs == ()


def test_services_of_both_hosts_are_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".github/workflows/ci.yml",
        "jobs:\n  test:\n    services:\n      db:\n        image: postgres:17\n      cache: {image: redis:7}\n    steps: []\n",
    )
    put(
        tmp_path,
        ".gitlab-ci.yml",
        "services:\n  - postgres:16\ntest:\n  services: [{name: redis:7}]\n  script: [pytest]\n",
    )

    facts = read_pipeline_services(Repository(tmp_path))

    assert facts.of(".github/workflows/ci.yml", "test") == ("postgres:17", "redis:7")
    assert facts.of(".github/workflows/ci.yml", "lint") == ()
    assert facts.of(".gitlab-ci.yml", "test") == ("postgres:16", "redis:7")
