from datetime import date
from pathlib import Path

import pytest

from proveout.configuration import read_configuration
from proveout.errors import ConfigurationError
from proveout.model.check import Effect

WORD = """
[[attestation]]
about = "attest.release_approved"
by = "Ada Lovelace"
saw = "minutes of the call"
on = 2026-01-02
until = 2026-01-16
"""


def refused(tmp_path: Path, text: str) -> str:
    (tmp_path / "proveout.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError) as error:
        read_configuration(tmp_path)
    return str(error.value)


def test_an_unknown_word_is_an_error_with_the_word_that_was_meant(tmp_path: Path) -> None:
    assert refused(tmp_path, "enviroment = 'x'") == (
        "proveout.toml: there is no setting 'enviroment'. Did you mean 'environment'?"
    )


def test_two_configurations_are_an_error(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.proveout]\n", encoding="utf-8")

    assert "there are two configurations" in refused(tmp_path, "")


def test_broken_toml_is_a_sentence(tmp_path: Path) -> None:
    assert refused(tmp_path, "a = [").startswith("proveout.toml cannot be read")


def test_an_unknown_effect_is_an_error(tmp_path: Path) -> None:
    said = refused(tmp_path, "[environments.staging]\ngrants = 'everything'")

    assert said == "proveout.toml: [environments.staging]: grants = 'everything' is none of read, burst, write, disrupt"


@pytest.mark.parametrize("missing", ["about", "by", "saw", "on", "until"])
def test_a_word_without_its_parts_is_an_error_with_its_line(tmp_path: Path, missing: str) -> None:
    text = "\n".join(line for line in WORD.splitlines() if not line.startswith(missing))

    assert refused(tmp_path, text) == f"proveout.toml:2: the attestation does not say '{missing}'"


def test_a_word_that_ends_before_it_begins_is_an_error(tmp_path: Path) -> None:
    assert "'until' lies before 'on'" in refused(tmp_path, WORD.replace("2026-01-16", "2025-01-16"))


def test_a_date_in_quotes_is_an_error(tmp_path: Path) -> None:
    assert "dates without quotes" in refused(tmp_path, WORD.replace("2026-01-16", "'2026-01-16'"))


def test_without_a_file_only_reading_is_granted(tmp_path: Path) -> None:
    configuration = read_configuration(tmp_path)

    assert configuration.place("production").granted is Effect.READ
    assert configuration.place("staging").granted is Effect.READ


def test_a_configuration_in_pyproject_counts_the_same(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.proveout]\nchecklists = ['docs/GO_LIVE.md']\n[tool.proveout.environments.staging]\ngrants = 'write'\n",
        encoding="utf-8",
    )

    configuration = read_configuration(tmp_path)

    assert configuration.checklists == ("docs/GO_LIVE.md",)
    assert configuration.place("staging").granted is Effect.WRITE


def test_a_word_is_read_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "proveout.toml").write_text(WORD, encoding="utf-8")

    (word,) = read_configuration(tmp_path).attestations

    assert (word.by, word.on, word.until, word.where) == (
        "Ada Lovelace",
        date(2026, 1, 2),
        date(2026, 1, 16),
        "proveout.toml:2",
    )


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("env_file = '../.env'", "env_file = '../.env'"),
        ("env_file = '/etc/hostname'", "env_file = '/etc/hostname'"),
        ("checklists = ['docs/../../x.md']", "checklists = 'docs/../../x.md'"),
        ("baseline = '../known.json'", "baseline = '../known.json'"),
        ("[environments.staging]\nenv_file = '~/../../x'", "env_file = '~/../../x'"),
        ("env_file = 'link.env'", "env_file = 'link.env'"),
        ('env_file = "a\\u0000b"', "env_file = 'a"),
    ],
)
def test_a_configuration_names_nothing_outside_of_its_repository(tmp_path: Path, text: str, named: str) -> None:
    (tmp_path / "link.env").symlink_to("/etc/hostname")

    said = refused(tmp_path, text)

    assert named in said
    assert said.endswith(
        "lies outside of the repository, and a configuration may name nothing there. Name it on the command line"
    )


def test_a_link_inside_of_the_repository_is_followed(tmp_path: Path) -> None:
    (tmp_path / ".env.real").write_text("", encoding="utf-8")
    (tmp_path / ".env").symlink_to(".env.real")
    (tmp_path / "proveout.toml").write_text("env_file = '.env'", encoding="utf-8")

    assert read_configuration(tmp_path).env_file == ".env"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[policy]\nblocks = []", "[policy]: blocks is a list of at least one of blocker, major, minor"),
        ("[policy]\nblocks = ['bad']", "blocks is a list of at least one of blocker, major, minor"),
        ("[policy]\nunknown_blocks = 'no'", "unknown_blocks is true or false, without quotes"),
        ("[policy]\nfacts_good_for = 24", "facts_good_for is a time such as '24h' or '90d'"),
        ("[policy]\nfacts_good_for = '24 moons'", "facts_good_for is a time such as '24h' or '90d'"),
        ("[policy]\nwords_good_for = '3h'", "words_good_for counts in whole days, such as '90d'"),
        ("policy = 3", "policy is no table"),
        ("[environments.staging.policy]\ncolour = 1", "[environments.staging.policy]: there is no setting 'colour'"),
        ("[waiver]\nabout = 'x'", "a waiver begins with [[waiver]]"),
        ("[[leave_out]]\nabout = 'a.b'", "proveout.toml:1: the leave_out does not say 'why'"),
        (WORD.replace("Ada Lovelace", "  "), "by is text in quotes"),
        (WORD.replace('"Ada Lovelace"', "3"), "by is text in quotes"),
        (WORD + "holds = 'no'", "holds is true or false, without quotes"),
    ],
)
def test_a_rule_that_does_not_fit_is_a_sentence(tmp_path: Path, text: str, sentence: str) -> None:
    assert sentence in refused(tmp_path, text)


def test_an_environment_changes_only_what_it_names_of_the_policy(tmp_path: Path) -> None:
    (tmp_path / "proveout.toml").write_text(
        "[policy]\nblocks = ['blocker']\n[environments.staging.policy]\nunknown_blocks = false\n", encoding="utf-8"
    )

    configuration = read_configuration(tmp_path)

    assert configuration.policy_of("staging").blocks == configuration.policy_of("production").blocks
    assert not configuration.policy_of("staging").unknown_blocks
    assert configuration.policy_of("production").unknown_blocks
