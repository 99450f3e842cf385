"""The note behind a line: an HTML comment that says what was measured and what stood there before."""

import re
from dataclasses import dataclass
from enum import StrEnum

# Only what we wrote is taken out again, so the shape is narrow: words of ours, a date, ids of the catalogue, a box.
NOTE = re.compile(
    r" <!-- proveout: (?P<kind>proved|attested|false|waived|stale) since (?P<day>\d{4}-\d\d-\d\d)"
    r"(?: \((?P<checks>[a-z0-9_., ]{1,300})\))?(?:, was \[(?P<was>[^\[\]<>\r\n-]{0,8})\])? -->"
)
MOST_CHECKS = 3


class Kind(StrEnum):
    """What a run says of a line, in one word."""

    PROVED = "proved"
    ATTESTED = "attested"  # a person's word, not a measurement
    FALSE = "false"
    WAIVED = "waived"  # false, and excused by a named person
    STALE = "stale"  # the document holds it for done, and this run could not prove it


@dataclass(frozen=True, slots=True)
class Note:
    """`was` is what stood between the brackets of the box before we changed it; None where we did not.

    `day` is the first day of what it says: a later run that says the same leaves the note as it is.
    """

    kind: Kind
    day: str
    checks: tuple[str, ...] = ()
    was: str | None = None

    def __str__(self) -> str:
        named = ", ".join(self.checks[:MOST_CHECKS]) + (", .." if len(self.checks) > MOST_CHECKS else "")
        return (
            f" <!-- proveout: {self.kind} since {self.day}"
            + (f" ({named})" if named else "")
            + (f", was [{self.was}]" if self.was is not None else "")
            + " -->"
        )

    def says_the_same_as(self, other: "Note | None") -> bool:
        """But for the day."""
        return other is not None and str(self).replace(self.day, "") == str(other).replace(other.day, "")


def read_note(line: str) -> tuple[str, Note | None]:
    """The line without its note, and the note. A line with two notes has been edited by hand: the last one counts."""
    found = list(NOTE.finditer(line))
    if not found:
        return line, None
    note = found[-1]
    checks = tuple(note["checks"].removesuffix(", ..").split(", ")) if note["checks"] else ()
    was = note["was"]
    return NOTE.sub("", line), Note(Kind(note["kind"]), note["day"], checks, was)
