"""The variables that an environment is given, from the file that was handed over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret


@dataclass(frozen=True, slots=True)
class Variable:
    """One assignment. The value is a secret whatever its name, because nobody knows what is in it.

    `sure` is false where Docker, systemd and python-dotenv would not all read this value.
    """

    name: str
    value: Secret
    line: int
    sure: bool = True


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


@dataclass(frozen=True, slots=True)
class EnvironmentFilesFacts:
    """The environment files that lie in the repository, each with the environment that its name says.

    `environment` of each is "production", "staging", "development", "test" or another word of its name. Templates
    are left out. `broken` says why one could not be read.
    """

    files: tuple[EnvironmentFacts, ...] = ()
    broken: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One file of staging with its own key and address, with the given fields changed."""
        values = {
            "SECRET_KEY": "Zt5-hWq8_LmXc2Vb9Ny7Rk4Pd6Gs3Jf1QaEuTo0i",
            "DATABASE_URL": "postgresql://app:Kp3-wn8_Rx5tB@db.staging.internal:5432/app",
        }
        staging = EnvironmentFacts.example(values=values, path=".env.staging", environment="staging")
        return replace(cls((staging,)), **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        return (pair for one in self.files for pair in one.secrets())


def environment_word(name: str) -> str:
    """The usual word for an environment: "prod" and "live" are "production"."""
    return ENVIRONMENT_WORDS.get(name.lower(), name.lower())


ENVIRONMENT_WORDS = {
    "prod": "production", "live": "production", "prd": "production", "stage": "staging", "stg": "staging",
    "preprod": "staging", "dev": "development", "devel": "development", "local": "development",
    "develop": "development", "testing": "test", "ci": "test",
}  # fmt: skip
