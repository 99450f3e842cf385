"""Where files beside the migrations speak of changing a schema, in whatever language they are written."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class SchemaWord:
    """`said` is what stands there: "CREATE TABLE", "create_all", "schema_editor", "psql"."""

    path: str
    line: int
    said: str


@dataclass(frozen=True, slots=True)
class SchemaWordFacts:
    """The first such words of each file; tests, examples, prose and migrations are left out.

    `unread` says why files that might hold some could not be read.
    """

    words: tuple[SchemaWord, ...] = ()
    unread: tuple[str, ...] = ()
    files: int = 0  # how many were looked through
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Twelve files that say nothing of the kind, with the given fields changed."""
        return replace(cls(files=12), **difference)
