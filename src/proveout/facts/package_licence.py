"""The licences of packages, where a lock file tells them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class PackageLicenceFacts:
    """`named` maps `package version` to its licence as written; `unnamed` are packages whose lock names none.

    Only npm's lock carries licences; locks of Python are among `DependencyFacts`. `paths` maps each lock to the
    number of its shipped packages.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    unnamed: tuple[str, ...] = ()
    paths: Mapping[str, int] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Two packages under MIT and ISC, with the given fields changed."""
        return replace(cls({"left 1.0.0": "MIT", "right 2.1.0": "ISC"}, paths={"package-lock.json": 2}), **difference)
