"""Configurations of Dependabot and Renovate, healthy and broken."""

from pathlib import Path

from proveout.facts.updates import UpdateFacts
from proveout.probes.repository import Repository
from proveout.probes.updates import read_updates


def read(root: Path, path: str, text: str) -> UpdateFacts:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    return read_updates(Repository(root))


ENTRY = "version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: {}\n    schedule: {{interval: weekly}}\n{}"


def test_what_is_no_yaml_or_json_is_broken(tmp_path: Path) -> None:
    assert read(tmp_path, ".github/dependabot.yml", "version: [").broken
    assert read(tmp_path, "renovate.json", "{ // a comment\n}").broken


def test_a_file_in_another_folder_is_none_of_its(tmp_path: Path) -> None:
    assert read(tmp_path, "dependabot.yml", ENTRY.format("/", "")) == UpdateFacts(
        seen_at=read(tmp_path, "x", "").seen_at
    )


def test_entries_that_propose_nothing_say_why(tmp_path: Path) -> None:
    assert (
        read(tmp_path, ".github/dependabot.yml", ENTRY.format("/", "    open-pull-requests-limit: 0\n")).watchers[0].off
    )
    assert read(tmp_path, ".github/dependabot.yml", "version: 1\n").watchers[0].off
    assert (
        read(tmp_path, ".github/dependabot.yml", "version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: /\n")
        .watchers[0]
        .off
    )


def test_a_renovate_that_is_off_or_narrowed_says_so(tmp_path: Path) -> None:
    assert read(tmp_path, "renovate.json", '{"enabled": false}').watchers[0].off
    assert read(tmp_path, "renovate.json", '{"ignorePaths": ["api/**"]}').watchers[0].limits == ("ignorePaths",)
    assert read(tmp_path, "renovate.json", '{"extends": ["github>shop/presets"]}').watchers[0].limits


def test_folders_are_read_as_written(tmp_path: Path) -> None:
    (one,) = read(tmp_path, ".github/dependabot.yml", ENTRY.format('"/services/*/"', "")).watchers

    assert (one.line, one.folders) == (3, ("services/*",))
    assert one.covers("services/api/requirements.txt")
    assert not one.covers("services/api/inner/deep/requirements.txt")
    assert not one.covers("services/api/package.json")
