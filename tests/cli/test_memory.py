"""Runs that are kept, compared and judged again; baselines, waivers and words, as a team meets them."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from proveout.cli.main import main
from proveout.intake import read_checklist

# The name alone is no licence.
APACHE = "Apache License Version 2.0\nTERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION\n"
LICENCE, FILE = "- [x] LICENSE file present\n", "- [x] `Dockerfile` created\n"
TODAY = datetime.now(UTC).date()
SOON, PAST = TODAY + timedelta(days=30), TODAY - timedelta(days=3)


@pytest.fixture
def shop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one line that is true and one that is false."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "PRODUCTION_CHECKLIST.md").write_text(f"# Shop\n\n{LICENCE}{FILE}", encoding="utf-8")
    (tmp_path / "LICENSE").write_text(APACHE, encoding="utf-8")
    return tmp_path


class Said:
    """What one call printed, and how it ended."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *words: str) -> None:
        capsys.readouterr()
        self.code = main(list(words))
        self.out, self.err = capsys.readouterr()
        self.flat = " ".join(self.out.split())


def item(shop: Path, line: int) -> str:
    data = (shop / "PRODUCTION_CHECKLIST.md").read_bytes()
    return next(one.id for one in read_checklist(data, "x.md").items if one.line == line)


def waiver(about: str, *, until: object = SOON, on: object = PAST, more: str = "") -> str:
    return f'[[waiver]]\nabout = "{about}"\nby = "Ada"\nwhy = "no time"\non = {on}\nuntil = {until}\n{more}'


# The sentences of what ended, and of what cannot be


def test_an_expired_waiver_returns_with_its_sentence(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "proveout.toml").write_text(waiver("docs.stated_file_exists", until=TODAY - timedelta(days=1)))

    said = Said(capsys, "check", "-q")

    assert said.code == 1
    assert f"ended on {TODAY - timedelta(days=1)}, and what it excused is still wrong: it counts again" in said.flat


def test_an_expired_attestation_returns_with_its_sentence(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (shop / "PRODUCTION_CHECKLIST.md").open("a") as file:
        file.write("- [x] Release approved by the product owner\n")
    (shop / "proveout.toml").write_text(
        '[[attestation]]\nabout = "attest.release_approved"\nby = "Ada"\nsaw = "minutes"\non = 2020-01-01\nuntil = 2020-02-01\n'
    )

    said = Said(capsys, "check", "-q")

    assert "the word of Ada ended on 2020-02-01: a named person's word" in said.flat


def test_a_waiver_of_a_reworded_line_returns_with_its_sentence(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "proveout.toml").write_text(waiver(item(shop, 4)))
    first = Said(capsys, "check", "-q")
    checklist = shop / "PRODUCTION_CHECKLIST.md"
    checklist.write_text(checklist.read_text().replace("created", "created and reviewed"))

    second = Said(capsys, "check", "-q")

    assert (first.code, second.code) == (0, 1)
    assert "has ended: the wording changed from" in second.flat


def test_a_waiver_of_something_that_passes_is_told(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "proveout.toml").write_text(waiver("docs.licence_is_present"))

    said = Said(capsys, "check", "-q")

    assert "is not needed: it passes. Remove it" in said.flat


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("colour = 'red'", "proveout.toml: there is no setting 'colour'. Known are"),
        ("[policy]\nblock = []", "proveout.toml: [policy]: there is no setting 'block'. Did you mean 'blocks'?"),
        (waiver("docs.licence_is_presnt"), "there is no such check or item. Did you mean 'docs.licence_is_present'?"),
        (waiver("docs.licence_is_present", until="2090-01-01"), "proveout.toml:1: a waiver ends within a year"),
        (waiver("docs.licence_is_present").replace("until", "# until"), "the waiver does not say 'until'"),
        (waiver("docs.licence_is_present", more="ends = 1"), "proveout.toml:1: there is no setting 'ends'"),
        ("checklists = ['../x.md']", "lies outside of the repository"),
    ],
)
def test_what_a_configuration_cannot_say_is_a_sentence(
    shop: Path, capsys: pytest.CaptureFixture[str], text: str, sentence: str
) -> None:
    (shop / "proveout.toml").write_text(text)

    said = Said(capsys, "check", "-q")

    assert said.code == 3
    assert sentence in " ".join(said.err.split())


