"""What a planted fault is, and how a healthy service becomes one that has it."""

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from proveout.model.binding import LimitValue

HEALTHY = Path(__file__).parent / "healthy"


@dataclass(frozen=True, slots=True)
class Edit:
    """`old`, which stands exactly once in the file, becomes `new`."""

    file: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Write:
    """A file that the healthy service does not have."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Set:
    """A variable of the environment gets this value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Unset:
    """A variable of the environment is missing."""

    name: str


@dataclass(frozen=True, slots=True)
class Alter:
    """A part of a variable's made-up value, found by a regular expression, becomes something else."""

    name: str
    pattern: str
    new: str


Change = Edit | Write | Set | Unset | Alter


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake that people really make, and the check that has to find it.

    `limits` are what a document would state of the service; they hold for the healthy twin too. `stops` says that
    the service does not start with it, which is then the point.
    """

    service: str
    name: str
    check: str
    because: str
    changes: tuple[Change, ...]
    stops: bool = False
    limits: Mapping[str, LimitValue] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return f"{self.service}-{self.name}"


def fault(
    service: str, name: str, check: str, because: str, /, *changes: Change, stops: bool = False, **limits: LimitValue
) -> Fault:
    """A fault in the order in which one tells of it."""
    return Fault(service, name, check, because, changes, stops, limits)


def plant(service: str, changes: tuple[Change, ...], values: Mapping[str, str], place: Path) -> dict[str, str]:
    """Copies the healthy service to `place`, makes the changes, and gives the environment's values as they then are.

    Raises ValueError where a change does not meet what it was written for: the healthy twin has moved on.
    """
    files, values = changed(service, changes, values)
    shutil.copytree(HEALTHY / service, place, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, encoding="utf-8")
    return values


def changed(
    service: str, changes: tuple[Change, ...], values: Mapping[str, str]
) -> tuple[dict[str, str], dict[str, str]]:
    """The texts of the files that change, by their names, and all values of the environment. Raises as `plant`."""
    files: dict[str, str] = {}
    values = dict(values)
    for change in changes:
        match change:
            case Edit(file, old, new):
                text = files.get(file) or (HEALTHY / service / file).read_text(encoding="utf-8")
                if text.count(old) != 1 or old == new:
                    raise ValueError(f"{service}/{file}: {old!r} stands there {text.count(old)} times, not once")
                files[file] = text.replace(old, new)
            case Write(file, text):
                if (HEALTHY / service / file).exists():
                    raise ValueError(f"{service}/{file} is there already: say Edit")
                files[file] = text
            case Set(name, value):
                values[name] = value
            case Unset(name):
                del values[name]
            case Alter(name, pattern, new):
                altered = re.sub(pattern, new, values[name], count=1)
                if altered == values[name]:
                    raise ValueError(f"{service}: {pattern!r} changes nothing in {name}")
                values[name] = altered
    return files, values
