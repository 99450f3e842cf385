"""What a validator that is installed here says of the Compose files."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class ValidationFacts:
    """`problems` maps each judged file to what is wrong in it; `command` shows it again.

    `finds_planted` is true where the same tool found a key that we planted.
    """

    tool: str
    command: str
    problems: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    finds_planted: bool = False
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One valid Compose file, with the given fields changed."""
        facts = cls(
            tool="check-jsonschema",
            command="check-jsonschema --builtin-schema vendor.compose-spec",
            problems={"docker-compose.prod.yml": ()},
            finds_planted=True,
        )
        return replace(facts, **difference)
