"""Numbers with their units as a line writes them: "26 hours", "10/minute", "≥ 32 characters", "95 %", "10 MB"."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from proveout.pattern import Pattern


class Measure(Enum):
    """What an amount counts."""

    DURATION = auto()
    RATE = auto()
    PERCENT = auto()
    SIZE = auto()
    CHARACTERS = auto()
    BITS = auto()
    NUMBER = auto()  # of whatever noun stands beside it


@dataclass(frozen=True, slots=True)
class Amount:
    """`low` and `high` differ for "7-30 days". `start` and `end` are places in the line, for the words around."""

    measure: Measure
    low: float
    high: float
    unit: str
    start: int
    end: int
    comparator: str = ""  # ">", ">=", "<", "<=" or nothing
    per: str = ""  # of a rate: "minute", "15m"
    ranged: bool = False

    def written(self, *, upper: bool = False) -> str:
        """The form that typed limits are made of; of a range its lower end, or its upper one."""
        number = plain(self.high if upper else self.low)
        match self.measure:
            case Measure.RATE:
                return f"{number}/{self.per}"
            case Measure.PERCENT:
                return f"{number}%"
            case _:
                return f"{number}{self.unit}"


_DURATIONS = {
    "ms": "ms", "msec": "ms", "millisecond": "ms", "s": "s", "sec": "s", "second": "s", "m": "m", "min": "m",
    "minute": "m", "h": "h", "hr": "h", "hour": "h", "d": "d", "day": "d", "w": "w", "week": "w", "wk": "w",
    "month": "month", "mo": "month", "year": "year", "yr": "year", "y": "year",
}  # fmt: skip
_SIZES = {
    "b": "B", "byte": "B", "kb": "KB", "kib": "KiB", "k": "KiB", "m": "MiB", "mb": "MB", "mib": "MiB", "gb": "GB",
    "gib": "GiB", "g": "GiB", "tb": "TB", "tib": "TiB", "kilobyte": "KB", "megabyte": "MB", "gigabyte": "GB",
    "mi": "MiB", "gi": "GiB",
}  # fmt: skip
_WORDS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
    "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "sixty": 60, "ninety": 90,
}  # fmt: skip
_COMPARATORS = {"≥": ">=", "≤": "<=", ">=": ">=", "<=": "<=", ">": ">", "<": "<", "=>": ">=", "=<": "<="}
_SPOKEN = (
    ("at least", ">="), ("minimum of", ">="), ("min", ">="), ("no less than", ">="), ("more than", ">"),
    ("greater than", ">"), ("over", ">"), ("above", ">"), ("exceeds", ">"), ("exceed", ">"), ("at most", "<="),
    ("up to", "<="), ("no more than", "<="), ("maximum of", "<="), ("max", "<="), ("under", "<"), ("below", "<"),
    ("less than", "<"), ("within", "<="), ("drops below", "<"),
)  # fmt: skip
_PERS = {"s": "second", "m": "minute", "h": "hour", "d": "day"}

_UNIT = r"(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|s|m|h|d)"
# What is counted stands between the number and its time: at most four words, none of which ends a clause.
_RATE = Pattern(
    rf"(?<![\w.,/:$#-])(?P<n>\d+(?:,\d{{3}})*)(?P<k>k)?(?P<plus>\+)?"
    rf"(?P<what>(?:[ -][A-Za-z]+){{0,4}}?)\s?"
    rf"(?P<by>/|\bper\b|\beach\b|\bevery\b|\ba\b|\ban\b|\bin\b|\bwithin\b|r/)\s?"
    rf"(?P<many>\d+)?\s?(?P<unit>{_UNIT})\b",
    re.IGNORECASE,
)
_COUNTED = Pattern(
    r"\b(?:attempts?|requests?|reqs?|calls?|hits?|logins?|tries|failures?|messages?|sign-?ups?)\b", re.IGNORECASE
)
_AMOUNT = Pattern(
    r"(?P<sign>>=|<=|=>|=<|≥|≤|>|<)?[ ~≈]*"
    r"(?<![\w.,:/$#€£])(?<![\w)]-)"
    r"(?P<n>\d{1,3}+(?:[,_]\d{3}(?!\d))++(?:\.\d++)?+|\d++(?:\.\d++)?+)"
    r"(?:\s?(?:-|–|—|to)\s?(?P<upto>\d++(?:\.\d++)?+))?"
    r"(?P<plus>\+)?"
    # A time of day, a version, a date, a fraction.
    r"(?![.:/-]\d)"
    r"(?P<unit>\s?%|[ -]?[A-Za-zµ]+(?![\w(]))?"
)
_IN_WORDS = Pattern(
    r"\b(?P<n>an?|one|two|three|four|five|six|seven|ten|twelve|fifteen|twenty|thirty|sixty|ninety)"
    r"[ -](?P<unit>seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
# A twelfth more than the period: a daily job may run for two hours.
_PERIODS = (
    ("65m", Pattern(r"\bhourly\b|\bevery hour\b|(?<!\S)\d+ \* \* \* \*")),
    ("26h", Pattern(r"\b(?:daily|nightly)\b|\bevery (?:day|night)\b|(?<!\S)\d+ \d+ \* \* \*")),
    ("182h", Pattern(r"\bweekly\b|\bevery week\b|(?<!\S)\d+ \d+ \* \* \d")),
    ("780h", Pattern(r"\bmonthly\b|\bevery month\b|(?<!\S)\d+ \d+ \d+ \* \*")),
)


def plain(number: float) -> str:
    """`3` for 3.0, `2.5` for 2.5."""
    return str(int(number)) if number == int(number) else str(number)


def read_amounts(text: str) -> tuple[Amount, ...]:
    """Every amount of a line, in its order. A date, a version, a time of day and a money sum are none."""
    rates = _rates(text)
    taken = [(rate.start, rate.end) for rate in rates if rate.measure is Measure.RATE]
    found = list(rates)
    for match in _AMOUNT.finditer(text):
        start = match.start("n")
        if any(begin <= start < end for begin, end in taken):
            continue
        found.append(_amount(match, text))
    for match in _IN_WORDS.finditer(text):
        unit = _DURATIONS[match["unit"].lower().rstrip("s")]
        number = float(_WORDS[match["n"].lower()])
        if any(begin <= match.start() < end for begin, end in taken):
            continue
        found.append(Amount(Measure.DURATION, number, number, unit, match.start(), match.end(), _spoken(text, match)))
    return tuple(sorted(found, key=lambda one: one.start))


def period(text: str) -> str:
    """How old the newest may be where a line says how often something is made; nothing where it does not."""
    low = text.lower()
    return next((written for written, words in _PERIODS if words.search(low)), "")


def duration_of(value: str, key: str = "") -> str:
    """A setting's value as a duration: with its own unit, else by the name of the setting, else in seconds."""
    if (factors := re.fullmatch(r"\d+(?:\s?\*\s?\d+){0,4}", value)) is not None:
        product = 1
        for factor in re.findall(r"\d+", factors[0]):
            product *= int(factor)
        named = re.search(r"(?:_|\b)(ms|millis|seconds?|secs?|minutes?|mins?|hours?|days?)$", key, re.IGNORECASE)
        unit = {"ms": "ms", "mil": "ms", "min": "m", "hou": "h", "day": "d"}.get(named[1][:3].lower() if named else "")
        return f"{product}{unit or 's'}"
    with_unit = re.fullmatch(r"(\d+(?:\.\d+)?)\s?([A-Za-z]+)", value)
    if with_unit is None:
        return ""
    unit = _duration_unit(with_unit[2])
    return f"{with_unit[1]}{unit}" if unit else ""


