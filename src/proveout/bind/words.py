"""A line as words: stems with their places, the same for documents, cues and phrases."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from proveout.bind.folding import FILLER, JOIN, SPLIT, STOP
from proveout.bind.languages import chinese_words
from proveout.bind.shapes import shapes_of_text, shapes_of_token
from proveout.bind.stems import stem

# What ends a sentence or a part of it, or a run of anything else but space, brackets and quotation marks.
_CHUNK = re.compile(r"([,;|!?→⇒…•()\[\]]+)|([^\s,;()\[\]{}\"“”|!?<>→←⇒…•]+)")
_PART = re.compile(r"\d+(?:\.\d+)+|[^\W\d_]+(?=\d+\.\d)|[^\W_]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_QUANTITY = re.compile(r"(\d+)(ms|s|sec|secs|m|min|mins|h|hr|hrs|d|kb|mb|gb|tb|k|x)")
_NUMBERING = re.compile(
    r"\s*(?:#+\s+)?(?:\d{1,2}(?:\.\d{1,2})?[.)]|(?:step|phase)\s+\d{1,2}\s*[:.–-])\s+", re.IGNORECASE
)
_UNMARKED = str.maketrans({"`": None, "*": None, "’": "'", "–": " - ", "—": " - ", "\u00a0": " ", "\u200b": None})
_CHINESE = re.compile("([\u3400-\u9fff]+)")
_ENDS = "'.:=-/+&~_@"
_STARTS = "'=:+&~-#@$"
_FILES = frozenset(("dockerfile", "makefile", "procfile"))
_CONJUNCTIONS = frozenset(("and", "or", "but", "nor"))
_JOIN_STARTS = frozenset(first for first, *_ in JOIN)
_LONGEST_JOIN = max(map(len, JOIN))


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a text. Places count the words that are not stop words; a set of places is a bit mask.

    `at` holds the places of every stem, of whole identifiers (`secret_key`, `/healthz`, `--reload`) and of shapes
    (`#env`). `fillers` are the places of words that half of all lines hold; before a place of `gaps` stands what
    parts a line: a comma, a bracket, a colon, a dash, a slash, an "and", or the end of a sentence.
    """

    stems: tuple[str, ...]
    surface: tuple[str, ...]
    at: Mapping[str, int]
    fillers: int
    gaps: int

    def parts(self, places: int) -> set[int]:
        """Which parts of the line, counted between its gaps, hold these places."""
        return {(self.gaps & ((2 << place) - 1)).bit_count() for place in range(len(self.stems)) if places >> place & 1}

    def words(self, places: int) -> tuple[str, ...]:
        """The words that stand at these places, as written."""
        return tuple(word for place, word in enumerate(self.surface) if places >> place & 1)


def read_line(text: str) -> Line:
    """Words, identifiers and shapes of a line of a document."""
    text = text.translate(_UNMARKED)
    if (numbering := _NUMBERING.match(text)) is not None:
        text = text[numbering.end() :]
    raw, spans, apart = _taken_apart(text)
    stems, surface, moved, gaps = _stemmed(raw, apart)
    at: dict[str, int] = {}
    fillers = 0
    for place, found in enumerate(stems):
        at[found] = at.get(found, 0) | 1 << place
        if found in _FILLER_STEMS:
            fillers |= 1 << place
    for chunk, start, end in spans:
        places = 0
        for place in moved[start:end]:
            places |= 1 << place if place >= 0 else 0
        for name in _names(chunk):
            at[name] = at.get(name, 0) | places
    for name in shapes_of_text(text):
        at[name] = at.get(name, 0)
    return Line(tuple(stems), tuple(surface), at, fillers, gaps)


