"""The headings above a line, and what they say of the lines below them."""

from typing import NamedTuple

from proveout.intake.conditions import condition_of, priority_of_heading
from proveout.intake.identity import digest_of
from proveout.intake.kinds import is_aside

# Levels of lines that act as headings without being any, below the six of Markdown.
BOLD = 7
TITLE = 8


class Heading(NamedTuple):
    """`path` and `digest` include the headings above; the rest is inherited where the heading says nothing."""

    level: int
    path: tuple[str, ...]
    digest: bytes
    priority: str
    condition: str
    alerts: bool
    aside: bool  # contacts, links, sign-offs


TOP = Heading(0, (), b"", "", "", alerts=False, aside=False)


class Sections:
    """The open headings, outermost first."""

    __slots__ = ("_open", "now")

    def __init__(self) -> None:
        self._open: list[Heading] = [TOP]
        self.now = TOP

    def open(self, level: int, title: str) -> None:
        """A heading of a lower level number closes those of higher ones."""
        self.close(level)
        above = self.now
        lower = title.lower()
        words = lower.replace("(", " ").replace(")", " ").replace(":", " ").split()
        self.now = Heading(
            level,
            (*above.path, title),
            digest_of(above.digest, lower),
            priority_of_heading(title, words) or above.priority,
            condition_of(title, lower) or above.condition,
            above.alerts or "alert" in lower,
            (above.aside and level >= BOLD) or is_aside(lower, words),
        )
        self._open.append(self.now)

    def close(self, level: int) -> None:
        """Leave every heading of this level number and higher."""
        if self.now.level < level:
            return
        while self._open[-1].level >= level:
            self._open.pop()
        self.now = self._open[-1]
