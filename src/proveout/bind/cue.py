"""Cues: the lines of a check's `Told by:` section, and how they are read. See docs/writing-cues.md.

    certificate + (renew | auto-renewal | certbot) -expire ~0.85

`+` both, `|` either, `-` must not stand in the line, `@` may also stand in a heading or the line above,
`"…"` in this order, `…*` any ending, `#env` a shape, `~` the confidence (0.9 where none is given), `&` at the
end: asked for as well, though the same words ask for another check.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from proveout.bind.words import SHAPES, Line, stems_of
from proveout.errors import CatalogueError

CONFIDENCE = 0.9
_TOKEN = re.compile(
    r'\s*(?:(?P<sign>[+|()&])|"(?P<phrase>[^"]*)"|~(?P<confidence>\S*)|(?P<mark>[-@])|(?P<word>[^\s+|()&"~]+))'
)
_SHORTEST_PREFIX = 3


@dataclass(frozen=True, slots=True)
class Word:
    """A stem, a whole identifier or a shape."""

    stem: str

    def places(self, line: Line, around: Line) -> int | None:  # noqa: ARG002 - one signature for all nodes
        return line.at.get(self.stem)

    def anchors(self) -> tuple[str, ...]:
        return (self.stem,)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words as written, and identifiers, that begin so."""

    start: str

    def places(self, line: Line, around: Line) -> int | None:  # noqa: ARG002 - one signature for all nodes
        places = 0
        for place, word in enumerate(line.surface):
            if word.startswith(self.start):
                places |= 1 << place
        for name, mask in line.at.items():
            if name.startswith(self.start):
                places |= mask
        return places or None

    def anchors(self) -> tuple[str, ...]:
        return (prefix_key(self.start),)


