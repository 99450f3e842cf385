"""Which amount of a line belongs to which field of a check: by its type, and by the noun that stands beside it."""

import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from proveout.bind.amounts import Amount, Measure, duration_of, plain, size_of
from proveout.bind.nouns import ADJACENT, UPPER, foreign, is_count, is_shy, noun_of
from proveout.bind.told import Told
from proveout.model.binding import LimitValue
from proveout.model.check import LimitField, Page
from proveout.pattern import Pattern

_MEASURES = {
    "timedelta": Measure.DURATION,
    "Rate": Measure.RATE,
    "Percent": Measure.PERCENT,
    "Bytes": Measure.SIZE,
    "Characters": Measure.CHARACTERS,
    "Bits": Measure.BITS,
}
_PERIODS = {"m": 1, "h": 2, "d": 3}  # of several rates the one that is tried in the shortest time
_BEFORE, _AFTER = 45, 28  # letters in which a noun is looked for
_SPECIFIC = 50
_LONE = 1000  # ranks behind every amount that has its noun
_OF_FRESHNESS = frozenset(("max_age", "max_silence"))
_SECRET_LENGTH = Pattern(r"\b(?:password|passphrase)\b")
# Between a noun and its number: "pool size of 10", "workers: 4", "retries (3)".
_JOINED = Pattern(
    r"^[\s:=(\"'`,~≈>≥<≤.\[]*(?:(?:of|is|to|set to|at least|at most|up to|max|min|size|count|base|limit)\b[\s:=(]*)*$"
)
_FOLLOWS = Pattern(r"^[\s+x×)]*(?:(?:[a-z]+)\s){0,2}$")
# "N+1", "pool_size * 2", "(2 x cores) + 1": part of a formula.
_FORMULA = Pattern(r"(?:[Nn]\+|\*\s?|\)\s?\+\s?)$")
_FACTOR = Pattern(r"^\s?[x×*]\s")
_PORT = Pattern(r"(?<=[\w\]]):(\d{4,5})(?=[/\s\"'`)]|$)")
_SHARE = Pattern(r"\d+(?:\.\d+)?%?")
_OF_SHARE = Pattern(r"percent|rate|ratio|share|coverage|fail under")
# "(5 mins)" behind a task says how long it takes to do it.
_ASIDE = Pattern(r"\((?:[a-z]+, )?~?$")
_MEAN = Pattern(r"\b(?:average|avg|mean|median)\b")
_OF_TAIL = Pattern(r"\bp9\d|9\d(?:th|%)|percentile")
_BREAK = Pattern(r"[;|]|\.\s|,\s(?=\D)|\s(?:and|then|but)\s")


@dataclass(frozen=True, slots=True, order=True)
class Fit:
    """One way to give a field its value; the lowest rank is taken first."""

    rank: int
    place: int
    field: str
    written: str | int | float


def read_measures(line: Told, page: Page) -> Mapping[str, LimitValue]:
    """Durations, rates, shares, sizes, lengths and counts. Each amount goes to one field, to the nearest."""
    fits = sorted(fit for field in page.limits for fit in _fits(field, line, page))
    read: dict[str, LimitValue] = {}
    taken: set[int] = set()
    for fit in fits:
        if fit.field in read or fit.place in taken:
            continue
        read[fit.field] = fit.written
        taken.add(fit.place)
    has_mean = any(field.name == "mean" for field in page.limits)
    if has_mean and "p95" in read and "mean" not in read and _speaks_of_mean(line):
        read["mean"] = read.pop("p95")
    return read


def _speaks_of_mean(line: Told) -> bool:
    return _MEAN.search(line.flat) is not None and _OF_TAIL.search(line.flat) is None


def _fits(field: LimitField, line: Told, page: Page) -> Iterator[Fit]:
    kind = field.kind.removesuffix(" | None")
    measure = _MEASURES.get(kind)
    if measure is None:
        if is_count(kind):
            yield from _counts(field, line, kind)
        return
    yield from _settings(field, line, measure)
    alone = not is_shy(field) and not any(
        other is not field and other.kind.removesuffix(" | None") == kind and not is_shy(other) for other in page.limits
    )
    for amount in line.amounts:
        if amount.measure is not measure and not (measure is Measure.CHARACTERS and amount.measure is Measure.BITS):
            continue
        if measure in (Measure.CHARACTERS, Measure.BITS):
            yield from _length(field, line, amount, measure, page)
            continue
        if measure is not Measure.RATE and any(
            one.start < amount.start < one.end and one.sort != "row" and " " not in one.value for one in line.assigned
        ):
            continue
        rank = _PERIODS.get(amount.per[:1], 0) if measure is Measure.RATE else _rank(field, line, amount, alone=alone)
        if rank is not None:
            yield Fit(rank, amount.start, field.name, amount.written(upper=field.name in UPPER))
    if field.name in _OF_FRESHNESS and line.period:
        yield Fit(_LONE * 2, -1, field.name, line.period)


