"""The files of a repository, as names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from fnmatch import translate
from typing import Any, Self

SEEN_AT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class TreeFacts:
    """What lies in the repository. `files` maps each path to its size in bytes.

    `listed_by` is "git" where git said which files are tracked, "folder" where only the disk could be
    read. `untracked` lie on the disk beside the tracked ones and are not ignored. `ignored` answers
    whether git would ignore a name that may not exist yet; it is empty without git.
    """

    files: Mapping[str, int]
    listed_by: str = "git"
    untracked: tuple[str, ...] = ()
    ignored: Mapping[str, bool] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A small healthy repository, with the given fields changed."""
        files = {"README.md": 900, "LICENSE": 11_000, "app/main.py": 2_000, "pyproject.toml": 700}
        return replace(cls(files=files, ignored={".env": True, ".env.production": True}), **difference)

    def matching(self, *patterns: str) -> tuple[str, ...]:
        """Paths that match one of the shell patterns, without regard to case; `*` crosses slashes."""
        if not patterns:
            return ()
        # One expression for all: thousands of paths are asked. What `translate` gives matches to the very end.
        matches = re.compile("|".join(translate(pattern.lower()) for pattern in patterns)).match
        return tuple([path for path in self.files if matches(path.lower())])

    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, with forward slashes and without a trailing one."""
        found: set[str] = set()
        for path in self.files:
            while "/" in path:
                path = path.rpartition("/")[0]  # noqa: PLW2901 - climbs to the top
                if path in found:
                    break
                found.add(path)
        return frozenset(found)
