"""What the readers of code share: a line of it that states something, and the signs around its words."""

import re
from typing import NamedTuple

from proveout.model.checklist import Expectation, ItemKind, Says
from proveout.pattern import Pattern

BULLET = re.compile(r"(?:[-*+•▪◦○●]|\d{1,3}[.)])[ \t]+")
COMMENT = Pattern(r"(?:#+(?!!)|//|--(?=\s)|;(?=\s)|REM\b|<!--|/\*+)\s*(.*?)\s*(?:\*/|-->)?$")
STRESSED = Pattern(r"\b(?:NO|NOT|NEVER|MUST|ONLY|ALWAYS|REQUIRED)\b")
RESULT = Pattern(
    r"\W*(?:(?:you )?should\b|must (?:return|show|be|print)|expect(?:ed|s)?\b|response\b|returns?\b|output\b|result\b"
    r"|→|->|=>|prints\b|shows?\b|(?:HTTP/?[\d.]* )?[1-5]\d\d\b)",
    re.IGNORECASE,
)
# A requirement of pip with a version, such as gunicorn>=21 or celery[redis]==5.3.*
PACKAGE = Pattern(r"[A-Za-z][\w.-]*(?:\[[\w,-]+\])?\s*[<>=!~]=?=?\s*[\w.*]+(?:\s*,\s*[<>=!~]=?\s*[\w.*]+)*\s*(?:#.*)?$")


class Line(NamedTuple):
    """What one line of code states. `offset` counts lines from the first one inside the fence."""

    offset: int
    text: str
    says: Says
    kind: ItemKind
    expectation: Expectation | None = None
    group: str = ""  # the comment that it stands under
    boxed: bool = False


def comment_in(line: str) -> str | None:
    """The words of a comment; None for a line that is none. `line` has no white space around it."""
    if line.startswith("# ") and not line.endswith(("*/", "-->")):
        return line[2:].lstrip()
    found = COMMENT.match(line)
    return found[1] if found is not None else None


def bare(words: str) -> str:
    """The words behind a bullet or a number."""
    bullet = BULLET.match(words)
    return words[bullet.end() :] if bullet is not None else words
