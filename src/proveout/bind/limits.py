"""The bounds that a line names, for one check: "10/minute", "26h", names of variables, paths."""

import re
from collections.abc import Callable, Mapping

from proveout.model.binding import LimitValue
from proveout.model.check import Page
from proveout.model.checklist import Item

_UNITS = {"ms": "ms", "s": "s", "m": "m", "h": "h", "d": "d", "w": "w"}
_RATE = re.compile(
    r"(\d[\d,]*)\s*(?:\w+\s+){0,2}?\w*\s*(?:/|\bper\b|\ban?\b)\s*(sec|second|min|minute|hr|hour|day)s?\b", re.IGNORECASE
)
_DURATION = re.compile(
    r"(\d+(?:\.\d+)?)\s*-?\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?)\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*(?:%|percent\b)")
_VARIABLE = re.compile(r"\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+\b")
_PATH = re.compile(r"(?<![\w./:])/[A-Za-z][\w{}:./*-]*")
_FILE = re.compile(r"(?<![\w/])(?:[\w.-]+/)*[\w.-]*\.(?:md|py|ya?ml|json|toml|txt|sh|cfg|conf|ini|sql|html|example)\b")
_PORT = re.compile(r"\bports?\b[^\d]{0,12}(\d{2,5})\b|:(\d{2,5})\b", re.IGNORECASE)
_STATUS = re.compile(r"\b([1-5]\d\d)\b")
_CHARACTERS = re.compile(r"(\d+)\s*\+?\s*-?(?:chars?|characters?)\b", re.IGNORECASE)


def read_limits(item: Item, page: Page) -> Mapping[str, LimitValue]:
    """What the words of the item say about the bounds of a check, in written form; empty where they say nothing."""
    limits: dict[str, LimitValue] = {}
    for field in page.limits:
        read = _READERS.get(field.kind.removesuffix(" | None"))
        if field.name in _NAMES_OF_VARIABLES and field.kind.startswith("tuple[str"):
            read = _variables
        if read is not None and (value := read(item.text)) is not None:
            limits[field.name] = value
    return limits


def _rate(text: str) -> LimitValue | None:
    found = _RATE.search(text)
    if found is None:
        return None
    per = {"s": "second", "m": "minute", "h": "hour", "d": "day"}[found[2][0].lower()]
    return f"{found[1].replace(',', '')}/{per}"


def _duration(text: str) -> LimitValue | None:
    found = _DURATION.search(text)
    if found is None:
        return None
    unit = found[2].lower()
    return f"{found[1]}{'ms' if unit.startswith(('ms', 'milli')) else _UNITS[unit[0]]}"


def _percent(text: str) -> LimitValue | None:
    return float(found[1]) if (found := _PERCENT.search(text)) else None


def _variables(text: str) -> LimitValue | None:
    return tuple(dict.fromkeys(_VARIABLE.findall(text))) or None


def _path(text: str) -> LimitValue | None:
    return found[0].rstrip(".:") if (found := _PATH.search(text)) else None


def _file(text: str) -> LimitValue | None:
    return found[0] if (found := _FILE.search(text)) else None


def _port(text: str) -> LimitValue | None:
    return int(found[1] or found[2]) if (found := _PORT.search(text)) else None


def _statuses(text: str) -> LimitValue | None:
    return tuple(map(int, _STATUS.findall(text))) or None


def _characters(text: str) -> LimitValue | None:
    return int(found[1]) if (found := _CHARACTERS.search(text)) else None


_NAMES_OF_VARIABLES = frozenset({"names", "variables"})
_READERS: Mapping[str, Callable[[str], LimitValue | None]] = {
    "Rate": _rate,
    "timedelta": _duration,
    "Percent": _percent,
    "UrlPath": _path,
    "RepositoryPath": _file,
    "Port": _port,
    "tuple[Status, ...]": _statuses,
    "Characters": _characters,
}
