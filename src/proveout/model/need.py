"""What a check wants to know, before anybody looked."""

from dataclasses import dataclass
from typing import Any

from proveout.model.check import Sight


@dataclass(frozen=True, slots=True)
class Need:
    """One reading: a type of facts and, where the check asks for something special, the question.

    Two equal needs are read once in a run, however many checks have them.
    """

    facts: type[Any]
    question: str = ""

    @property
    def name(self) -> str:
        return f"{self.facts.__name__}({self.question})" if self.question else self.facts.__name__


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Stands in the place of facts that could not be had, with the reason as a sentence."""

    reason: str


@dataclass(frozen=True, slots=True)
class Forgotten(Unreadable):
    """Facts of an earlier run that were read and judged then, and were not kept; the reason is a sentence."""


@dataclass(frozen=True, slots=True)
class Look:
    """One way to judge a check: through which sight, with which function of its file, and what to read for it.

    `needs` are pairs of a parameter's name and what goes there; `optional` names the parameters that take
    an Unreadable as well (`environment: EnvironmentFacts | Unreadable`).
    """

    sight: Sight
    function: str
    needs: tuple[tuple[str, Need], ...]
    optional: frozenset[str] = frozenset()
