"""The routes that an application declares in its Python sources. Nothing was imported or run."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class DeclaredRoute:
    """One route. `path` begins with a slash and writes each parameter as `{name}`; a Django pattern that is no
    plain path is written `~` and its expression.

    `has_login` and `has_limit` are hints from decorators and dependencies by their names; false proves nothing.
    """

    method: str  # "GET", … and "*" where any method is taken
    path: str
    file: str
    line: int
    function: str
    framework: str  # "flask", "fastapi" or "django"
    has_login: bool = False
    has_limit: bool = False

    @property
    def where(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """All declared routes. `unclear` are constructs whose routes are only known at run time, with places."""

    routes: tuple[DeclaredRoute, ...] = ()
    unclear: tuple[str, ...] = ()
    frameworks: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A FastAPI application with two routes, with the given fields changed."""
        facts = cls(
            routes=(
                DeclaredRoute("GET", "/health", "app/main.py", 12, "health", "fastapi"),
                DeclaredRoute("GET", "/books/{id}", "app/main.py", 17, "read_book", "fastapi", has_login=True),
            ),
            frameworks=("fastapi",),
        )
        return replace(facts, **difference)

    def answering(self, path: str, method: str = "GET") -> tuple[DeclaredRoute, ...]:
        """Routes that a request of this path reaches; a slash at the end counts, as the frameworks count it."""
        return tuple(
            route
            for route in self.routes
            if route.method in (method, "*") and (pattern := _pattern(route.path)) and pattern.fullmatch(path)
        )


def _pattern(path: str) -> re.Pattern[str] | None:
    if path.startswith("~"):
        return None
    parts = re.split(r"(\{[^{}]*\})", path)
    return re.compile("".join(_part(part) for part in parts))


def _part(part: str) -> str:
    if not part.startswith("{"):
        return re.escape(part)
    return ".+" if part.endswith(":path}") else "[^/]+"
