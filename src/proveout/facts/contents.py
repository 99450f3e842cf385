"""What one file holds: the answer to a question that names the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class ContentsFacts:
    """Names and words of the file at `path`, each with the first line that has it.

    `defined` are the names that Python code defines or uses, and empty for other files. `words` are all words of
    the text in small letters, comments included.
    """

    path: str
    defined: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, int] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A README that speaks of a rollback, with the given fields changed."""
        return replace(cls("README.md", words={"shop": 1, "rollback": 4}), **difference)
