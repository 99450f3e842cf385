"""What was seen, and how anybody can see it again."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a piece of evidence is for."""

    OBSERVATION = "observation"
    CONTROL = "control"  # shows that the look would have found what it did not find


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that was seen. `where` is a file and line, an address or a table; `again` a command."""

    saw: str
    where: str
    again: str = ""
    role: Role = Role.OBSERVATION

    def __post_init__(self) -> None:
        if not self.saw or not self.where:
            raise ValueError("evidence says what was seen and where")


def control(saw: str, where: str, again: str = "") -> Evidence:
    """Evidence that a look which found nothing could have found something."""
    return Evidence(saw, where, again, Role.CONTROL)
