"""The changelog has an entry for this version.

Why:
    Who upgrades, supports or hunts a fault has to know what changed.

Fix:
    Add "## 1.4.0 - 2026-01-31" with what changed to CHANGELOG.md in the same commit that raises the version.

Proof:
    The newest entry's version equals the version in the code, or where the code states none the tag of this
    revision; it has a date and is not empty. Changes that wait for a release are told.

Asked as:
    changelog updated; release notes written; changelog maintained; release notes for this version;
    version history documented

Told by:
    changelog* -(dependency | automatic) ~0.91
    CHANGELOG.md ~0.91
    CHANGES.md ~0.86
    "release notes" -(store | bug) ~0.91
    "change log" -(audit | data) ~0.91
    "release documentation" ~0.78
    "version history" ~0.88
    "release notes" + (publish | published | written | draft) ~0.96

Sources:
    Keep a Changelog 1.1.0
"""

from itertools import pairwise

from proveout.facts.history import HistoryFacts
from proveout.facts.version import Entry, VersionFacts, same_version
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 15

PASSES = {"version": VersionFacts.example(), "history": HistoryFacts.example()}
FAILS = {"version": VersionFacts.example(changelog="", entries=()), "history": HistoryFacts.example()}


def check(version: VersionFacts, history: HistoryFacts | Unreadable) -> Verdict:
    path = version.changelog
    if not version.files:
        return unknown("changelog: no file was seen in this repository")
    if not path:
        return failed(
            "changelog: no CHANGELOG, CHANGES, HISTORY or RELEASE_NOTES in this repository",
            Evidence(
                f"none of {version.files} files bears such a name", "the repository's files", "ls CHANGELOG* CHANGES*"
            ),
        )
    released = _released(version.entries)
    if not version.entries:
        return unknown(f"changelog: {path} holds no heading that names a version")
    wanted = _versions(version, history)
    if not wanted:
        reason = (
            version.unclear[0]
            if version.unclear
            else "no file of the code and no tag of this revision states a version"
        )
        return unknown(f"changelog: {path} has entries, but {reason}", *(_shown(path, one) for one in released[:1]))
    if len({_first(one) for one in wanted}) > 1 and not all(same_version(one, wanted[0]) for one in wanted):
        return unknown(f"changelog: the code states several versions: {', '.join(wanted)}")
    entry = next((one for one in released if same_version(one.version, wanted[0])), None)
    if entry is None:
        newest = released[0].version if released else "nothing released"
        return failed(
            f"changelog: {path} has no entry for {wanted[0]}, its newest is {newest}",
            Evidence(f"newest entry: {newest}", f"{path}:{version.entries[0].line}", f"grep -n '^#' '{path}' | head"),
            *(Evidence(f"version {one.version}", one.where) for one in version.stated),
        )
    seen = (_shown(path, entry), *(Evidence(f"version {one.version}", one.where) for one in version.stated))
    if entry.is_empty:
        return failed(f"changelog: the entry for {entry.version} in {path}:{entry.line} is empty", *seen)
    if entry is not released[0]:
        return unknown(f"changelog: {entry.version} has its entry, but {released[0].version} stands above it", *seen)
    if entry.on is None:
        return unknown(
            f"changelog: the entry for {entry.version} in {path}:{entry.line} bears no date that can be read", *seen
        )
    untold = version.entries[0]
    waiting = f"; what is not released yet stands above it at line {untold.line}" if not untold.version else ""
    return passed(f"changelog: {path} tells of {entry.version} on {entry.on}{waiting}", *seen)


def _released(entries: tuple[Entry, ...]) -> list[Entry]:
    """Entries of versions; an empty "1.4" right above "1.4.2" only groups what follows."""
    listed = [one for one in entries if one.version]
    groups = [one.is_empty and after.version.startswith(f"{one.version}.") for one, after in pairwise(listed)]
    return [one for one, is_group in zip(listed, [*groups, False], strict=False) if not is_group]


def _versions(version: VersionFacts, history: HistoryFacts | Unreadable) -> list[str]:
    """What the code says, and where it says nothing the tag of this revision."""
    if version.stated:
        return [one.version for one in version.stated]
    if isinstance(history, Unreadable):
        return []
    return [tag.removeprefix("v") for tag in history.tags if tag.removeprefix("v")[:1].isdigit()]


def _first(version: str) -> str:
    return version.removeprefix("v")


def _shown(path: str, entry: Entry) -> Evidence:
    on = f" of {entry.on}" if entry.on else ""
    return Evidence(f"entry for {entry.version}{on}", f"{path}:{entry.line}", f"sed -n {entry.line},+8p '{path}'")
