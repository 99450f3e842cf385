"""The example environment files, and where else their names are spoken of."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret


@dataclass(frozen=True, slots=True)
class ExampleVariable:
    """One line of an example. `is_comment` is true for a name that is only shown: `# SENTRY_DSN=`."""

    name: str
    value: Secret
    line: int
    is_comment: bool = False


@dataclass(frozen=True, slots=True)
class ExampleFile:
    path: str
    variables: tuple[ExampleVariable, ...] = ()
    broken: str = ""


@dataclass(frozen=True, slots=True)
class ExampleFacts:
    """Example files. `mentioned` maps a name of theirs to one place outside of documents that holds it.

    `prefixed` are places where a settings class puts a prefix of its own before its names.
    """

    files: tuple[ExampleFile, ...]
    mentioned: Mapping[str, str] = field(default_factory=dict)
    prefixed: tuple[str, ...] = ()
    tree: int = 4
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, *, values: Mapping[str, str] | None = None, **difference: Any) -> Self:
        """The two names of `PythonFacts.example()`, or the given `values`, with the given fields changed."""
        values = {"DATABASE_URL": "", "LOG_LEVEL": "INFO"} if values is None else values
        variables = tuple(
            ExampleVariable(name, Secret(value), line) for line, (name, value) in enumerate(values.items(), start=1)
        )
        facts = cls((ExampleFile(".env.example", variables),), mentioned=dict.fromkeys(values, "app/main.py:4"))
        return replace(facts, **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Every value that is not empty: somebody may have left a real one in it."""
        return ((one.name, one.value) for file in self.files for one in file.variables if len(one.value))
