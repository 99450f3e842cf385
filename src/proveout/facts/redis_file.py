"""What the Redis configuration files of a repository say about passwords. No password is kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class RedisFileFacts:
    """`passwords` maps each file to whether it demands one; None where an include or a template may decide."""

    passwords: Mapping[str, bool | None] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One file that demands a password, with the given fields changed."""
        return replace(cls(passwords={"redis/redis.conf": True}), **difference)

    def requires(self, named: str) -> bool | None:
        """Whether the file that a command names demands a password; None where it is not the only one so called."""
        name = named.rpartition("/")[2]
        near = [demands for path, demands in self.passwords.items() if path.rpartition("/")[2] == name]
        return near[0] if len(near) == 1 else None
