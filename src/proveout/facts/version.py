"""Which version the code says it is, what the changelog says of it, and which runtime it is to run on."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Stated:
    """A version of the code, as one file states it."""

    version: str
    path: str
    line: int

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a changelog. `version` is empty for what is not released yet."""

    version: str
    line: int
    on: date | None = None
    is_empty: bool = False


@dataclass(frozen=True, slots=True)
class Runtime:
    """A version of a language as one file names it.

    `kind` is "pin" for what the service runs on, "ci" for what the pipeline tests with and what images of tools
    hold, "range" for what is allowed.
    `version` is as written: "3.12.1", ">=3.11", and "" where the newest one is taken.
    """

    language: str  # "python" or "node"
    version: str
    kind: str
    path: str
    line: int

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"

    @property
    def minor(self) -> str:
        """`3.12` of `3.12.1`; of node the major alone. Empty where that much is not said."""
        found = re.fullmatch(r"v?(\d+)(?:\.(\d+))?(?:\.(?:\d+|x))?(?:[-.]?(?:rc|b|a|dev)\d*)?", self.version)
        if found is None:
            return ""
        if self.language == "node":
            return found[1]
        return f"{found[1]}.{found[2]}" if found[2] else ""


@dataclass(frozen=True, slots=True)
class VersionFacts:
    """Versions with their places.

    `stated` is of the project nearest to the top. `from_tags` is the place that says that the version is taken from
    git's tags. `changelog` is the path of the one nearest to the top, "" where there is none; its entries come newest
    first, as written. `unclear` are places that name the version of the code in a way that is not read,
    `unclear_runtimes` those of a runtime. `python` counts the Python files.
    """

    stated: tuple[Stated, ...] = ()
    from_tags: str = ""
    changelog: str = ""
    entries: tuple[Entry, ...] = ()
    runtimes: tuple[Runtime, ...] = ()
    unclear: tuple[str, ...] = ()
    unclear_runtimes: tuple[str, ...] = ()
    python: int = 1
    files: int = 4
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Version 1.4.0 everywhere, on Python 3.13 everywhere, with the given fields changed."""
        facts = cls(
            stated=(Stated("1.4.0", "pyproject.toml", 3),),
            changelog="CHANGELOG.md",
            entries=(Entry("1.4.0", 5, date(2025, 12, 20)), Entry("1.3.0", 12, date(2025, 10, 1))),
            runtimes=(
                Runtime("python", ">=3.12", "range", "pyproject.toml", 5),
                Runtime("python", "3.13", "pin", "Dockerfile", 1),
                Runtime("python", "3.13", "ci", ".github/workflows/ci.yml", 9),
            ),
        )
        return replace(facts, **difference)


def same_version(one: str, other: str) -> bool:
    """`v1.2`, `1.2` and `1.2.0` are one version."""
    return _parts(one) == _parts(other)


def _parts(version: str) -> tuple[str, ...]:
    parts = re.split(r"[.+-]", version.lower().removeprefix("v").removeprefix("=="))
    while len(parts) > 1 and parts[-1] == "0":
        parts.pop()
    return tuple(parts)
