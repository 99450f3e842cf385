"""How many tests the repository writes down. Nothing was collected or run."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class SuiteFacts:
    """Test functions by file. `multiplied` are places where one function is run for many values.

    `others` are test files of other languages.
    """

    functions: Mapping[str, int] = field(default_factory=dict)
    multiplied: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Twelve tests in two files, with the given fields changed."""
        return replace(cls({"tests/test_cart.py": 5, "tests/test_pay.py": 7}), **difference)

    @property
    def total(self) -> int:
        return sum(self.functions.values())
