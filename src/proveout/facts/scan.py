"""What a scanner of source says, which files it read and which it did not."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding. `rule` is the scanner's own code."""

    rule: str
    path: str
    line: int
    says: str


@dataclass(frozen=True, slots=True)
class ScanFacts:
    """One scan of the shipped Python sources. `planted` is true where it found a fault that was given to it on purpose.

    `files` counts what was read; `skipped` says of each file that was not, why.
    """

    tool: str
    version: str = ""
    files: int = 0
    findings: tuple[Finding, ...] = ()
    skipped: tuple[str, ...] = ()
    planted: bool = False
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A scan of twelve files without a finding, with the given fields changed."""
        return replace(cls("ruff", "0.14.0", files=12, planted=True), **difference)
