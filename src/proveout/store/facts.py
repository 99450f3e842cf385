"""Facts as the text that is kept beside a run, so that they can be judged again. Only facts that hold no secret.

A fact is written with the names of its type and fields: a version with other fields does not read it, and says so.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, cast, get_args, get_type_hints

from proveout.model.need import Forgotten
from proveout.model.secret import HoldsSecrets, Secret

FORMAT = 1
TAG = "\x00"  # the one key of an object that stands for a value of ours
TAGGED = '"\\u0000":'
# Everything that is kept is searched for secrets, which costs 0.4 ms per KiB: together under 40 ms.
LARGEST = 32 * 1024  # characters of one need
ALTOGETHER = 96 * 1024
MOST_VALUES = 3000
OURS = re.compile(r"proveout\.(facts|model)(\.[a-z_]+)+")

Parts = tuple[object, ...]
# A datetime is a date: the order counts.
MAKERS: tuple[tuple[type, Callable[[Any], Parts]], ...] = (  # Any: a value of the type beside it
    (datetime, lambda value: ("time", value.isoformat())),
    (date, lambda value: ("day", value.isoformat())),
    (timedelta, lambda value: ("length", value.total_seconds())),
    (frozenset, lambda value: ("set", *sorted(value, key=repr))),
    (bytes, lambda value: ("bytes", value.hex())),
)
READERS: Mapping[str, Callable[[Any], object]] = {
    "time": datetime.fromisoformat,
    "day": date.fromisoformat,
    "length": lambda seconds: timedelta(seconds=seconds),
    "bytes": bytes.fromhex,
}


def write_facts(facts: Mapping[str, object], *, hide: Callable[[str], str]) -> str:
    """JSON of the facts by the name of the need; in the place of facts that are not kept stands the reason.

    `hide` takes the secrets out of a text: facts that it would change are not kept.
    """
    kept: dict[str, str] = {}
    lost: dict[str, str] = {}
    types: dict[type, int] = {}
    for name, seen in facts.items():
        if isinstance(seen, Forgotten):
            lost[name] = seen.reason
            continue
        try:
            kept[name] = _written(seen, types)
        except _SecretError:
            lost[name] = f"{name} holds values of the environment, which are not kept"
        except _TooMuchError:
            lost[name] = f"{name} is a copy of many files, and no copy of them is kept"
        except (TypeError, ValueError):
            lost[name] = f"{name} is of a kind that is not kept"
    room = ALTOGETHER
    for name in sorted(kept, key=lambda name: (len(kept[name]), name)):
        text = kept[name]
        room -= len(text)
        if room < 0:
            lost[name] = f"{name} is one of many facts, and the smaller ones filled the room that is kept for them"
        elif hide(text) != text:
            lost[name] = f"{name} holds what looks like a secret, and is not kept"
        else:
            continue
        del kept[name]
    head = json.dumps({
        "format": FORMAT,
        "types": [[kind.__module__, kind.__qualname__, _names(kind)] for kind in types],
        "lost": {hide(name): hide(reason) for name, reason in lost.items()},
    })  # fmt: skip
    needs = ",".join(f"{json.dumps(hide(name))}:{text}" for name, text in kept.items())
    return f'{head[:-1]}, "facts": {{{needs}}}}}\n'


def read_facts(text: str) -> dict[str, object]:
    """Facts by the name of the need, with Forgotten in the place of what was not kept or cannot be read any more.

    Raises ValueError for a text that is damaged as a whole.
    """
    document = json.loads(text)
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError("it is no file of facts in a format that this version reads")
    types, lost, kept = document.get("types"), document.get("lost"), document.get("facts")
    if not isinstance(types, list) or not isinstance(lost, dict) or not isinstance(kept, dict):
        raise ValueError("parts of it are missing")  # noqa: TRY004 - it is the text that is off
    facts: dict[str, object] = {name: Forgotten(str(reason)) for name, reason in lost.items()}
    for name, value in kept.items():
        try:
            facts[name] = _restored(value, types)
        except (TypeError, ValueError, KeyError, IndexError, AttributeError, ImportError, RecursionError):
            facts[name] = Forgotten(f"{name} was kept by another version of proveout, and this one cannot read it")
    return facts


class _TooMuchError(Exception):
    """Raised to leave the encoder early."""


class _SecretError(Exception):
    """Raised where a value of the environment would be written."""


def _written(seen: object, types: dict[type, int]) -> str:
    if isinstance(seen, HoldsSecrets) and any(True for _ in seen.secrets()):
        raise _SecretError
    count = 0
    makers: dict[type, Callable[[object], Parts]] = {}

    def default(value: object) -> dict[str, Parts]:
        nonlocal count
        count += 1
        if count > MOST_VALUES:
            raise _TooMuchError
        kind = type(value)
        make = makers.get(kind)
        if make is None:
            make = makers[kind] = _maker(kind, types)
        return {TAG: make(value)}

    # What is built from a tree holds no cycle, and to look for one costs a third of the time.
    encoder = json.JSONEncoder(default=default, check_circular=False, separators=(",", ":"))
    text = encoder.encode(seen)
    if len(text) > LARGEST:
        raise _TooMuchError
    if text.count(TAGGED) != count:
        raise ValueError("a value of the facts looks like a mark of ours")
    return text


def _maker(kind: type, types: dict[type, int]) -> Callable[[object], Parts]:
    if issubclass(kind, Secret):
        raise _SecretError
    if is_dataclass(kind):
        return _maker_of_noun(kind, types.setdefault(kind, len(types)))
    if issubclass(kind, Enum):
        number = types.setdefault(kind, len(types))
        return lambda value: (number, cast("Enum", value).name)
    for plain, make in MAKERS:
        if issubclass(kind, plain):
            return make
    raise TypeError(f"{kind.__name__} cannot be kept")


def _maker_of_noun(kind: type, number: int) -> Callable[[object], Parts]:
    if not OURS.fullmatch(kind.__module__):
        raise TypeError(f"{kind.__name__} is none of our nouns")
    names = _names(kind)
    if not names:
        return lambda _: (number,)
    get = attrgetter(*names)
    return (lambda value: (number, get(value))) if len(names) == 1 else (lambda value: (number, *get(value)))


def _restored(value: object, types: list[Any]) -> object:  # Any: JSON
    if isinstance(value, list):
        return tuple(_restored(one, types) for one in value)
    if not isinstance(value, dict):
        return value
    if TAG not in value:
        return {key: _restored(one, types) for key, one in value.items()}
    tag, *parts = value[TAG]
    if tag == "set":
        return frozenset(_restored(one, types) for one in parts)
    if tag in READERS:
        return READERS[tag](parts[0])
    module, name, names = types[tag]
    return _noun(_type(module, name), names, [_restored(one, types) for one in parts])


def _noun(kind: type, names: list[str], values: list[object]) -> object:
    if issubclass(kind, Enum):
        return kind[str(values[0])]
    if _names(kind) != names or len(values) != len(names):
        raise ValueError(f"{kind.__name__} has other fields now")
    hints = _enum_hints(kind)
    named = zip(names, values, strict=True)
    make: Callable[..., object] = kind
    return make(**{name: _as_member(hints[name], one) if name in hints else one for name, one in named})


@cache
def _type(module: str, name: str) -> type:
    import importlib  # noqa: PLC0415 - only where facts are read again

    if not OURS.fullmatch(module) or not name.isidentifier():
        raise ValueError(f"{module}.{name} is none of our nouns")
    kind = getattr(importlib.import_module(module), name)
    # A name that a module only imports is none of its nouns: nothing but a noun is ever called.
    if not isinstance(kind, type) or kind.__module__ != module or not (is_dataclass(kind) or issubclass(kind, Enum)):
        raise ValueError(f"{module}.{name} is no noun")
    return kind


def _names(kind: type) -> list[str]:
    return [field.name for field in fields(kind)] if is_dataclass(kind) else []


def _enum_hints(kind: type) -> dict[str, Any]:  # Any: type hints
    return {name: hint for name, hint in get_type_hints(kind).items() if _holds_enum(hint)}


def _holds_enum(hint: Any) -> bool:  # noqa: ANN401 - a type hint has no type of its own
    return (isinstance(hint, type) and issubclass(hint, Enum)) or any(_holds_enum(one) for one in get_args(hint))


def _as_member(hint: Any, value: object) -> object:  # noqa: ANN401 - the same
    """A member where the encoder wrote a word or a number: it takes a StrEnum for text."""
    if isinstance(hint, type) and issubclass(hint, Enum):
        return value if isinstance(value, hint) else hint(value)
    arguments = [one for one in get_args(hint) if one is not Ellipsis]
    if isinstance(value, tuple) and len(arguments) == 1:
        return tuple(_as_member(arguments[0], one) for one in value)
    if isinstance(value, tuple) and len(arguments) == len(value):
        return tuple(_as_member(one, part) for one, part in zip(arguments, value, strict=True))
    if isinstance(value, frozenset) and arguments:
        return frozenset(_as_member(arguments[0], one) for one in value)
    if isinstance(value, dict) and len(arguments) == 2:
        return {_as_member(arguments[0], key): _as_member(arguments[1], one) for key, one in value.items()}
    for one in arguments:
        if isinstance(one, type) and issubclass(one, Enum) and isinstance(value, str | int):
            return _as_member(one, value)
    return value
