"""The variables that an environment is given, from the file that was handed over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret


@dataclass(frozen=True, slots=True)
class Variable:
    """One assignment. The value is a secret whatever its name, because nobody knows what is in it."""

    name: str
    value: Secret
    line: int


@dataclass(frozen=True, slots=True)
class EnvironmentFacts:
    """An environment file, read. `path` is as the user named it; `unclear` are lines that assign nothing."""

    path: str
    environment: str = "production"
    variables: Mapping[str, Variable] = field(default_factory=dict)
    unclear: tuple[int, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, *, values: Mapping[str, str] | None = None, **difference: Any) -> Self:
        """An environment file with a good key and address, or with the given `values`."""
        if values is None:
            values = {
                "SECRET_KEY": "q9T-v1xWc7_ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt",
                "DATABASE_URL": "postgresql://app:Vb7-kq2_Xe9mT4wZr8@db.internal:5432/app",
            }
        variables = {
            name: Variable(name, Secret(value), line) for line, (name, value) in enumerate(values.items(), start=1)
        }
        return replace(cls(path=".env.production", variables=variables), **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Every value: the redactor knows which of them are worth hiding."""
        return ((variable.name, variable.value) for variable in self.variables.values())
