"""Variables without which the service does not start, and that nobody gave."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class MissingVariableFacts:
    """`missing` maps each name to what the start says without it. They are known where no start comes to its end too.

    `environment` is the path of the environment file, empty where none was handed over.
    """

    entry: str = "shop.main:app"
    environment: str = ""
    missing: Mapping[str, str] = field(default_factory=dict)
    again: str = ""

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A service that misses none, with the given fields changed."""
        return replace(
            cls(environment=".env.production", again="proveout check --env-file .env.production"), **difference
        )
