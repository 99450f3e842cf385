"""Searches one text for every kind at once: literal keywords first, then the pattern of the kind at each hit."""

import time
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import pbkdf2_hmac
from typing import cast

from proveout.facts.leaks import Exposed, Leak
from proveout.model.secret import Secret
from proveout.probes.leaks.assigned import ASSIGNED, name_before
from proveout.probes.leaks.further import FURTHER, Opinion, Sighting
from proveout.probes.leaks.places import Place
from proveout.probes.leaks.rule import Rule
from proveout.probes.leaks.shapes import ADDRESSES, ARMOUR, TOKENS
from proveout.probes.leaks.vendors import VENDORS

# In the order of their certainty: at one place the first that matches names the kind.
OWN = "environment.value"  # a value of the environment that was handed over
RULES: tuple[Rule, ...] = (*ARMOUR, TOKENS[0], *VENDORS, *TOKENS[1:], *ADDRESSES, ASSIGNED)
# Prefixes by which bundlers take a variable into what browsers get.
PUBLIC_PREFIXES = ("VITE_", "NEXT_PUBLIC_", "REACT_APP_", "NUXT_PUBLIC_", "EXPO_PUBLIC_", "VUE_APP_", "GATSBY_")
WINDOW = 256 * 1024  # bytes that are searched for keywords at once, so that the hits of a hostile file stay few
REACH = 400  # characters behind a keyword in which the byte that a rule needs has to stand
AHEAD = 180  # characters behind a mark that may belong to its value
TOO_LONG_S = 5.0  # for one text: a hundred times what a large honest one takes

# (number of the keyword, from, to) in the order of the text, or by keyword where the engine is missing
Hits = Iterable[tuple[int, int, int]]
Engine = Callable[[bytes], Hits]


@dataclass(frozen=True, slots=True)
class Scanned:
    """What one text holds: real ones and placeholders, and the variables that go to browsers.

    `stopped` is true where the text took too long to be searched to its end.
    """

    leaks: tuple[Leak, ...] = ()
    exposed: tuple[Exposed, ...] = ()
    stopped: bool = False

    @property
    def clean(self) -> bool:
        return not self.stopped and not any(leak.real for leak in self.leaks)


NOTHING = Scanned()


class Scanner:
    """All rules, ready to search. `seen_at` is the moment at which tokens are asked whether they have ended."""

    def __init__(self, seen_at: datetime, rules: Sequence[Rule] = RULES, engine: Engine | None = None) -> None:
        self._seen_at = seen_at
        self._values = tuple(rule.keywords[0] for rule in rules if rule.kind == OWN)
        by_keyword: dict[bytes, list[tuple[int, Rule]]] = defaultdict(list)
        for order, rule in enumerate(rules):
            for keyword in rule.keywords:
                by_keyword[keyword.encode()].append((order, rule))
        for prefix in PUBLIC_PREFIXES:
            by_keyword[prefix.encode()] = []
        self._rules = [tuple(found) for found in by_keyword.values()]
        self._hits = engine or make_engine(tuple(by_keyword))

    @property
    def knows_values(self) -> bool:
        """True where values of an environment are searched for too: what was clean without them need not be so."""
        return bool(self._values)

    def finds_its_values(self) -> bool:
        """The control for those values: each of them is found in a text that was made for it."""
        return all(
            any(leak.kind == OWN for leak in self.scan(f"value: '{value}'\n".encode(), "app/settings.py").leaks)
            for value in self._values
        )

    def scan(self, data: bytes, path: str) -> Scanned:
        """Everything in one text. `data` is UTF-8 or near it: see `proveout.probes.leaks.text`."""
        sightings: list[Placed] = []
        exposed: list[int] = []
        place = Place(path)
        until = time.monotonic() + TOO_LONG_S
        stopped = False
        done: set[tuple[int, int]] = set()  # (rule, where its match begins): keywords of one rule may overlap
        for count, (number, start, end) in enumerate(self._hits(data)):
            if not self._rules[number]:
                exposed.append(start)
            else:
                for order, rule in self._rules[number]:
                    if rule.needs and data.find(rule.needs, end, end + REACH) < 0:
                        continue
                    if rule.by_name and place.names_mean_nothing:
                        continue
                    if rule.back:
                        found = rule.compiled.search(data, max(0, start - rule.back), end + AHEAD)
                    else:
                        found = rule.compiled.match(data, end if rule.behind else start)
                    if found is not None and (order, found.start()) not in done:
                        done.add((order, found.start()))
                        sightings += self._judged(order, Sighting(rule, found, data, place, start, self._seen_at))
            if count % 512 == 511 and time.monotonic() > until:
                stopped = True
                break
        if not sightings and not exposed:
            return Scanned(stopped=stopped) if stopped else NOTHING
        return Scanned(tuple(_leaks(data, path, sightings)), tuple(_exposed(data, path, exposed)), stopped)

    def _judged(self, order: int, seen: Sighting) -> Iterator["Placed"]:
        opinion = FURTHER[seen.rule.further](seen)
        if opinion is not None:
            begin, stop = seen.found.span(opinion.group)
            yield order, begin, stop, seen, opinion