def _settings(field: LimitField, line: Told, measure: Measure) -> Iterator[Fit]:
    """`result_expires=3600`, `--timeout 120`."""
    noun = noun_of(field.name)
    for one in line.assigned:
        if one.sort == "pair" and " " in one.value:
            continue
        key = re.sub(r"[_.-]|(?<=[a-z])(?=[A-Z])", " ", one.key).lower()
        found = noun.search(key)
        if found is None:
            continue
        match measure:
            case Measure.DURATION:
                written = duration_of(one.value, one.key)
            case Measure.SIZE:
                written = size_of(one.value, one.key)
            case Measure.PERCENT if _SHARE.fullmatch(one.value) and (one.value.endswith("%") or _OF_SHARE.search(key)):
                written = f"{one.value.rstrip('%')}%"
            case Measure.CHARACTERS if one.value.isdecimal():
                written = one.value
            case _:
                written = ""
        if written:
            value: str | int = int(written) if measure is Measure.CHARACTERS else written
            yield Fit(-len(found[0]), one.start, field.name, value)


def _rank(field: LimitField, line: Told, amount: Amount, *, alone: bool) -> int | None:
    """How near the field's noun stands to the amount, in letters; None where the amount is not the field's."""
    before = line.flat[max(0, amount.start - _BEFORE) : amount.start]
    after = line.flat[amount.end : amount.end + _AFTER]
    near = _nearest(field.name, before, after)
    if near is not None and (field.name not in ADJACENT or near <= 1):
        # A shy field's noun says more than one that many words fit.
        return near - (_SPECIFIC if is_shy(field) else 0)
    near_before = _BREAK.split(before)[-1]
    if (
        not alone
        or (not amount.comparator and _ASIDE.search(before) and after.startswith(")"))
        or foreign(f"{near_before} {_BREAK.split(after)[0]}", field.name)
    ):
        return None
    return _LONE


def _nearest(field: str, before: str, after: str) -> int | None:
    noun = noun_of(field)
    last = _last(noun, before)
    behind = noun.search(after)
    ranks = []
    if last is not None:
        between = before[last.end() :]
        # A number in between is what the noun belongs to.
        ranks.append(len(between) + (100 if re.search(r"\d", between) else 0) + 40 * len(_BREAK.findall(between)))
    if behind is not None:
        between = after[: behind.start()]
        ranks.append(len(between) + 3 + (100 if re.search(r"\d", between) else 0) + 40 * len(_BREAK.findall(between)))
    return min(ranks, default=None)


def _length(field: LimitField, line: Told, amount: Amount, measure: Measure, page: Page) -> Iterator[Fit]:
    if measure is Measure.BITS:
        if re.search(r"\brsa\b", line.flat):
            yield Fit(0, amount.start, field.name, int(amount.low))
        return
    of_password = _SECRET_LENGTH.search(line.flat) is not None
    if any(other.name == "password_length" for other in page.limits) and of_password != (
        field.name == "password_length"
    ):
        return
    length = amount.low / 8 if amount.measure is Measure.BITS else amount.low
    if amount.comparator not in ("<", "<="):
        yield Fit(0, amount.start, field.name, int(length))


def _counts(field: LimitField, line: Told, kind: str) -> Iterator[Fit]:
    """A number is read only where its noun touches it: "4 workers", "pool size: 10", `--workers 4`."""
    if field.name in ("min", "max"):
        yield from _ends(field, line, kind)
        return
    noun = noun_of(field.name)
    if field.name == "port" and (address := _PORT.search(line.text)) is not None:
        yield Fit(_LONE, address.start(), field.name, int(address[1]))
    for one in line.assigned:
        found = noun.search(re.sub(r"[_.-]|(?<=[a-z])(?=[A-Z])", " ", one.key).lower())
        number = re.fullmatch(r"(\d+(?:\.\d+)?)(?:-\d+)?%?", one.value)
        if found is not None and number is not None and not (one.sort == "pair" and " " in one.value):
            yield Fit(-len(found[0]), one.start, field.name, _number(float(number[1]), kind))
    for amount in line.amounts:
        if amount.measure is not Measure.NUMBER or _FORMULA.search(line.text[max(0, amount.start - 4) : amount.start]):
            continue
        if _FACTOR.match(line.text[amount.end :]):
            continue
        rank = _touch(
            noun, line.flat[max(0, amount.start - _BEFORE) : amount.start], line.flat[amount.end : amount.end + _AFTER]
        )
        if rank is None:
            continue
        value = amount.high if field.name in UPPER else amount.low
        yield Fit(rank, amount.start, field.name, _number(value, kind))


def _ends(field: LimitField, line: Told, kind: str) -> Iterator[Fit]:
    for amount in line.amounts:
        if amount.ranged and amount.measure in (Measure.NUMBER, Measure.DURATION):
            # Both ends are of one amount: each takes a place of its own.
            end = amount.high if field.name == "max" else amount.low
            yield Fit(0, -2 if field.name == "max" else -3, field.name, _number(end, kind))


def _last(noun: re.Pattern[str], text: str) -> re.Match[str] | None:
    return next(iter(deque(noun.finditer(text), maxlen=1)), None)


def _touch(noun: re.Pattern[str], before: str, after: str) -> int | None:
    behind = noun.search(after)
    if behind is not None and _FOLLOWS.match(after[: behind.start()]):
        return behind.start()
    last = _last(noun, before)
    if last is not None and _JOINED.match(before[last.end() :]):
        return len(before) - last.end() + 10
    return None


def _number(value: float, kind: str) -> int | float:
    return float(plain(value)) if kind == "float" and value != int(value) else int(value)
