"""Cues: the lines of a check's `Told by:` section, and how they are read. See docs/writing-cues.md.

    certificate + (renew | auto-renewal | certbot) -expire ~0.85

`+` both, `|` either, `-` must not stand in the line, `@` may also stand in a heading or the line above,
`"…"` in this order, `…*` any ending, `--reload` a flag, `#env` a shape, `#alone` nothing else in the line, `~` the
confidence (0.9 where none is given), `&` at the end: asked for as well, though the same words ask for another check.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from proveout.bind.folding import STOP
from proveout.bind.shapes import SHAPES
from proveout.bind.words import Line, read_line, words_of
from proveout.errors import CatalogueError

CONFIDENCE = 0.9
_TOKEN = re.compile(
    r'\s*(?:(?P<sign>[+|()&])|"(?P<phrase>[^"]*)"|~(?P<confidence>\S*)|(?P<flag>--[a-z][^\s+|()&"~]*)|(?P<mark>[-@])'
    r'|(?P<word>[^\s+|()&"~]+))'
)
_SHORTEST_PREFIX = 3
_ALONE = "#alone"
_NEVER = "never:"


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
    """Words one after the other; stop words, and one filler word, may stand between two of them.

    Nothing parts them (see `Line.gaps`), but before the places of `gaps`, where the cue has it so.
    """

    stems: tuple[str, ...]
    gaps: int = 0

    def places(self, line: Line, around: Line) -> int | None:  # noqa: ARG002 - one signature for all nodes
        at = line.at
        ends = at.get(self.stems[0], 0)
        for number, stem in enumerate(self.stems[1:], 1):
            if not ends:
                return None
            within = -1 if self.gaps >> number & 1 else ~line.gaps
            after = ends << 1 & within
            ends = (after | (after & line.fillers) << 1 & within) & at.get(stem, 0)
        if not ends:
            return None
        # Back from the last word to those that it was reached from.
        places = ends
        for stem in reversed(self.stems[:-1]):
            ends = (ends >> 1 | (ends >> 1 & line.fillers) >> 1) & at[stem]
            places |= ends
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
Kept = str | int | list["Kept"]  # a node as JSON


def keep(node: Node) -> Kept:
    """A node as JSON; `revive` makes it a node again."""
    match node:
        case Word(stem):
            return stem
        case Prefix(start):
            return ["*", start]
        case Sequence(stems, gaps):
            return ['"', gaps, *stems]
        case AnyOf(nodes):
            return ["|", *map(keep, nodes)]
        case AllOf(nodes):
            return ["+", *map(keep, nodes)]
        case Absent(inner):
            return ["-", keep(inner)]
        case Around(inner):
            return ["@", keep(inner)]


def revive(kept: Any) -> Node:  # noqa: ANN401 - JSON, as `keep` made it
    """The node that was kept."""
    if isinstance(kept, str):
        return Word(kept)
    sign, *rest = kept
    match sign:
        case '"':
            return Sequence(tuple(rest[1:]), rest[0])
        case "*":
            return Prefix(rest[0])
        case "|":
            return AnyOf(tuple(map(revive, rest)))
        case "+":
            return AllOf(tuple(map(revive, rest)))
        case "-":
            return Absent(revive(rest[0]))
        case _:
            return Around(revive(rest[0]))


class Parsed(NamedTuple):
    """A cue taken apart.

    `beside` is True where it adds its check to others of the same words, `alone` where hardly anything else may stand
    in the line.
    """

    node: Node
    confidence: float
    beside: bool = False
    alone: bool = False

    def places(self, line: Line, around: Line) -> int | None:
        """The places of the words that make it match; None where it does not."""
        places = self.node.places(line, around)
        if places is None or (self.alone and ((1 << len(line.stems)) - 1) & ~places & ~line.fillers):
            return None
        return places


@dataclass(frozen=True)
class Cue:
    """One cue of a `Told by:` section; taken apart when it is first wanted. `where` names it in errors."""

    check: str
    text: str
    where: str
    is_exclusion: bool = False  # and may therefore ask for headings alone

    @cached_property
    def parsed(self) -> Parsed:
        parsed = _Reader(self.text, self.where).whole()
        if not parsed.node.anchors() and not self.is_exclusion:
            raise CatalogueError(
                f"{self.where}: a cue needs at least one word that must stand in the line itself: {self.text}"
            )
        return parsed

    def anchors(self) -> tuple[str, ...]:
        """Keys of which one must be in a line, so that only cues that could match are tried."""
        return _Reader(self.text, self.where).term().anchors() or self.parsed.node.anchors()


class ToldBy(NamedTuple):
    """A `Told by:` section: its cues, and by which words (`never: a | b`) its page is not meant at all."""

    cues: tuple[Cue, ...]
    never: Cue | None


def read_cues(check: str, told_by: str) -> ToldBy:
    """The cues of a section, one a line; a line that ends in `|`, `+` or `(` goes on in the next."""
    cues: list[Cue] = []
    never: Cue | None = None
    begun, first = "", 0
    for number, line in enumerate(told_by.splitlines(), 1):
        text = f"{begun} {line.strip()}".strip()
        if not text:
            continue
        first = first if begun else number
        if text.endswith(("|", "+", "(")):
            begun = text
            continue
        begun = ""
        where = f"checks/{check.replace('.', '/', 1)}.py: 'Told by' line {first}"
        if text.startswith(_NEVER):
            never = Cue(check, f"({text.removeprefix(_NEVER).strip()})", where, is_exclusion=True)
        else:
            cues.append(Cue(check, text, where))
    if begun:
        cues.append(Cue(check, begun, f"checks/{check.replace('.', '/', 1)}.py: 'Told by' line {first}"))
    return ToldBy(tuple(cues), never)


def prefix_key(word: str) -> str:
    """The key under which cues for words that begin so are found."""
    return word[:_SHORTEST_PREFIX] + "*"


class _Reader:
    """Reads one cue from left to right."""

    def __init__(self, text: str, where: str) -> None:
        self._text = text
        self._where = where
        self._position = 0
        self._kind = ""
        self._value = ""
        self._alone = False
        self._next()

    def whole(self) -> Parsed:
        node = self.all_of(top=True)
        confidence = CONFIDENCE
        if self._kind == "confidence":
            confidence = self._number()
            self._next()
        beside = self._value == "&"
        if beside:
            self._next()
        if self._kind:
            raise self._wrong(f"'{self._value}' is out of place; the confidence (~0.8) and then '&' come last")
        return Parsed(node, confidence, beside, self._alone)

    def all_of(self, *, top: bool = False) -> Node:
        nodes = [self.term()]
        while True:
            if self._kind == "sign" and self._value == "+":
                self._next()
                if top and self._value == _ALONE:
                    self._alone = True
                    self._next()
                    continue
                nodes.append(self.term())
            elif self._kind == "mark":
                nodes.append(self.term())
            elif self._kind in ("word", "phrase", "flag") or (self._kind == "sign" and self._value == "("):
                raise self._wrong(f"write '+' before '{self._value}', or quote words that follow one another")
            else:
                return nodes[0] if len(nodes) == 1 else AllOf(tuple(nodes))

    def term(self) -> Node:
        if self._kind == "mark":
            mark = self._value
            self._next()
            if mark == "-" and self._kind == "mark" and self._value == "-":
                raise self._wrong("'--' is read with a flag that follows it at once; exclude a flag by -(--flag)")
            return Absent(self.term()) if mark == "-" else Around(self.term())
        if self._kind == "sign" and self._value == "(":
            return self._group()
        kind, value = self._kind, self._value
        if kind not in ("word", "phrase", "flag"):
            raise self._wrong(f"a word is missing before '{value}'" if value else "a word is missing at the end")
        self._next()
        if kind == "flag":
            return Word(value.lower())
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
        if value == _ALONE:
            raise self._wrong(f"'{_ALONE}' stands behind a '+' of the whole cue, not in brackets")
        if value.startswith("#"):
            if value not in SHAPES:
                raise self._wrong(f"'{value}' is no shape. There are {_ALONE}, {', '.join(sorted(SHAPES))}")
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
        line = read_line(value)
        if not line.stems:
            raise self._wrong(f"'{value}' holds only words that are dropped from every line")
        if len(line.stems) > 1:
            return Sequence(line.stems, line.gaps)
        if " " not in value.strip() and "-" in value and _is_shrunk(value):
            return Word(value.lower())  # x-forwarded-for
        if " " in line.surface[0] or not _is_shrunk(value):
            return Word(line.stems[0])
        raise self._wrong(f"of '{value}' only '{line.surface[0]}' stays, the rest is dropped from every line; say more")

    def _number(self) -> float:
        try:
            number = float(self._value)
        except ValueError:
            number = 0.0
        if not 0 < number <= 1:
            raise self._wrong(f"'~{self._value}' is no confidence; it lies above 0 and up to 1")
        return number

    def _next(self) -> None:
        found = _TOKEN.match(self._text, self._position)
        if found is None:
            if self._text[self._position :].strip():
                raise self._wrong("a quotation mark is missing")
            self._kind = self._value = ""
            return
        self._position = found.end()
        self._kind = found.lastgroup or ""
        self._value = found[self._kind]

    def _wrong(self, why: str) -> CatalogueError:
        return CatalogueError(f"{self._where}: {why}: {self._text}")


def _is_shrunk(value: str) -> bool:
    """True where more words were written than are matched, and the others are not joined to one."""
    if len(value.replace("-", " ").split()) == 1:
        return False
    return any(word in STOP or len(word) == 1 for word in words_of(value))