def test_two_configurations_are_a_sentence(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "proveout.toml").write_text("")
    (shop / "pyproject.toml").write_text("[tool.proveout]\n")

    assert "there are two configurations" in Said(capsys, "check").err


# Waivers and words


def test_a_waived_run_is_a_go_that_says_so(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written = Said(
        capsys, "waive", "docs.stated_file_exists", "--by", "Ada", "--why", 'it is "on the wiki"', "--until", str(SOON)
    )

    said = Said(capsys, "check", "-q")

    assert written.out.startswith("proveout.toml:1\n[[waiver]]\n")
    assert said.code == 0
    assert said.out.startswith("GO  with 1 waiver; 1 required item is proved; 1 waived")
    assert "waived by Ada until" in said.flat


def test_a_waiver_of_a_line_keeps_its_words_in_the_file(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said = Said(capsys, "waive", "PRODUCTION_CHECKLIST.md:4", "--by", "Ada", "--why", "later", "--until", str(SOON))

    assert 'words = "Dockerfile created"' in said.out.replace("`", "")
    assert Said(capsys, "check", "-q").code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("waive", "docs.x", "--by", "A", "--why", "b", "--until", "2026-01-01"), "there is no check 'docs.x'"),
        (("waive", "docs.licence_is_present", "--by", "A", "--why", "b", "--until", "soon"), "soon is no day"),
        (("waive", "docs.licence_is_present", "--by", "A", "--why", "b", "--until", "2020-01-01"), "lies before 'on'"),
        (("waive", "docs.licence_is_present", "--by", "A", "--why", "b", "--until", "2090-01-01"), "within a year"),
        (("waive", "PRODUCTION_CHECKLIST.md:1", "--by", "A", "--why", "b", "--until", str(SOON)), "is no item"),
        (("waive", "aaaaaaaaaaaa", "--by", "A", "--why", "b", "--until", str(SOON)), "has the id aaaaaaaaaaaa"),
        (("attest", "docs.licence_is_present", "--by", "A", "--saw", "b", "--until", "2020-01-01"), "has passed"),
        (("diff", "a", "b", "c"), "diff compares two runs"),
        (("diff",), "no run of production is kept here yet"),
        (("baseline",), "no run of production is kept here yet"),
        (("check", "--again"), "no run of production is kept here yet"),
        (("check", "--baseline", "none.json"), "the baseline"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    shop: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], sentence: str
) -> None:
    said = Said(capsys, *words)

    assert said.code == 3
    assert sentence in said.err
    assert not (shop / "proveout.toml").exists()


