"""Settings of linters from real files."""

from pathlib import Path

from proveout.probes.repository import Repository
from proveout.probes.tooling import read_tooling


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def test_an_empty_folder_configures_nothing(tmp_path: Path) -> None:
    assert read_tooling(Repository(tmp_path)).configured == {}


def test_sections_and_files_of_their_own_are_told(tmp_path: Path) -> None:
    put(
        tmp_path, "pyproject.toml", "[project]\nname = 'x'\n[tool.ruff.lint]\nselect = []\n[tool.mypy]\nstrict = true\n"
    )
    put(tmp_path, "setup.cfg", "[flake8]\nmax-line-length = 9\n")
    put(tmp_path, "web/tsconfig.json", "{}")
    put(tmp_path, "web/eslint.config.js", "")

    assert read_tooling(Repository(tmp_path)).configured == {
        "ruff": "pyproject.toml:3",
        "mypy": "pyproject.toml:5",
        "flake8": "setup.cfg:1",
        "typescript": "web/tsconfig.json",
        "eslint": "web/eslint.config.js",
    }


def test_tools_that_hooks_and_packages_ask_for_are_told(tmp_path: Path) -> None:
    put(tmp_path, ".pre-commit-config.yaml", "repos:\n- repo: https://example.org/black\n")
    put(tmp_path, "package.json", '{"devDependencies": {"prettier": "3"}}')

    facts = read_tooling(Repository(tmp_path))

    assert facts.required == ("black", "prettier")
    assert facts.configured == {"pre-commit": ".pre-commit-config.yaml"}


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").symlink_to("/etc/hostname")

    assert "leads out" in read_tooling(Repository(tmp_path)).unread[0]
