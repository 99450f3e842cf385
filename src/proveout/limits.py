"""Written limits ("26h", "10/minute", "95%") → the typed `Limits` of a check."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from proveout.errors import UsageError
from proveout.model.binding import LimitValue
from proveout.model.limit import Bytes, Percent, Rate

# Words of a duration, in seconds. A month is 30 days and a year 365, as retention rules mean them.
SECONDS = {
    "ms": 0.001, "millisecond": 0.001, "s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60,
    "h": 3600, "hr": 3600, "hour": 3600, "d": 86400, "day": 86400, "w": 604_800, "week": 604_800,
    "month": 2_592_000, "y": 31_536_000, "year": 31_536_000,
}  # fmt: skip
BYTES = {
    "b": 1, "kb": 1000, "kib": 1024, "k": 1024, "mb": 1000**2, "mib": 1024**2, "m": 1024**2,
    "gb": 1000**3, "gib": 1024**3, "g": 1024**3, "tb": 1000**4, "tib": 1024**4,
}  # fmt: skip
AMOUNT = re.compile(r"\s*([\d_]+(?:[.,]\d+)?)\s*([A-Za-z]+?)s?\s*$")


def typed_limits(limits: type[Any], written: Mapping[str, LimitValue], check: str) -> object:
    """An instance of a check's `Limits` with the written values in it.

    Raises UsageError with a sentence for a value that does not fit, or one that had to be stated and was not.
    """
    hints = get_type_hints(limits)
    values = {}
    for name, value in written.items():
        field = name if name in hints else f"{name}_"
        if field not in hints:
            raise UsageError(f"{check} has no limit '{name}'. It has {', '.join(hints) or 'none'}")
        try:
            values[field] = _typed(hints[field], value)
        except (ValueError, TypeError, KeyError) as error:
            raise UsageError(f"{check}: '{value}' is no {name}: {_wanted(hints[field])} is needed") from error
    try:
        return limits(**values)
    except TypeError as error:
        missing = ", ".join(re.findall(r"'(\w+?)_?'", str(error)))
        raise UsageError(f"{check} needs to be told {missing or 'its limits'}, and the line does not say it") from error


def _typed(hint: Any, value: LimitValue) -> object:  # noqa: ANN401 - a type expression
    if get_origin(hint) in (Union, UnionType):
        return _typed(next(arm for arm in get_args(hint) if arm is not type(None)), value)
    if get_origin(hint) is tuple:
        inner = get_args(hint)[0]
        listed = value if isinstance(value, tuple) else (value,)
        return tuple(_typed(inner, one) for one in listed)
    if hint in _READERS:
        return _READERS[hint](value)
    plain = getattr(hint, "__supertype__", hint)
    if plain is bool:
        return value if isinstance(value, bool) else str(value).lower() in {"true", "yes", "on", "1"}
    if plain is int:
        return int(str(value).replace("_", "").replace(",", ""))
    if plain is float:
        return float(str(value))
    return str(value)


def _duration(value: LimitValue) -> timedelta:
    found = AMOUNT.match(str(value))
    if found is None:
        return timedelta(seconds=float(str(value)))
    unit = found[2].lower()
    # "ms" must not lose its s to the plural.
    seconds = SECONDS["ms"] if unit == "m" and str(value).rstrip().endswith("ms") else SECONDS[unit]
    return timedelta(seconds=float(found[1].replace(",", ".").replace("_", "")) * seconds)


def _bytes(value: LimitValue) -> Bytes:
    found = AMOUNT.match(str(value))
    if found is None:
        return Bytes(int(str(value)))
    return Bytes(int(float(found[1].replace(",", ".")) * BYTES[found[2].lower()]))


def _percent(value: LimitValue) -> Percent:
    return Percent(float(str(value).strip().rstrip("%").strip()))


def _rate(value: LimitValue) -> Rate:
    count, _, per = str(value).replace(" per ", "/").partition("/")
    word = per.strip().lower().rstrip("s") or "s"
    many = re.match(r"(\d+)\s*(\w+)", word)
    seconds = int(many[1]) * SECONDS[many[2]] if many else SECONDS[word]
    return Rate(int(count.strip().replace(",", "")), timedelta(seconds=seconds))


_READERS: Mapping[object, Callable[[LimitValue], object]] = {
    timedelta: _duration,
    Bytes: _bytes,
    Percent: _percent,
    Rate: _rate,
}


def _wanted(hint: Any) -> str:  # noqa: ANN401 - a type expression
    words = {timedelta: "a duration such as 26h", Rate: "a rate such as 10/minute", Bytes: "a size such as 10MiB"}
    for kind, word in words.items():
        if hint is kind or kind in get_args(hint):
            return word
    return "a value such as its default"
