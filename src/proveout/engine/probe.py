"""How one type of facts is read."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Probe:
    """How one type of facts is read. `read` takes the question of the need and returns facts or Unreadable.

    Needs of the same `system` are read one after the other. `deadline_s` counts in seconds per reading.
    """

    system: str
    read: Callable[[str], object]
    deadline_s: float = 60.0
