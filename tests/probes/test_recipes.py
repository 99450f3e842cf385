from pathlib import Path

from proveout.probes.recipes import read_recipes
from proveout.probes.repository import Repository


def recipes_of(tmp_path: Path, name: str, text: str) -> dict[str, str]:
    (tmp_path / name).write_text(text)
    return read_recipes(Repository(tmp_path, writable=False))


def test_a_target_that_needs_itself_ends(tmp_path: Path) -> None:
    assert recipes_of(tmp_path, "Makefile", "a: b\n\tone\nb: a\n\ttwo\n")["make a"] == "two\none"


def test_a_line_that_make_passes_over_says_so(tmp_path: Path) -> None:
    assert (
        recipes_of(tmp_path, "Makefile", "test:\n\t-@pytest\n\t@ruff check\n")["make test"]
        == "pytest || true\nruff check"
    )


def test_scripts_of_hatch_are_read(tmp_path: Path) -> None:
    text = '[tool.hatch.envs.default.scripts]\ntest = ["pytest"]\n[tool.hatch.envs.docs.scripts]\nbuild = "mkdocs"\n'

    assert recipes_of(tmp_path, "pyproject.toml", text) == {"hatch test": "pytest", "hatch docs:build": "mkdocs"}
