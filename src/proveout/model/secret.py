"""A value that must not be known: it prints masked, whoever prints it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, repr=False)
class Secret:
    """Holds a value of the environment. Only `reveal()` gives it away; text, repr and format do not."""

    _value: str

    def reveal(self) -> str:
        """Give the value to code that measures it. Never to anything that prints or stores."""
        return self._value

    def __len__(self) -> int:
        return len(self._value)

    def __repr__(self) -> str:
        return f"<hidden: {len(self._value)} characters>"

    __str__ = __repr__

    def __format__(self, spec: str) -> str:
        return format(repr(self), spec)

    def __reduce__(self) -> tuple[type, tuple[str]]:
        # Pickle would carry the value into a store or another process.
        raise TypeError("a Secret cannot be stored")


@runtime_checkable
class HoldsSecrets(Protocol):
    """Facts that hold values which must not come out: the redactor asks each of them."""

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Each value with the name that it goes by."""
        ...