# Order of the rule, from, to, what was seen there and what was thought of it
Placed = tuple[int, int, int, Sighting, Opinion]


def make_engine(keywords: Sequence[bytes]) -> Engine:
    """Aho and Corasick's automaton where the package is installed; without it the same hits, several times slower."""
    try:
        import ahocorasick_rs  # noqa: PLC0415 - only where files are searched
    except ImportError:
        return lambda data: _found_one_by_one(keywords, data)
    automaton = ahocorasick_rs.BytesAhoCorasick(keywords, implementation=ahocorasick_rs.Implementation.DFA)
    find = automaton.find_matches_as_indexes
    longest = max(map(len, keywords))

    def hits(data: bytes) -> Hits:
        if len(data) <= WINDOW:
            return cast("Hits", find(data, overlapping=True))
        return _windows(find, data, longest)

    return hits


def fingerprint_of(value: str) -> str:
    """Names a value without telling it: 32 bits of a slow hash.

    A list of allowed values is committed, so the hash has no key. It is slow and short: of a weak password too many
    others have the same one to be sure of it, and of a long one nothing can be learned.
    """
    return pbkdf2_hmac("sha256", value.encode(errors="surrogatepass"), b"proveout: a leak", 2_000)[:4].hex()


def _windows(find: Callable[..., list[tuple[int, int, int]]], data: bytes, longest: int) -> Hits:
    view = memoryview(data)
    for begin in range(0, len(data), WINDOW):
        for number, start, end in find(view[begin : begin + WINDOW + longest - 1], overlapping=True):
            if start < WINDOW:  # what begins later is found in the next window
                yield number, start + begin, end + begin


def _found_one_by_one(keywords: Sequence[bytes], data: bytes) -> Hits:
    for number, keyword in enumerate(keywords):
        at = data.find(keyword)
        while at >= 0:
            yield number, at, at + len(keyword)
            at = data.find(keyword, at + 1)


def _leaks(data: bytes, path: str, sightings: list[Placed]) -> Iterator[Leak]:
    line, counted = 1, 0
    names_of_values: dict[str, str] = {}  # a fingerprint is slow on purpose
    for begin, seen, opinion in _apart(sightings):
        value = opinion.value or seen.value
        prefix = next((one for one in seen.rule.keywords if value.startswith(one)), "") if seen.rule.prefixed else ""
        line, counted = line + data.count(b"\n", counted, begin), begin
        if not opinion.placeholder and value not in names_of_values:
            names_of_values[value] = fingerprint_of(value)
        yield Leak(
            kind=opinion.kind or seen.rule.kind,
            path=path,
            line=line,
            shown=f"{prefix}… {len(value)} characters",
            value=Secret(value),
            placeholder=opinion.placeholder,
            fingerprint="" if opinion.placeholder else names_of_values[value],
            name=opinion.name or _name_of(data, begin),
        )


def _apart(sightings: list[Placed]) -> Iterator[tuple[int, Sighting, Opinion]]:
    """One sighting for each place: the most certain kind of those that overlap, in the order of the text."""
    begins: list[int] = []
    kept: list[tuple[int, int, Sighting, Opinion]] = []  # in the order of the text, none touching another
    for _, begin, stop, seen, opinion in sorted(sightings, key=lambda one: one[:3]):
        at = bisect_left(begins, begin)
        if (at and kept[at - 1][1] > begin) or (at < len(kept) and kept[at][0] < stop):
            continue
        begins.insert(at, begin)
        kept.insert(at, (begin, stop, seen, opinion))
    return ((begin, seen, opinion) for begin, _, seen, opinion in kept)


def _name_of(data: bytes, begin: int) -> str:
    """The variable that a value is given to, where one stands before it in the same line."""
    before = data[max(0, begin - 100) : begin].rsplit(b"\n", 1)[-1].rstrip(b" \t\"'`\\")
    if not before.endswith((b"=", b":", b",", b"(")):
        return ""
    named = before.rstrip(b" \t:=,(>\"'`]\\")
    return name_before(named, len(named))


def _exposed(data: bytes, path: str, starts: list[int]) -> Iterator[Exposed]:
    seen = set()
    for at in starts:
        end = at
        while end < len(data) and end - at < 100 and (data[end : end + 1].isalnum() or data[end] == ord("_")):
            end += 1
        name = data[at:end].decode("ascii", "replace")
        if name not in seen and not data[max(0, at - 1) : at].isalnum() and data[max(0, at - 1) : at] != b"_":
            seen.add(name)
            yield Exposed(name, path, data.count(b"\n", 0, at) + 1)
