"""What the command line and the configuration say of the service."""

import argparse
from pathlib import Path

import pytest

from proveout.cli.commands import check
from proveout.cli.main import main
from proveout.cli.request import understood
from proveout.errors import ConfigurationError, UsageError
from proveout.model.service import ServiceChoice


def choice(repository: Path, *words: str) -> ServiceChoice:
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)
    return understood(parser.parse_args(["--repo", str(repository), "--no-checklist", *words])).configuration.service


def configured(repository: Path, text: str) -> None:
    (repository / "proveout.toml").write_text(text, encoding="utf-8")


def test_install_and_no_exec_contradict_each_other(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--install is of no use with --no-exec"):
        choice(tmp_path, "--install", "--no-exec")


def test_an_interpreter_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--python nowhere/python does not exist"):
        choice(tmp_path, "--python", "nowhere/python")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[service]\nnam = 'x'", "proveout.toml: [service]: there is no setting 'nam'. Did you mean 'name'?"),
        ("[service]\nname = 3", "proveout.toml: [service]: name is a text in quotes"),
        ("[service]\nexecute = 'no'", "proveout.toml: [service]: execute is true or false"),
        ("[service]\ninstall = true", "proveout.toml: [service]: there is no setting 'install'."),
    ],
)
def test_a_configuration_that_says_what_it_cannot_is_a_sentence(tmp_path: Path, text: str, says: str) -> None:
    configured(tmp_path, text)

    with pytest.raises(ConfigurationError) as error:
        choice(tmp_path)

    assert str(error.value).startswith(says)


def test_a_configuration_names_no_program_outside_of_the_repository(tmp_path: Path) -> None:
    configured(tmp_path, "[service]\npython = '/usr/bin/python3'")

    with pytest.raises(ConfigurationError, match="lies outside of the repository"):
        choice(tmp_path)


def test_a_service_that_is_not_there_ends_with_3(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "app.py").write_text("from flask import Flask\napp = Flask(__name__)\n", encoding="utf-8")
    (tmp_path / "CHECKLIST.md").write_text("# Production\n\n- [ ] `.env` is in `.gitignore`\n", encoding="utf-8")

    code = main(["check", "--repo", str(tmp_path), "--service", "store", "--no-keep"])

    assert code == 3
    assert "there is no service 'store' in this repository" in capsys.readouterr().err


def test_nothing_is_installed_and_everything_may_be_looked_at_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    assert choice(tmp_path) == ServiceChoice()


def test_the_command_line_wins_over_the_configuration(tmp_path: Path) -> None:
    configured(tmp_path, "[service]\nname = 'desk'\nentry = 'desk:app'\npython = '.venv'")

    one = choice(tmp_path, "--service", "shop", "--install-sources")

    assert one == ServiceChoice("shop", "desk:app", ".venv", install=True, sources=True)


def test_no_exec_holds_wherever_it_is_said(tmp_path: Path) -> None:
    said = choice(tmp_path, "--no-exec").execute
    configured(tmp_path, "[service]\nexecute = false")

    assert (said, choice(tmp_path).execute) == (False, False)


def test_a_checklist_is_known_by_its_place_in_the_repository(tmp_path: Path) -> None:
    (tmp_path / "api").mkdir()
    (tmp_path / "api/GO_LIVE.md").write_text("# Go\n", encoding="utf-8")
    parser = argparse.ArgumentParser()
    check.add_arguments(parser)

    arguments = parser.parse_args(["--repo", str(tmp_path), str(tmp_path / "api/GO_LIVE.md")])

    assert understood(arguments).configuration.service.checklists == ("api/GO_LIVE.md",)
