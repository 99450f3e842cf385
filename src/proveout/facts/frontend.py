"""What front-end sources and server-side templates say, as far as one scan of their text shows it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found in a file. `text` is its line, cut to 160 characters.

    `kind` is "raw html" (a way around escaping), "unescaped" (`|safe`, `autoescape off` in a template),
    "sanitizer", "address" (of this machine), "variable" (read from the build's environment; `name` is which),
    "tracker", "privileged key" or "source map".
    """

    kind: str
    path: str
    line: int
    text: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Baked:
    """A variable that an environment file of the front end puts into the build."""

    name: str
    value: Secret
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class FrontendFacts:
    """Scripts and components that are sent to a browser, templates that make pages, and what they name.

    `packages` maps each package.json that builds a front end to what it needs. `unread` says why files could
    not be read.
    """

    scripts: tuple[str, ...] = ()
    templates: tuple[str, ...] = ()
    hits: tuple[Hit, ...] = ()
    baked: tuple[Baked, ...] = ()
    packages: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A small front end that asks one variable for its API, with the given fields changed."""
        facts = cls(
            scripts=("frontend/src/api.ts",),
            templates=("app/templates/base.html",),
            hits=(
                Hit(
                    "variable",
                    "frontend/src/api.ts",
                    3,
                    "const api = import.meta.env.VITE_API_URL;",
                    "VITE_API_URL",
                ),
            ),
            baked=(Baked("VITE_API_URL", Secret("https://api.example.org"), "frontend/.env.production", 1),),
            packages={"frontend/package.json": ("react", "vite")},
        )
        return replace(facts, **difference)

    def of_kind(self, *kinds: str) -> tuple[Hit, ...]:
        return tuple(hit for hit in self.hits if hit.kind in kinds)

    def needs(self, *packages: str) -> str:
        """The package.json that asks for one of the packages, "" where none does."""
        return next((path for path, names in self.packages.items() if any(one in names for one in packages)), "")

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        return ((one.name, one.value) for one in self.baked)
