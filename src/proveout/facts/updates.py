"""What Dependabot and Renovate are told to keep up to date."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any, Self

from proveout.facts.tree import SEEN_AT

# Which manifests an ecosystem of Dependabot reads, by the name of the file.
# Source: GitHub Docs, Dependabot supported ecosystems and repositories.
READS = {
    "pip": re.compile(r"([\w.-]+\.(txt|in)|pyproject\.toml|Pipfile(\.lock)?|setup\.(py|cfg)|poetry\.lock)$"),
    "uv": re.compile(r"(uv\.lock|pyproject\.toml|requirements[\w.-]*\.(txt|in))$"),
    "pipenv": re.compile(r"Pipfile(\.lock)?$"),
    "poetry": re.compile(r"(pyproject\.toml|poetry\.lock)$"),
    "npm": re.compile(r"package\.json$"),
    "bun": re.compile(r"package\.json$"),
}


@dataclass(frozen=True, slots=True)
class Watcher:
    """One entry that proposes updates. `folders` have no slash at their ends, "" is the top; `*` and `**` are patterns.

    `ecosystem` is "" for Renovate, which finds the manifests by itself. `off` is why it proposes nothing.
    """

    tool: str
    path: str
    line: int
    ecosystem: str = ""
    folders: tuple[str, ...] = ("",)
    off: str = ""
    limits: tuple[str, ...] = ()  # what narrows it in a way that is not read

    def covers(self, manifest: str) -> bool:
        """True where updates of a manifest are proposed."""
        folder, _, name = manifest.rpartition("/")
        if self.tool == "renovate":
            return True
        pattern = READS.get(self.ecosystem)
        # For pip, Dependabot looks one folder further down: `requirements/base.txt` belongs to "/".
        folders = (folder, folder.rpartition("/")[0]) if self.ecosystem in ("pip", "uv") and folder else (folder,)
        return (
            pattern is not None
            and pattern.fullmatch(name) is not None
            and any(_is(place, one) for place in folders for one in self.folders)
        )


@dataclass(frozen=True, slots=True)
class UpdateFacts:
    """Entries of all tools. `broken` says why a configuration could not be read."""

    watchers: tuple[Watcher, ...] = ()
    broken: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Dependabot for the Python packages at the top, with the given fields changed."""
        return replace(cls((Watcher("dependabot", ".github/dependabot.yml", 3, "pip"),)), **difference)

    def uncovered(self, manifests: Iterable[str]) -> tuple[str, ...]:
        """Manifests that no entry covers."""
        working = [one for one in self.watchers if not one.off]
        return tuple(path for path in manifests if not any(one.covers(path) for one in working))


def _is(folder: str, pattern: str) -> bool:
    if pattern in ("**", "**/*"):
        return True
    if "**" in pattern:
        return fnmatchcase(folder, pattern.replace("**", "*"))
    # A single star stays within its folder.
    return fnmatchcase(folder, pattern) and folder.count("/") == pattern.count("/")