@dataclass(frozen=True, slots=True)
class Sequence:
    """Words one after the other; stop words, and one filler word, may stand between two of them."""

    stems: tuple[str, ...]

    def places(self, line: Line, around: Line) -> int | None:  # noqa: ARG002 - one signature for all nodes
        at = line.at
        ends = at.get(self.stems[0], 0)
        for stem in self.stems[1:]:
            if not ends:
                return None
            after = ends << 1
            ends = (after | (after & line.fillers) << 1) & at.get(stem, 0)
        if not ends:
            return None
        # The last word shows where the sequence is; the others are within reach before it.
        reach = 0
        for back in range(2 * len(self.stems)):
            reach |= ends >> back
        places = 0
        for stem in self.stems:
            places |= at[stem] & reach
        return places

    def anchors(self) -> tuple[str, ...]:
        return (self.stems[0],)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    nodes: tuple["Node", ...]

    def places(self, line: Line, around: Line) -> int | None:
        found: int | None = None
        for node in self.nodes:
            places = node.places(line, around)
            if places is not None:
                found = places if found is None else found | places
        return found

    def anchors(self) -> tuple[str, ...]:
        each = [node.anchors() for node in self.nodes]
        return tuple(anchor for anchors in each for anchor in anchors) if all(each) else ()


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of these."""

    nodes: tuple["Node", ...]

    def places(self, line: Line, around: Line) -> int | None:
        found = 0
        for node in self.nodes:
            places = node.places(line, around)
            if places is None:
                return None
            found |= places
        return found

    def anchors(self) -> tuple[str, ...]:
        return next((anchors for node in self.nodes if (anchors := node.anchors())), ())


@dataclass(frozen=True, slots=True)
class Absent:
    """Must not match."""

    node: "Node"

    def places(self, line: Line, around: Line) -> int | None:
        return 0 if self.node.places(line, around) is None else None

    def anchors(self) -> tuple[str, ...]:
        return ()


@dataclass(frozen=True, slots=True)
class Around:
    """In the line, in a heading above it, or in the line that it stands under."""

    node: "Node"

    def places(self, line: Line, around: Line) -> int | None:
        within = self.node.places(line, around)
        if within is not None:
            return within
        return None if self.node.places(around, around) is None else 0

    def anchors(self) -> tuple[str, ...]:
        return ()


Node = Word | Prefix | Sequence | AnyOf | AllOf | Absent | Around


class Parsed(NamedTuple):
    """A cue taken apart. `beside` is True where it adds its check to others of the same words."""

    node: Node
    confidence: float
    beside: bool


class Hit(NamedTuple):
    """A cue that matches, and the places of the words that made it match."""

    cue: "Cue"
    places: int


@dataclass(frozen=True)
class Cue:
    """One line of a `Told by:` section; taken apart when it is first wanted. `where` names it in errors."""

    check: str
    text: str
    where: str

    @cached_property
    def parsed(self) -> Parsed:
        return _Reader(self).whole()

    def anchors(self) -> tuple[str, ...]:
        """Keys of which one must be in a line, so that only cues that could match are tried."""
        first = _Reader(self).term().anchors()
        if first:
            return first
        return self.parsed.node.anchors()

    def hit(self, line: Line, around: Line) -> Hit | None:
        places = self.parsed.node.places(line, around)
        return None if places is None else Hit(self, places)


def read_cues(check: str, told_by: str) -> Iterator[Cue]:
    """The cues of a section, one a line."""
    for number, text in enumerate(told_by.splitlines(), 1):
        if text.strip():
            yield Cue(check, text.strip(), f"checks/{check.replace('.', '/', 1)}.py: 'Told by' line {number}")


def prefix_key(word: str) -> str:
    """The key under which cues for words that begin so are found."""
    return word[:_SHORTEST_PREFIX] + "*"


class _Reader:
    """Reads one cue from left to right."""

    def __init__(self, cue: Cue) -> None:
        self._cue = cue
        self._position = 0
        self._kind = ""
        self._value = ""
        self._next()

    def whole(self) -> Parsed:
        node = self.all_of()
        confidence = CONFIDENCE
        if self._kind == "confidence":
            confidence = self._number()
            self._next()
        beside = self._value == "&"
        if beside:
            self._next()
        if self._kind:
            raise self._wrong(f"'{self._value}' is out of place; the confidence (~0.8) and then '&' come last")
        if not node.anchors():
            raise self._wrong("a cue needs at least one word that must stand in the line itself")
        return Parsed(node, confidence, beside)

    def all_of(self) -> Node:
        nodes = [self.term()]
        while True:
            if self._kind == "sign" and self._value == "+":
                self._next()
                nodes.append(self.term())
            elif self._kind == "mark":
                nodes.append(self.term())
            elif self._kind in ("word", "phrase") or (self._kind == "sign" and self._value == "("):
                raise self._wrong(f"write '+' before '{self._value}', or quote words that follow one another")
            else:
                return nodes[0] if len(nodes) == 1 else AllOf(tuple(nodes))

    def term(self) -> Node:
        if self._kind == "mark":
            mark = self._value
            self._next()
            return Absent(self.term()) if mark == "-" else Around(self.term())
        if self._kind == "sign" and self._value == "(":
            return self._group()
        kind, value = self._kind, self._value
        if kind not in ("word", "phrase"):
            raise self._wrong(f"a word is missing before '{value}'" if value else "a word is missing at the end")
        self._next()
        return self._sequence(value) if kind == "phrase" else self._word(value)

    def _group(self) -> Node:
        self._next()
        nodes = [self.all_of()]
        while self._kind == "sign" and self._value == "|":
            self._next()
            nodes.append(self.all_of())
        if not (self._kind == "sign" and self._value == ")"):
            raise self._wrong("a ')' is missing")
        self._next()
        return nodes[0] if len(nodes) == 1 else AnyOf(tuple(nodes))

    def _word(self, value: str) -> Node:
        if value.startswith("#"):
            if value not in SHAPES:
                raise self._wrong(f"'{value}' is no shape. There are {', '.join(sorted(SHAPES))}")
            return Word(value)
        if value.endswith("*"):
            if len(value) <= _SHORTEST_PREFIX:
                raise self._wrong(
                    f"'{value}' would match too much; give at least {_SHORTEST_PREFIX} letters before '*'"
                )
            return Prefix(value[:-1].lower())
        if any(sign in value for sign in "_/=.") and not value.replace(".", "").isdigit():
            return Word(value.lower())
        return self._sequence(value)

    def _sequence(self, value: str) -> Node:
        if "*" in value:
            raise self._wrong(f"'{value}': '*' stands at the end of a single word only")
        stems = tuple(stems_of(value))
        if not stems:
            raise self._wrong(f"'{value}' holds only words that are dropped from every line")
        return Word(stems[0]) if len(stems) == 1 else Sequence(stems)

    def _number(self) -> float:
        try:
            number = float(self._value)
        except ValueError:
            number = 0.0
        if not 0 < number <= 1:
            raise self._wrong(f"'~{self._value}' is no confidence; it lies above 0 and up to 1")
        return number

    def _next(self) -> None:
        found = _TOKEN.match(self._cue.text, self._position)
        if found is None:
            if self._cue.text[self._position :].strip():
                raise self._wrong("a quotation mark is missing")
            self._kind = self._value = ""
            return
        self._position = found.end()
        self._kind = found.lastgroup or ""
        self._value = found[self._kind]

    def _wrong(self, why: str) -> CatalogueError:
        return CatalogueError(f"{self._cue.where}: {why}: {self._cue.text}")
