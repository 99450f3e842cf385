"""Reads the configurations of Dependabot and Renovate."""

import json
import re
from collections.abc import Iterator

from proveout.facts.updates import UpdateFacts, Watcher
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import Lined, mapping_of, mappings_of, read_yaml, text_of, words_of

DEPENDABOT = re.compile(r"^\.github/dependabot\.ya?ml$")
# Renovate reads the first of these that is there.
RENOVATE = (
    "renovate.json", "renovate.json5", ".github/renovate.json", ".github/renovate.json5", ".gitlab/renovate.json",
    ".gitlab/renovate.json5", ".renovaterc", ".renovaterc.json", ".renovaterc.json5",
)  # fmt: skip
# Settings of Renovate that leave no update out and hold none back; whatever else is set may do so.
HARMLESS = frozenset(
    "$schema extends enabled labels addLabels timezone assignees reviewers description semanticCommits rangeStrategy "
    "commitMessagePrefix commitMessageAction commitMessageTopic commitMessageExtra branchPrefix automerge "
    "automergeType platformAutomerge rebaseWhen dependencyDashboard configMigration separateMajorMinor "
    "dependencyDashboardTitle prBodyNotes".split()
)
SCHEDULED = re.compile(
    r"at any time|every (?:weekend|weekday)|(?:before|after) \d+(?::\d\d)? ?[ap]m"
    r"(?: (?:on|every) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekday|weekend|the first day of the month))?",
    re.IGNORECASE,
)
HOLDS_BACK = re.compile(r"only|approv|ignore|never|disable(?!DependencyDashboard\b|RateLimiting\b)", re.IGNORECASE)


def read_updates(repository: Repository) -> UpdateFacts:
    """Every entry, switched-off ones included."""
    watchers: list[Watcher] = []
    broken: list[str] = []
    for path in repository.holding(".github/dependabot.y"):
        if DEPENDABOT.search(path):
            text = repository.text(path)
            documents = text if isinstance(text, Unreadable) else read_yaml(text, path)
            if isinstance(documents, Unreadable):
                broken.append(documents.reason)
            else:
                watchers += _dependabot(path, mapping_of(documents[0] if documents else None))
    path = next((one for one in RENOVATE if one in repository.files), "")
    if path:
        watcher = _renovate(path, repository.text(path))
        if isinstance(watcher, Unreadable):
            broken.append(watcher.reason)
        else:
            watchers.append(watcher)
    return UpdateFacts(tuple(watchers), tuple(broken), repository.seen_at)


def _dependabot(path: str, tree: Lined) -> Iterator[Watcher]:
    if text_of(tree.get("version")) != "2":
        yield Watcher("dependabot", path, 1, off="it does not say 'version: 2', and is not read by GitHub")
        return
    for entry in mappings_of(tree.get("updates")):
        folders = words_of(entry.get("directories")) or words_of(entry.get("directory"))
        off = ""
        if not text_of(mapping_of(entry.get("schedule")).get("interval")):
            off = "it has no schedule"
        elif text_of(entry.get("open-pull-requests-limit")) == "0":
            off = "its limit of open pull requests is 0: it proposes no new version"
        elif not folders:
            off = "it names no directory"
        narrowed = tuple(key for key in ("allow", "exclude-paths", "target-branch") if key in entry)
        if any(text_of(one.get("dependency-name")) == "*" and "update-types" not in one and "versions" not in one
               for one in mappings_of(entry.get("ignore"))):  # fmt: skip
            off = "it ignores every package"
        ecosystem = text_of(entry.get("package-ecosystem"))
        yield Watcher("dependabot", path, entry.line, ecosystem, tuple(map(_folder, folders)), off, narrowed)


def _renovate(path: str, text: str | Unreadable) -> Watcher | Unreadable:
    if isinstance(text, Unreadable):
        return text
    try:
        said = json.loads(text)
    except (ValueError, RecursionError):
        return Unreadable(f"{path} is no plain JSON, so that what it covers is not read")
    if not isinstance(said, dict):
        return Unreadable(f"{path} holds no configuration")
    off = "'enabled' is false" if said.get("enabled") is False else ""
    presets = said.get("extends")
    named = [one for one in presets if isinstance(one, str)] if isinstance(presets, list) else []
    if ":disableRenovate" in named:
        off = "it extends :disableRenovate"
    foreign = tuple(
        one
        for one in named
        if HOLDS_BACK.search(one)
        or not re.match(r"(config|:|schedule|group|helpers|docker|security|workarounds|replacements)", one)
    )
    times = said.get("schedule", [])
    often = isinstance(times, list | str) and all(
        isinstance(one, str) and SCHEDULED.fullmatch(one.strip())
        for one in ([times] if isinstance(times, str) else times)
    )
    narrowed = tuple(key for key in said if key not in HARMLESS and not (key == "schedule" and often)) + foreign
    return Watcher("renovate", path, 1, off=off, limits=narrowed)


def _folder(written: str) -> str:
    return written.strip("/").removeprefix("./").strip("/") if written not in (".", "./") else ""
