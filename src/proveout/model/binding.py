"""Which checks an item asks for, with the bounds that its words name, and why we think so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Sense(StrEnum):
    """How a line speaks of the statement. Only a plain line can be ticked by a pass."""

    PLAIN = "plain"
    PROMISED_FOR_LATER = "promised for later"
    CONDITIONAL = "conditional"
    NEGATED = "negated by its heading"
    ANOTHER_ENVIRONMENT = "about another environment"
    BAD_STATE = "states the bad state"
    WEAK_VALUE = "asks for a weak value"
    ONE_OF_SEVERAL = "one of several options"
    RUNBOOK_ROW = "a row of a runbook"


LimitValue = str | int | float | bool | tuple[str, ...] | tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """One id that an item is bound to.

    `because` are the words that decided, `confidence` lies between 0 and 1, `limits` hold what the prose
    names, in the written form that `proveout.catalogue.limits_of` understands ("26h", "10/minute").
    """

    id: str
    confidence: float
    because: tuple[str, ...] = ()
    limits: Mapping[str, LimitValue] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Binding:
    """What one item asks for. All of `bound` must hold; `perhaps` are candidates that do not count."""

    item: str
    bound: tuple[Bound, ...] = ()
    perhaps: tuple[Bound, ...] = ()
    sense: Sense = Sense.PLAIN
    reason: str = ""  # why nothing was bound, or who pinned it
