"""Which licences a repository carries and which it names."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class LicenceFacts:
    """`texts` maps each licence file to the SPDX id that its words are recognised as, "" where they are not.

    `named` maps `file:line` of package metadata to the licence that it names, as written; `told` maps `file:line` of
    the README to what it says of licences. `others` are files that may hold the licences of somebody else's code.
    """

    texts: Mapping[str, str]
    named: Mapping[str, str] = field(default_factory=dict)
    told: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    files: int = 1  # how many files were looked through for one
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """An Apache licence that the metadata names as well, with the given fields changed."""
        return replace(cls(texts={"LICENSE": "Apache-2.0"}, named={"pyproject.toml:7": "Apache-2.0"}), **difference)
