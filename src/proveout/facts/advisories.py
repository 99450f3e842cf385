"""What a source of advisories says of the locked packages."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Hole:
    """A known vulnerability of a locked version. `fixed_in` are the versions without it, the nearest first."""

    package: str
    version: str
    advisory: str
    fixed_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AdvisoryFacts:
    """One question for every locked Python package. `asked` counts packages, `answered` those that were answered.

    `skipped` maps each other one to the reason of the source: a tool that could not ask ends as if nothing were wrong.
    `planted` is true where a version with a well-known hole, asked in the same question, was told as one.
    """

    tool: str = "pip-audit"
    asked: int = 0
    answered: int = 0
    holes: tuple[Hole, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    planted: bool = False
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Twelve packages that were all answered, none with a hole, with the given fields changed."""
        return replace(cls(asked=12, answered=12, planted=True), **difference)
