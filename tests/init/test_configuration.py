"""The configuration that is drafted: what is found stands in it, what is a default stands as a comment."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proveout.configuration import Configuration, read_configuration
from proveout.init.configuration import draft_configuration
from proveout.init.detected import Detected
from proveout.model.check import Effect


def read(text: str, folder: Path) -> Configuration:
    (folder / "proveout.toml").write_text(text, encoding="utf-8", newline="")
    return read_configuration(folder)


def test_where_nothing_was_found_the_draft_says_the_defaults(tmp_path: Path) -> None:
    assert read(draft_configuration(Detected()), tmp_path) == Configuration(path="proveout.toml")


def test_every_commented_setting_can_be_taken_in(tmp_path: Path) -> None:
    lines = draft_configuration(Detected()).splitlines()
    settings = [line.removeprefix("# ") for line in lines if "=" in line or line.startswith(("# [", "["))]

    taken = read("\n".join(line for line in settings if "'" not in line), tmp_path)

    assert taken.checklists == ("PRODUCTION_CHECKLIST.md",)
    assert taken.environments["staging"].granted is Effect.READ
    assert taken.attestations[0].about == "attest.release_approved"
    assert list(taken.pins.values()) == [("deps.locked",)]


def test_what_was_found_is_taken_in(tmp_path: Path) -> None:
    found = Detected(
        checklists=("docs/GO_LIVE.md",),
        env_files=(("production", ".env.production"), ("staging", "a.env"), ("staging", "b.env"), ("test", "t.env")),
        examples=(".env.example",),
    )

    text = draft_configuration(found)

    taken = read(text, tmp_path)
    assert taken.checklists == ("docs/GO_LIVE.md",)
    assert taken.env_file == ".env.production"
    assert taken.env_files == {"staging": "a.env", "test": "t.env"}
    assert ".env.example" in text


@pytest.mark.parametrize("found", [(), ("docs/GO_LIVE.md",), ("PRODUCTION_CHECKLIST.md",)])
def test_a_checklist_that_follows_is_named_beside_those_that_were_found(found: tuple[str, ...], tmp_path: Path) -> None:
    taken = read(draft_configuration(Detected(checklists=found), checklist_follows=True), tmp_path)

    assert set(taken.checklists) == {*found, "PRODUCTION_CHECKLIST.md"}


PATHS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0/"), min_size=1, max_size=20)


@given(PATHS, PATHS)
def test_a_strange_name_of_a_file_stays_a_name(checklist: str, example: str) -> None:
    import tomllib  # noqa: PLC0415 - beside its only use

    found = Detected(checklists=(checklist,), env_files=(("production", checklist),), examples=(example,))

    assert tomllib.loads(draft_configuration(found)) == {"checklists": [checklist], "env_file": checklist}


def test_the_name_of_an_example_cannot_add_a_setting(tmp_path: Path) -> None:
    found = Detected(examples=('.env.example\nenvironment = "staging"',))

    assert read(draft_configuration(found), tmp_path).environment == "production"


@pytest.mark.parametrize("name", ['a"b', "a\\b", "a\nb", "a\x7fb", "ä\u202e"])
def test_a_name_cannot_break_out_of_its_quotes(name: str, tmp_path: Path) -> None:
    assert read(draft_configuration(Detected(checklists=(name,))), tmp_path).checklists == (name,)
