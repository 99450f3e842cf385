"""Example environment files."""

from pathlib import Path

from proveout.probes.example_file import read_example_files
from proveout.probes.repository import Repository


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def test_a_repository_without_example_has_none(tmp_path: Path) -> None:
    put(tmp_path, ".env", "A=1\n")
    put(tmp_path, "env_template.py", "A=1\n")

    assert read_example_files(Repository(tmp_path)).files == ()


def test_examples_of_every_usual_name_are_found(tmp_path: Path) -> None:
    paths = (
        ".env.dist",
        ".env.example",
        ".env.production.example",
        "backend/.env.sample",
        "deploy/env.template",
        "example.env",
    )
    for path in paths:
        put(tmp_path, path, "A=1\n")

    assert [one.path for one in read_example_files(Repository(tmp_path)).files] == sorted(paths)


def test_names_values_and_lines_are_read(tmp_path: Path) -> None:
    put(
        tmp_path,
        ".env.example",
        "# The shop. Set a = b here.\nDATABASE_URL=\n\nexport DEBUG=False # in development\n#SENTRY_DSN=\nKEY='a # b'\nnoise\r\nlower_case=1\n",
    )

    (file,) = read_example_files(Repository(tmp_path)).files

    assert [(one.name, one.value.reveal(), one.line, one.is_comment) for one in file.variables] == [
        ("DATABASE_URL", "", 2, False),
        ("DEBUG", "False", 4, False),
        ("SENTRY_DSN", "", 5, True),
        ("KEY", "a # b", 6, False),
        ("lower_case", "1", 8, False),
    ]


def test_values_are_secrets(tmp_path: Path) -> None:
    put(tmp_path, ".env.example", "KEY=" + "hush-" * 3 + "\n")

    facts = read_example_files(Repository(tmp_path))

    assert "hush" not in repr(facts)
    assert [(name, value.reveal()) for name, value in facts.secrets()] == [("KEY", "hush-hush-hush-")]


def test_names_that_other_files_speak_of_are_found(tmp_path: Path) -> None:
    put(tmp_path, ".env.example", "A_NAME=\nDATABASE_URL=\nUNUSED=\nWEB_URL=\n")
    put(tmp_path, "compose.yaml", "x:\n  y: ${A_NAME}\n")
    put(tmp_path, "app/settings.py", "class S:\n    database_url: str\n    model_config = {'env_prefix': 'SHOP_'}\n")
    put(tmp_path, "web/src/a.ts", "process.env.WEB_URL\n")
    put(tmp_path, "README.md", "UNUSED\n")

    facts = read_example_files(Repository(tmp_path))

    assert facts.mentioned == {
        "A_NAME": "compose.yaml:2",
        "DATABASE_URL": "app/settings.py:2",
        "WEB_URL": "web/src/a.ts:1",
    }
    assert facts.prefixed == ("app/settings.py:3",)


def test_an_example_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / ".env.example").symlink_to("/etc/hostname")

    (file,) = read_example_files(Repository(tmp_path)).files

    assert "leads out of the repository" in file.broken
