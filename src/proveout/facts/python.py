"""What the Python sources of a repository say, file by file. Nothing was imported or run."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class EnvironmentRead:
    """A variable that the code reads: `os.environ["X"]` has no default, `os.getenv("X", "y")` has one.

    `default` is the source text of the default, and None where the code breaks without the variable.
    """

    name: str
    line: int
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A call of something that checks ask about. `name` is dotted as imported: `requests.get`.

    `keywords` are the names of keyword arguments; `**` stands for an unpacked mapping.
    """

    name: str
    line: int
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assignment:
    """A module-level or class-level name that is set to a literal: `DEBUG = True`."""

    name: str
    line: int
    value: str  # source text


@dataclass(frozen=True, slots=True)
class Note:
    """A comment that starts with a word such as TODO or FIXME."""

    word: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Module:
    """One source file. `broken` is why it could not be parsed, and empty where it could.

    `is_test` is true for tests, fixtures and examples, by their paths. `indirect` are the lines that read a
    variable whose name is only known at run time.
    """

    path: str
    is_test: bool = False
    broken: str = ""
    imports: tuple[str, ...] = ()
    environment: tuple[EnvironmentRead, ...] = ()
    indirect: tuple[int, ...] = ()
    calls: tuple[Call, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class PythonFacts:
    """Every Python source of the repository, in the order of the paths."""

    modules: tuple[Module, ...]
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One application module that reads two variables, with the given fields changed."""
        module = Module(
            "app/main.py",
            imports=("os", "fastapi"),
            environment=(EnvironmentRead("DATABASE_URL", 4), EnvironmentRead("LOG_LEVEL", 5, default="'INFO'")),
            calls=(Call("fastapi.FastAPI", 7),),
        )
        return replace(cls(modules=(module,)), **difference)

    @property
    def application(self) -> tuple[Module, ...]:
        """Modules that ship: no tests, and parsed."""
        return tuple(module for module in self.modules if not module.is_test and not module.broken)

    @property
    def broken(self) -> tuple[Module, ...]:
        return tuple(module for module in self.modules if module.broken)
