"""docs/proveout.toml is the documentation of the configuration: all of it loads, and its defaults are true."""

import re
from dataclasses import fields, replace
from pathlib import Path

import pytest

from proveout.configuration import ENVIRONMENT_WORDS, KNOWN, SERVICE_WORDS, Configuration, read_configuration
from proveout.model.environment import Environment
from proveout.model.policy import Policy
from proveout.rulebook import ATTESTATION_WORDS, LEFT_OUT_WORDS, POLICY_WORDS, WAIVER_WORDS

TEXT = (Path(__file__).parents[2] / "docs" / "proveout.toml").read_text(encoding="utf-8")
SETTING = re.compile(r"^#(?=[\w\[])", re.MULTILINE)
EXAMPLES = ("#[pin]", "#[[attestation]]", "#[[waiver]]", "#[[leave_out]]")


def loaded(tmp_path: Path, text: str) -> Configuration:
    (tmp_path / "proveout.toml").write_text(text, encoding="utf-8")
    return read_configuration(tmp_path)


def defaults_alone() -> str:
    """Everything above the first table that is an example and no default."""
    return TEXT[: min(TEXT.index(one) for one in EXAMPLES)]


def test_as_it_stands_it_says_nothing(tmp_path: Path) -> None:
    assert loaded(tmp_path, TEXT) == replace(Configuration(), path="proveout.toml")


def test_every_line_of_it_is_a_remark_a_setting_or_empty() -> None:
    assert [line for line in TEXT.splitlines() if line and not re.match(r"#( |[\w\[])", line)] == []


def test_every_default_that_it_states_is_the_default(tmp_path: Path) -> None:
    said = loaded(tmp_path, SETTING.sub("", defaults_alone().replace('#words_good_for = "365d"\n', "")))

    silent = Configuration(path="proveout.toml")
    for field in fields(Configuration):
        if field.name not in ("environments", "env_files", "policies"):
            assert getattr(said, field.name) == getattr(silent, field.name), field.name
    assert said.place("staging") == Environment("staging")
    assert said.policy_of("staging") == Policy()


def test_all_of_it_loads(tmp_path: Path) -> None:
    said = loaded(tmp_path, SETTING.sub("", TEXT))

    assert (len(said.attestations), len(said.waivers), len(said.left_out), len(said.pins)) == (1, 1, 1, 1)
    assert said.policy.words_good_for_days == 365


@pytest.mark.parametrize(
    "word",
    sorted(
        {*KNOWN, *ENVIRONMENT_WORDS, *SERVICE_WORDS, *POLICY_WORDS, *ATTESTATION_WORDS, *WAIVER_WORDS, *LEFT_OUT_WORDS}
    ),
)
def test_every_word_that_is_understood_stands_in_it(word: str) -> None:
    assert re.search(rf"^#{word} = |^#\[+(?:\w+\.)*{word}[.\]]", TEXT, re.MULTILINE)


def single_lines() -> list[tuple[str, str]]:
    """Each setting with the table that it stands in; tables that need all of their lines load as a whole above."""
    table, found = "", []
    for line in TEXT.splitlines():
        if line.startswith("#["):
            table = line[1:]
        elif SETTING.match(line) and not table.startswith("[["):
            found.append((table, line[1:]))
    return found


@pytest.mark.parametrize(("table", "line"), single_lines())
def test_each_line_loads_alone(tmp_path: Path, table: str, line: str) -> None:
    assert loaded(tmp_path, f"{table}\n{line}\n").path == "proveout.toml"
