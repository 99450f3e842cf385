"""What the repository says it needs, and what its lock files fix."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Declared:
    """One requirement. `name` is normalised as PEP 503 says; `version` is the specifier as written."""

    name: str
    version: str
    path: str
    line: int
    group: str = ""  # "" ships; "dev", "test", … do not
    marker: str = ""

    @property
    def pinned(self) -> bool:
        """True where exactly one version is allowed, or one commit of an address."""
        if "://" in self.version:
            return re.search(r"@[0-9a-f]{40}\b|[#&]sha256=", self.version) is not None
        return self.version.startswith("==") and "*" not in self.version and "," not in self.version


@dataclass(frozen=True, slots=True)
class Lock:
    """A lock file: the one version of each package. `hashed` is true where every package has its hash.

    `group` is "" for what ships, another word for a lock of documents, examples or tools.
    """

    path: str
    versions: Mapping[str, str]
    hashed: bool = False
    group: str = ""


@dataclass(frozen=True, slots=True)
class DependencyFacts:
    """Manifests and locks of the Python side. `unclear` are lines that could not be read, with their place.

    `node` maps each package.json that needs packages to its lock file, "" where it has none; `others` are
    manifests of languages that are not read. `doubts` are sentences on packages that no manifest or lock covers.
    """

    manifests: tuple[str, ...]
    declared: tuple[Declared, ...] = ()
    locks: tuple[Lock, ...] = ()
    unclear: tuple[str, ...] = ()
    node: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One manifest with one requirement and its hashed lock, with the given fields changed."""
        facts = cls(
            manifests=("pyproject.toml",),
            declared=(Declared("flask", ">=3.0", "pyproject.toml", 8),),
            locks=(Lock("requirements.lock", {"flask": "3.1.3", "werkzeug": "3.1.4"}, hashed=True),),
        )
        return replace(facts, **difference)
