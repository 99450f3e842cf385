"""Asks pip-audit, where it is installed, what is known of the locked Python packages."""

import json
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from proveout.facts.advisories import AdvisoryFacts, Hole
from proveout.model.need import Unreadable
from proveout.probes.dependencies import read_dependencies
from proveout.probes.repository import Repository
from proveout.probes.tools import ask_tool

TOOL = "pip-audit"
# Nothing is resolved or built: the list is taken as it is, and only asked about.
WORDS = ("--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off")
# Old versions with advisories that every source has; the first that is not locked here is the control.
PLANTED = (("pyyaml", "5.3"), ("jinja2", "2.10"), ("requests", "2.19.1"), ("urllib3", "1.24.1"), ("lxml", "4.6.2"))
DEADLINE_S = 45.0
MOST_ASKED = 2_000
MOST_QUESTIONS = 2  # one more for each further version of a package
VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.!+_-]{0,80}")
NAME = re.compile(r"[0-9A-Za-z][0-9A-Za-z._-]{0,200}")


def read_advisories(repository: Repository) -> AdvisoryFacts | Unreadable:
    """Every locked package and one with a well-known hole, in one question. Unreadable without an answer."""
    if shutil.which(TOOL) is None:  # before the repository is walked for it
        return Unreadable(f"{TOOL} is not installed here, and nothing here knows the advisories")
    locks = read_dependencies(repository).locks
    pins = tuple(dict.fromkeys((name, version) for lock in locks for name, version in lock.versions.items()))
    if not pins:
        return Unreadable("no lock file of Python packages was seen, so there is nothing to ask about")
    known = [(name, version) for name, version in pins if NAME.fullmatch(name) and VERSION.fullmatch(version)]
    skipped = [(name, "its version is no plain one") for name, version in pins if (name, version) not in set(known)]
    skipped += [(name, f"more than {MOST_ASKED} packages are locked") for name, _ in known[MOST_ASKED:]]
    names = {name for name, _ in pins}
    control = next((one for one in PLANTED if one[0] not in names), None)
    holes: list[Hole] = []
    answered = 0
    planted = False
    for number, part in enumerate(_parts(known[:MOST_ASKED])):
        if number == MOST_QUESTIONS:
            skipped += [(name, "is locked in more versions than are asked about") for name, _ in part]
            break
        said = _ask(part + ([control] if control and not number else []))
        if isinstance(said, Unreadable):
            return said
        for name, version, found in said:
            if control is not None and (name, version) == control:
                planted = isinstance(found, list) and bool(found)
            elif isinstance(found, str):
                skipped.append((name, found))
            else:
                answered += 1
                holes += found
    return AdvisoryFacts(TOOL, len(pins), answered, tuple(holes), tuple(skipped), planted, repository.seen_at)


def _parts(pins: list[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """Lists in which each name stands once: two locks may hold two versions of one package."""
    waiting = pins
    while waiting:
        part = dict(reversed(waiting))
        taken = [(name, part[name]) for name in dict.fromkeys(name for name, _ in waiting)]
        yield taken
        waiting = [pin for pin in waiting if pin not in set(taken)]


def _ask(pins: list[tuple[str, str]]) -> list[tuple[str, str, list[Hole] | str]] | Unreadable:
    """Name, version, and the holes or why it was skipped; in the order of the tool."""
    with tempfile.TemporaryDirectory(prefix="proveout-") as made:
        folder = Path(made)
        lines = "".join(f"{name}=={version}\n" for name, version in pins)
        (folder / "locked.txt").write_text(lines, encoding="utf-8")
        answer = ask_tool(TOOL, "-r", "locked.txt", *WORDS, folder=folder, deadline_s=DEADLINE_S)
    if isinstance(answer, Unreadable):
        return Unreadable(f"{answer.reason}, and nothing here knows the advisories")
    try:
        listed = json.loads(answer.output)["dependencies"]
        versions = dict(pins)
        return [_answer(one, versions) for one in listed]
    except (ValueError, KeyError, TypeError, RecursionError):
        return Unreadable(f"{TOOL} gave no answer: it ended with {answer.code}, as it does where its source is away")


def _answer(said: dict[str, object], versions: dict[str, str]) -> tuple[str, str, list[Hole] | str]:
    name = str(said["name"])
    if "skip_reason" in said:
        return name, versions.get(name, ""), str(said["skip_reason"])[:200]
    version = str(said["version"])
    holes = said["vulns"]
    if not isinstance(holes, list):
        raise TypeError("holes are listed")
    return name, version, [Hole(name, version, str(one["id"]), tuple(map(str, one["fix_versions"]))) for one in holes]