def test_a_table_is_added_and_nothing_else_of_the_file_is_touched(
    shop: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = b"# ours\r\nenvironment = 'production'  # the one\r\n"
    (shop / "proveout.toml").write_bytes(before)

    Said(capsys, "attest", "attest.on_call_named", "--by", "Zo\u00eb", "--saw", "the rota", "--does-not-hold")

    after = (shop / "proveout.toml").read_bytes()
    assert after.startswith(before + b"\r\n[[attestation]]\r\n")
    assert b"holds = false\r\n" in after


def test_a_configuration_in_pyproject_takes_the_table_there(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "pyproject.toml").write_text("[tool.proveout]\nenvironment = 'production'\n")

    said = Said(capsys, "waive", "docs.stated_file_exists", "--by", "A", "--why", "b", "--until", str(SOON))

    assert said.out.startswith("pyproject.toml:4\n[[tool.proveout.waiver]]")
    assert Said(capsys, "check", "-q").code == 0


def test_a_file_that_cannot_take_a_table_is_left_as_it_is(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "proveout.toml").write_text("waiver = []\n")

    said = Said(capsys, "waive", "docs.stated_file_exists", "--by", "A", "--why", "b", "--until", str(SOON))

    assert said.code == 3
    assert (shop / "proveout.toml").read_text() == "waiver = []\n"


# Baseline


def test_only_what_is_new_stops_the_release(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")
    Said(capsys, "baseline")

    known = Said(capsys, "check", "-q", "--baseline")
    with (shop / "PRODUCTION_CHECKLIST.md").open("a") as file:
        file.write("- [x] `Makefile` created\n")
    new = Said(capsys, "check", "-q", "--baseline")

    assert known.code == 0
    assert "1 known from the baseline" in known.out
    assert new.code == 1


def test_the_baseline_says_whether_it_would_change(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")

    assert Said(capsys, "baseline", "--check").code == 1
    assert not (shop / ".proveout-baseline.json").exists()
    assert Said(capsys, "baseline").code == 0
    assert Said(capsys, "baseline", "--check").code == 0


# Runs, compared and judged again


def test_a_run_is_judged_again_without_reading_the_repository(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")
    (shop / "LICENSE").unlink()

    again = Said(capsys, "check", "-q", "--again")
    anew = Said(capsys, "check", "-q", "--no-keep")

    assert "1 required item is false" in again.out
    assert "before this decision" in again.flat
    assert "2 required items are false" in anew.out


def test_a_run_is_judged_again_with_the_rules_of_today(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")
    (shop / "proveout.toml").write_text(waiver("docs.stated_file_exists"))

    assert Said(capsys, "check", "-q", "--again").code == 0


def test_a_go_does_not_outlive_its_facts(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shop / "proveout.toml").write_text(waiver("docs.stated_file_exists"))
    Said(capsys, "check", "-q")
    (shop / "proveout.toml").write_text("[policy]\nfacts_good_for = '0m'\n" + waiver("docs.stated_file_exists"))

    said = Said(capsys, "check", "-q", "--again")

    assert said.code == 2
    assert "when they were read it was GO" in said.flat


def test_a_line_whose_check_was_not_read_then_is_not_proved(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")
    with (shop / "PRODUCTION_CHECKLIST.md").open("a") as file:
        file.write("- [x] All dependencies are pinned in a lock file\n")

    said = Said(capsys, "check", "-q", "--again", "--format", "json")

    reasons = [one["why"] for one in json.loads(said.out)["results"] if one["standing"] == "unproved"]
    assert len(reasons) == 1
    assert "was not read in the run of" in reasons[0]


def test_a_run_of_another_environment_is_refused(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q", "--env", "staging")
    short = json.loads(Said(capsys, "history", "--format", "json").out)["runs"][0]["id"]

    said = Said(capsys, "check", "--again", short)

    assert said.code == 3
    assert f"the run {short} is of staging, and production is asked for" in said.err


def test_two_runs_are_compared(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")
    (shop / "LICENSE").unlink()
    (shop / "Dockerfile").write_text("FROM python:3.12\n")
    Said(capsys, "check", "-q")

    people = Said(capsys, "diff")
    machines = json.loads(Said(capsys, "diff", "--format", "json").out)

    assert people.code == 0
    assert "Became false (1)" in people.out
    assert "Proved now (1)" in people.out
    assert [one["kind"] for one in machines["changes"]] == ["became false", "was proved"]


def test_history_lists_runs_for_machines(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Said(capsys, "check", "-q")
    Said(capsys, "check", "-q", "--env", "staging")

    runs = json.loads(Said(capsys, "history", "--format", "json", "--env", "staging").out)["runs"]

    assert [run["environment"] for run in runs] == ["staging"]
