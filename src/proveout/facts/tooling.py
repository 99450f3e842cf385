"""Which linters, formatters and type checkers a repository configures."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class ToolingFacts:
    """`configured` maps each tool to the place of its settings. `required` are tools that package.json or
    .pre-commit-config.yaml ask for. `unread` says why a file could not be read.
    """

    configured: Mapping[str, str] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A repository that configures ruff, with the given fields changed."""
        return replace(cls(configured={"ruff": "pyproject.toml:12"}), **difference)