def size_of(value: str, key: str = "") -> str:
    """A setting's value as a size: with its own unit, else by the name of the setting, else in bytes."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s?([A-Za-z]*)", value)
    if found is None:
        return ""
    named = re.search(r"(?:_|\b)([KMG]i?B)$", key, re.IGNORECASE)
    unit = _size_unit(found[2] or (named[1] if named is not None else "B"))
    return f"{found[1]}{unit}" if unit else ""


def _rates(text: str) -> list[Amount]:
    found = []
    for match in _RATE.finditer(text):
        by = match["by"].lower()
        if by in ("in", "within", "a", "an", "each", "every") and _COUNTED.search(match["what"]) is None:
            continue
        if by == "/" and not match["many"] and match["unit"] == "d":
            continue
        unit = _duration_unit(match["unit"])
        # Typed rates take "sec" for the "s" of a plural.
        per = f"{match['many']}{'sec' if unit == 's' else unit}" if match["many"] not in (None, "1") else _PERS[unit]
        number = float(match["n"].replace(",", "")) * (1000 if match["k"] else 1)
        sign = ">=" if match["plus"] else _before(text, match.start())
        found.append(Amount(Measure.RATE, number, number, "", match.start(), match.end(), sign, per))
        if by in ("in", "within"):
            # "5 failures in 10 minutes" is a rate, and a window of ten minutes.
            many = float(match["many"] or 1)
            begin = match.start("many") if match["many"] else match.start("unit")
            found.append(Amount(Measure.DURATION, many, many, unit, begin, match.end()))
    return found


def _amount(match: re.Match[str], text: str) -> Amount:
    low = float(match["n"].replace(",", "").replace("_", ""))
    high = float(match["upto"]) if match["upto"] else low
    comparator = _COMPARATORS.get(match["sign"] or "", ">=" if match["plus"] else "") or _before(text, match.start("n"))
    raw = (match["unit"] or "").strip(" -")
    measure, unit = _measure(raw, spaced=(match["unit"] or "").startswith(" "))
    end = match.end() if unit or measure is not Measure.NUMBER else match.end("unit") - len(match["unit"] or "")
    if measure is Measure.NUMBER and match["unit"]:
        end = match.start("unit")
    return Amount(measure, low, high, unit, match.start("n"), end, comparator, ranged=match["upto"] is not None)


def _measure(raw: str, *, spaced: bool) -> tuple[Measure, str]:
    if raw == "%" or raw.lower() == "percent":
        return Measure.PERCENT, "%"
    word = raw.lower()
    if word.rstrip("s") in ("char", "character"):
        return Measure.CHARACTERS, ""
    if word.rstrip("s") == "bit":
        return Measure.BITS, ""
    # One letter after a space is a list or a formula ("2 x", "5 m"), seldom a unit; a second is the exception.
    if spaced and len(word) == 1 and word not in ("s", "h"):
        return Measure.NUMBER, ""
    if unit := _duration_unit(raw):
        return Measure.DURATION, unit
    if unit := _size_unit(raw):
        return Measure.SIZE, unit
    return Measure.NUMBER, ""


def _duration_unit(raw: str) -> str:
    word = raw.lower()
    return _DURATIONS.get(word) or (_DURATIONS.get(word.removesuffix("s"), "") if len(word) > 2 else "")


def _size_unit(raw: str) -> str:
    word = raw.lower()
    return _SIZES.get(word) or (_SIZES.get(word.removesuffix("s"), "") if len(word) > 3 else "")


def _spoken(text: str, match: re.Match[str]) -> str:
    return _before(text, match.start())


def _before(text: str, place: int) -> str:
    before = text[max(0, place - 16) : place].lower().rstrip(" ~≈:(")
    for sign, comparator in _COMPARATORS.items():
        if before.endswith(sign):
            return comparator
    return next((comparator for words, comparator in _SPOKEN if before.endswith(words)), "")
