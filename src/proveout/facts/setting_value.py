"""What a setting is worth, with no secret in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Masked:
    """All that is known of a secret.

    `classes` are "lower", "upper", "digit", "symbol"; `entropy` counts bits a character, `distinct` different
    characters. `weak` says why it protects nothing ("a placeholder") and is empty where nothing says so. `prefix` is a
    vendor's mark. `variable` is the variable of the environment whose value is in it. Equal fingerprints of one run
    are equal values; between runs they say nothing.
    """

    length: int
    classes: tuple[str, ...] = ()
    entropy: float = 0.0
    distinct: int = 0
    weak: str = ""
    prefix: str = ""
    fingerprint: str = ""
    variable: str = ""

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Fifty drawn characters, with the given fields changed."""
        strong = cls(50, ("lower", "upper", "digit", "symbol"), 5.1, 38, fingerprint="5f0c2a9be17d4863")
        return replace(strong, **difference)


@dataclass(frozen=True, slots=True)
class Address:
    """An address, taken apart. What of it is secret is masked; `port` is None where it is not written."""

    scheme: str
    host: str
    port: int | None = None
    path: "str | Masked" = ""
    query: "Mapping[str, str | Masked]" = field(default_factory=dict)
    user: Masked | None = None
    password: Masked | None = None


@dataclass(frozen=True, slots=True)
class Other:
    """A value that is no plain one: "datetime.tzinfo", "shop.handlers.not_found"."""

    name: str


SettingValue = (
    str | int | float | bool | timedelta | Masked | Address | Other | tuple["SettingValue", ...]
    | Mapping[str, "SettingValue"] | None
)  # fmt: skip
