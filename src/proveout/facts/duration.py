"""Durations in the words of a document: "4 hours", "15 min", "1-2 days"."""

import re
from datetime import timedelta

UNITS = {
    "second": 1, "sec": 1, "s": 1, "minute": 60, "min": 60, "m": 60, "hour": 3600, "hr": 3600, "h": 3600,
    "day": 86_400, "d": 86_400, "week": 604_800, "wk": 604_800,
}  # fmt: skip
AMOUNT = re.compile(
    r"(?<![\w.:/-])(?:\d{1,5}(?:\.\d+)?\s*(?:-|–|to)\s*)?(\d{1,5}(?:\.\d+)?)[\s-]?(seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|"
    r"weeks?|wks?)\b(?![/])",
    re.IGNORECASE,
)


def durations(words: str) -> tuple[timedelta, ...]:
    """Every duration, in order; of a span such as "1-2 hours" the longer end."""
    return tuple(timedelta(seconds=float(found[1]) * _seconds(found[2])) for found in AMOUNT.finditer(words))


def _seconds(unit: str) -> int:
    word = unit.lower()
    return UNITS[word] if word in UNITS else UNITS[word.removesuffix("s")]
