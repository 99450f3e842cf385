"""By what a started service would hash a password now."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.start import Start


@dataclass(frozen=True, slots=True)
class PasswordHasher:
    """`scheme` is as its library names it: "argon2", "pbkdf2_sha256", "bcrypt", "md5". `costs` are its numbers:
    iterations, rounds, time_cost, memory_cost (KiB). `kind` is its class.
    """

    scheme: str
    costs: Mapping[str, int] = field(default_factory=dict)
    kind: str = "django.contrib.auth.hashers.Argon2PasswordHasher"
    of: str = "config.settings"
    firm: bool = True


@dataclass(frozen=True, slots=True)
class PasswordHasherFacts:
    """All hashers of one start."""

    hashers: tuple[PasswordHasher, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Argon2 with its library's numbers, with the given fields changed."""
        strong = PasswordHasher("argon2", {"time_cost": 2, "memory_cost": 102_400, "parallelism": 8})
        return replace(cls((strong,)), **difference)
