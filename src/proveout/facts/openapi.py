"""The API descriptions that are committed in the repository."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Operation:
    """A method in capitals and a path as written: `GET /books/{id}`."""

    method: str
    path: str

    def __str__(self) -> str:
        return f"{self.method} {self.path}"


@dataclass(frozen=True, slots=True)
class Schema:
    """One description. `base` is the path of its server or basePath; `broken` is why it could not be read."""

    path: str
    operations: tuple[Operation, ...] = ()
    base: str = ""
    broken: str = ""


@dataclass(frozen=True, slots=True)
class SchemaFacts:
    """All descriptions in OpenAPI or Swagger that the repository holds."""

    schemas: tuple[Schema, ...]
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A description of two operations, with the given fields changed."""
        schema = Schema("openapi.json", (Operation("GET", "/books"), Operation("GET", "/books/{id}")))
        return replace(cls((schema,)), **difference)
