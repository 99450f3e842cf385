"""What the migration tool itself says of models and migrations as they would be deployed. No database is asked."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.start import Start


@dataclass(frozen=True, slots=True)
class History:
    """One order of migrations: an application of Django, or a script location of Alembic.

    `labelled` is true where a branch has a name, and so a head of its own on purpose. `own` is false for the
    migrations of an installed package. `broken` says why its heads are not known.
    """

    tool: str  # "django" or "alembic"
    name: str
    heads: tuple[str, ...] = ()
    labelled: bool = False
    own: bool = True
    broken: str = ""


@dataclass(frozen=True, slots=True)
class UnmadeChange:
    """What models have and no migration brings, in the words of the tool. `history` is where it belongs."""

    tool: str
    history: str
    says: str
    own: bool = True


@dataclass(frozen=True, slots=True)
class MigrationStateFacts:
    """Heads and changes that were not made. `compared` are tools that compared models and migrations as a whole.

    `doubts` say what was not compared, as sentences. `firm` is false where any of it changes with a value that
    was made up.
    """

    histories: tuple[History, ...] = ()
    changes: tuple[UnmadeChange, ...] = ()
    compared: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    firm: bool = True
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Django service with one head and every change made, with the given fields changed."""
        start = Start.example(entry="shop.wsgi:application", settings="shop.settings", packages={"django": "5.2.1"})
        healthy = cls((History("django", "orders", ("0001_initial",)),), compared=("django",), start=start)
        return replace(healthy, **difference)
