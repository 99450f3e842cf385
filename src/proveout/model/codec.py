"""The nouns as JSON and back, driven by their type hints. Strict: what does not fit is refused by its path."""

from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NoReturn, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None
SCALARS = (str, int, float, bool, NoneType)


class MisfitError(ValueError):
    """JSON that does not fit the type. The message names the place: `judgements.x.verdict.outcome: …`."""


def encode(value: object) -> Json:
    """JSON for a noun. Order of fields is the order of the class; an enum is written by its word.

    Raises TypeError for a type that JSON has no place for.
    """
    if isinstance(value, Enum):
        return word_of(value)
    if isinstance(value, SCALARS):
        return cast("Json", value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: encode(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [encode(one) for one in value]
    if isinstance(value, Mapping):
        return {_key(key): encode(one) for key, one in value.items()}
    raise TypeError(f"{type(value).__name__} has no place in JSON")


def decode(kind: type[T], value: object) -> T:
    """The noun that `encode` made this of. A field that is missing takes its default, if it has one.

    Raises MisfitError for an unknown field, a missing one, a wrong type, or a value that the noun refuses.
    """
    return cast("T", _decode(kind, value, "$"))


def word_of(member: Enum) -> str:
    """How an enum's member is written: a StrEnum by its value, any other by its name."""
    return member.value if isinstance(member.value, str) else member.name.lower()


def _key(key: object) -> str:
    if type(key) is not str:
        raise TypeError(f"a key is text, and {type(key).__name__} is none")
    return key


def _decode(kind: Any, value: object, place: str) -> object:  # noqa: ANN401 - a type hint has no type of its own
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return _one_of(arguments, value, place)
    if origin is tuple:
        return _tuple(arguments, value, place)
    if origin is not None and issubclass(origin, Mapping):
        return {key: _decode(arguments[1], one, f"{place}.{key}") for key, one in _object(value, place).items()}
    if kind in SCALARS:
        # `type is`, for a bool is an int and 1 is no True.
        return value if type(value) is kind else _refuse(place, f"{_shown(value)} is no {kind.__name__}")
    if issubclass(kind, Enum):
        return _member(kind, value, place)
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind, _object(value, place), place)
    raise TypeError(f"{kind!r} has no place in JSON")


def _one_of(kinds: tuple[Any, ...], value: object, place: str) -> object:  # Any: type hints
    for kind in kinds:
        try:
            return _decode(kind, value, place)
        except MisfitError as misfit:
            # A misfit further inside is the sentence that helps; one here only says "none of these".
            if not str(misfit).startswith(f"{place}:") and NoneType in kinds:
                raise
    return _refuse(place, f"{_shown(value)} fits none of the types that may stand here")


def _tuple(kinds: tuple[Any, ...], value: object, place: str) -> tuple[object, ...]:  # Any: type hints
    if not isinstance(value, list):
        _refuse(place, f"{_shown(value)} is no list")
    if kinds[-1] is Ellipsis:
        return tuple(_decode(kinds[0], one, f"{place}[{index}]") for index, one in enumerate(value))
    if len(value) != len(kinds):
        _refuse(place, f"holds {len(value)} things, {len(kinds)} are needed")
    pairs = zip(kinds, value, strict=True)
    return tuple(_decode(kind, one, f"{place}[{index}]") for index, (kind, one) in enumerate(pairs))


def _member(kind: type[Enum], value: object, place: str) -> Enum:
    words = {word_of(member): member for member in kind}
    if not isinstance(value, str) or value not in words:
        _refuse(place, f"{_shown(value)} is none of {', '.join(words)}")
    return words[value]


def _dataclass(kind: type, given: dict[str, object], place: str) -> object:
    known = _fields(kind)
    if stray := sorted(given.keys() - known.keys()):
        _refuse(place, f"there is no field {_shown(stray[0])}")
    values = {}
    for name, (field, hint) in known.items():
        if name in given:
            values[name] = _decode(hint, given[name], f"{place}.{name}")
        elif field.default is MISSING and field.default_factory is MISSING:
            _refuse(place, f"the field {_shown(name)} is missing")
    make: Callable[..., object] = kind
    try:
        return make(**values)
    except ValueError as error:
        _refuse(place, str(error))


@cache
def _fields(kind: type) -> dict[str, tuple[Field[Any], Any]]:  # Any: type hints
    hints = get_type_hints(kind)
    return {field.name: (field, hints[field.name]) for field in fields(kind)}


def _object(value: object, place: str) -> dict[str, object]:
    return value if isinstance(value, dict) else _refuse(place, f"{_shown(value)} is no object")


def _refuse(place: str, why: str) -> NoReturn:
    raise MisfitError(f"{place}: {why}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."