def _taken_apart(text: str) -> tuple[list[str], list[tuple[str, int, int]], set[int]]:
    """All words, the identifiers with the places of their words, and the places before which the line is parted."""
    raw: list[str] = []
    spans: list[tuple[str, int, int]] = []
    apart: set[int] = set()
    for mark, chunk in _CHUNK.findall(text):
        start = len(raw)
        bare = chunk.rstrip(_ENDS).lstrip(_STARTS)
        raw.extend(_parts(bare) if bare.isascii() or _CHINESE.search(bare) is None else _mixed(bare))
        if mark or not bare:
            apart.add(start)
        named = bare and (not bare.isalpha() or bare.lower() in _FILES)
        if chunk == "/" or (named and (len(raw) > start or bare.startswith("/"))):
            spans.append((bare or chunk, start, len(raw)))
        if chunk.startswith("--") and bare:
            spans.append((f"--{bare}", start, len(raw)))
        if chunk.endswith((".", ":")):
            apart.add(len(raw))
        elif "/" in bare and len(raw) > start + 1:
            apart.add(start + 1)
    return raw, spans, apart


def stems_of(text: str) -> list[str]:
    """The stems of a phrase, in order, without stop words."""
    if text.isascii() and text.replace(" ", "").isalpha():  # most phrases: nothing to take apart
        return _stemmed([part for word in text.split() for part in _parts(word)], frozenset())[0]
    return list(read_line(text).stems)


def words_of(text: str) -> list[str]:
    """The words of a text, stop words too, before anything is joined or stemmed."""
    return _taken_apart(text.translate(_UNMARKED))[0]


def is_filler(found: str) -> bool:
    """True for the stem of a word that tells little: half of all lines hold it."""
    return found in _FILLER_STEMS


def _mixed(chunk: str) -> Iterator[str]:
    """The parts of a chunk that is Chinese, or some of it."""
    for number, piece in enumerate(_CHINESE.split(chunk)):
        yield from chinese_words(piece) if number % 2 else _parts(piece)


def _parts(chunk: str) -> Iterator[str]:
    if not chunk:
        return
    if chunk.isalpha():
        if chunk[0].islower() and not chunk.islower():  # includeSubDomains; not GitHub
            yield from (part.lower() for part in _CAMEL.findall(chunk))
        elif (lower := chunk.lower()) in SPLIT:
            yield from SPLIT[lower]
        else:
            yield lower
        return
    if chunk[-3:].lower() == "n't":  # what is denied must stay visible to cues
        yield "not"
        return
    for part in _PART.findall(chunk):
        lower = part.lower()
        if (quantity := _QUANTITY.fullmatch(lower)) is not None:
            yield from quantity.groups()
        elif lower in SPLIT:
            yield from SPLIT[lower]
        else:
            yield lower


def _names(chunk: str) -> Iterator[str]:
    """The chunk as a whole, the name before its value, and the shapes that it has."""
    whole = chunk.lower()
    yield whole
    name = re.split("[=:]", whole, maxsplit=1)[0]
    if name and name != whole:
        yield name
    yield from shapes_of_token(chunk)


def _stemmed(raw: Sequence[str], apart: AbstractSet[int]) -> tuple[list[str], list[str], list[int], int]:
    """Stems and words without stop words, where each raw word went (-1: dropped), and the gaps between them."""
    stems: list[str] = []
    surface: list[str] = []
    moved: list[int] = []
    gaps = 0
    index = 0
    while index < len(raw):
        word = raw[index]
        length = 1
        found = word
        if index in apart or word in _CONJUNCTIONS:
            gaps |= 1 << len(stems)
        if word in _JOIN_STARTS:
            for size in range(_LONGEST_JOIN, 1, -1):
                joined = JOIN.get(tuple(raw[index : index + size]))
                if joined is not None:
                    found, length = joined, size
                    break
        if length == 1 and (word in STOP or (len(word) == 1 and word.isalpha())):
            moved.append(-1)
        else:
            moved.extend([len(stems)] * length)
            stems.append(stem(found))
            surface.append(" ".join(raw[index : index + length]))
        index += length
    return stems, surface, moved, gaps


_FILLER_STEMS = frozenset(stem(word) for word in FILLER)
