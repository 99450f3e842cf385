"""Which settings change with a variable: starts of the service with one variable changed to another good value."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.start import Start


@dataclass(frozen=True, slots=True)
class VariableEffect:
    """What changed with one variable. `changed` are names of what differs between the two starts.

    `started` is false where the service refuses the other value, as `says` tells: it looks at it then. `where` is the
    place that reads it, empty where nothing was seen to. `namesakes` are settings of the same name that kept their
    value, with where they stand.
    """

    variable: str
    changed: tuple[str, ...] = ()
    started: bool = True
    says: str = ""
    where: str = ""
    namesakes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VariableEffectFacts:
    """The effects of the variables of one question. `left_out` are those for which there was no time.

    `unsteady` is what two starts without a change differ in already: it shows nothing.
    """

    effects: tuple[VariableEffect, ...] = ()
    left_out: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()  # places that take the whole environment at once
    unsteady: tuple[str, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """An address that decides where the database is, with the given fields changed."""
        return replace(
            cls((VariableEffect("DATABASE_URL", ("DATABASES",), where="shop/settings.py:14"),)), **difference
        )
