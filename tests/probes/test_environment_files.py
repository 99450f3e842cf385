"""Environment files that lie in a repository, tracked or beside the tracked ones."""

from collections.abc import Callable
from pathlib import Path

from proveout.facts.environment import EnvironmentFilesFacts
from proveout.probes.environment import read_environment_files
from proveout.probes.repository import Repository

Git = Callable[..., str]


def put(root: Path, *paths: str) -> EnvironmentFilesFacts:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("SECRET_KEY='made up'\nthis assigns nothing\n", encoding="utf-8")
    return read_environment_files(Repository(root))


def test_templates_plain_files_and_tests_are_left_out(tmp_path: Path) -> None:
    assert put(tmp_path, ".env", ".env.example", ".env.production.example", "tests/.env.staging").files == ()


def test_a_link_out_of_the_repository_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / ".env.production").symlink_to("/etc/passwd")

    facts = read_environment_files(Repository(tmp_path))

    assert facts.files == ()
    assert facts.broken == (".env.production is a link that leads out of the repository",)


def test_each_file_is_named_by_its_environment(tmp_path: Path) -> None:
    facts = put(
        tmp_path, ".env.prod", ".env.staging.local", "deploy/stage.env", ".envs/.production/.django", "env/dev/.env"
    )

    assert {one.path: one.environment for one in facts.files} == {
        ".env.prod": "production",
        ".env.staging.local": "staging",
        "deploy/stage.env": "staging",
        ".envs/.production/.django": "production",
        "env/dev/.env": "development",
    }


def test_files_that_git_ignores_are_read_and_their_values_are_secrets(git: Git, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text(".env*\n", encoding="utf-8")
    git("add", "-A")

    facts = put(tmp_path, ".env.staging")

    assert [(name, len(value)) for name, value in facts.secrets()] == [("SECRET_KEY", 7)]
    assert facts.files[0].unclear == (2,)
    assert "made up" not in repr(facts)
