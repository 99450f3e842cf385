"""What a framework's own check of a deployment says of the settings in force."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.start import Start

WARNING = 30  # of django.core.checks: DEBUG 10, INFO 20, WARNING 30, ERROR 40, CRITICAL 50


@dataclass(frozen=True, slots=True)
class CheckMessage:
    """One message. `firm` is false where it comes and goes with a value that nobody gave."""

    id: str
    level: int
    says: str
    about: str = ""
    silenced: bool = False
    firm: bool = True


@dataclass(frozen=True, slots=True)
class FrameworkCheckFacts:
    """All messages of one start. `silenced` are ids that the settings silence, whether they come or not.

    `firm` is false where a second start was needed to trust them, and did not come to its end.
    """

    messages: tuple[CheckMessage, ...] = ()
    silenced: tuple[str, ...] = ()
    firm: bool = True
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Django service of which nothing is said, with the given fields changed."""
        start = Start.example(entry="shop.wsgi:application", settings="shop.settings", packages={"django": "5.2.1"})
        return replace(cls(start=start), **difference)
