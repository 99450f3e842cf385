"""A person's exception: something is false or not proved, and the release goes on until a day."""

from dataclasses import dataclass
from datetime import date, timedelta

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Waiver:
    """It has an end, at most a year after its beginning, and counts on its last day."""

    about: str  # id of a check, an umbrella or an item
    by: str
    why: str
    on: date
    until: date
    where: str  # file and line, so that it can be reviewed
    environments: tuple[str, ...] = ()  # empty for all
    words: str = ""  # those of the item when it was waived

    def __post_init__(self) -> None:
        if self.until < self.on:
            raise ValueError("'until' lies before 'on'")
        if self.until - self.on > LONGEST:
            raise ValueError("a waiver ends within a year of its day")

    @property
    def says(self) -> str:
        return f"waived by {self.by} until {self.until}: {self.why}"
