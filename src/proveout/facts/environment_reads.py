"""Which variables the service reads when it starts, and where."""

from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import SettingValue
from proveout.facts.start import Start


@dataclass(frozen=True, slots=True)
class EnvironmentRead:
    """One variable, at the first place that reads it. `required` is true where the service does not start without it.

    `default` is what it goes on with where it has no value, masked where it is a secret.
    """

    name: str
    where: str
    given: bool = True
    required: bool = False
    has_default: bool = False
    default: SettingValue = None


@dataclass(frozen=True, slots=True)
class EnvironmentReadFacts:
    """In the order of the first look. `whole` are places that take the whole environment at once."""

    reads: tuple[EnvironmentRead, ...] = ()
    whole: tuple[str, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A key and an address that are needed and given, with the given fields changed."""
        reads = (
            EnvironmentRead("SECRET_KEY", "shop/settings.py:12", required=True),
            EnvironmentRead("DATABASE_URL", "shop/settings.py:14", required=True),
        )
        return replace(cls(reads), **difference)
