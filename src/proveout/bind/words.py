"""A line as words: stems with their places, the same for documents, cues and phrases."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from proveout.bind.folding import FILLER, FOLD, JOIN, KEPT, SPLIT, STOP

_CHUNK = re.compile(r"[^\s,;()\[\]{}\"“”|!?<>→←⇒…•]+")
_PART = re.compile(r"\d+(?:\.\d+)+|[^\W\d_]+(?=\d+\.\d)|[^\W_]+")
_CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_QUANTITY = re.compile(r"(\d+)(ms|s|sec|secs|m|min|mins|h|hr|hrs|d|kb|mb|gb|tb|k|x)")
_UNMARKED = str.maketrans({"`": None, "*": None, "’": "'", "–": " ", "—": " ", "\u00a0": " ", "\u200b": None})
_ENDS = "'.:=-/+&~_@"
_JOIN_STARTS = frozenset(first for first, *_ in JOIN)
# Ending, letters that must stay, what is written instead.
_ENDINGS = (
    ("ization", 3, "iz"),
    ("isation", 3, "iz"),
    ("ation", 4, ""),
    ("ated", 4, ""),
    ("ating", 4, ""),
    ("ate", 4, ""),
    ("ion", 4, ""),
)
_VOWEL = re.compile("[aeiouy]")

# What a token looks like, for cues that ask for a shape (`#env`) and not for a word.
_SHAPES = (
    ("#env", re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=$|[=:])|[A-Z][A-Z0-9]{2,}(?==)")),
    ("#setting", re.compile(r"[A-Za-z][\w.-]*=[^=\s]*$")),
    ("#path", re.compile(r"/[\w{}:.*/-]*$")),
    ("#url", re.compile(r"[a-z][a-z0-9+]*://")),
    (
        "#file",
        re.compile(
            r"(?:[\w.-]*/)*[\w.-]*\.(?:md|py|ya?ml|json|toml|txt|sh|env|cfg|conf|ini|sql|html|jsx?|tsx?|css|pem|key|lock|"
            r"rst|example|log|service|dockerfile)$|\.(?:env|git|docker)[\w.-]*$|(?:Dockerfile|Procfile|Makefile)[\w.-]*$",
            re.IGNORECASE,
        ),
    ),
    (
        "#host",
        re.compile(r"(?:[\w*-]+\.)+(?:com|org|net|io|dev|app|co|ai|cloud|me|xyz|tech|info|uk|de|fr|in)(?::\d+)?$"),
    ),
    ("#email", re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+$")),
    ("#version", re.compile(r"[vV]?\d+\.\d+(?:\.\d+)*[\w.-]*$")),
)
_MEASURES = (
    ("#percent", re.compile(r"\d\s*(?:%|percent\b)")),
    (
        "#rate",
        re.compile(
            r"\d\s*(?:\w+\s*)?(?:/|\bper\b|\bevery\b|\ban?\b)\s*(?:s|sec|second|m|min|minute|h|hour|d|day)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "#duration",
        re.compile(
            r"\d\s*-?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b",
            re.IGNORECASE,
        ),
    ),
    ("#size", re.compile(r"\d\s*(?:[kmgt]i?b|bytes)\b", re.IGNORECASE)),
    ("#number", re.compile(r"\d")),
)
_COMMAND = re.compile(
    r"[\s`$>]*(?:sudo\s+)?(?:curl|wget|pip3?|python3?|psql|pg_dump|docker|docker-compose|kubectl|helm|git|npm|npx|yarn|pnpm|"
    r"systemctl|journalctl|celery|alembic|flask|gunicorn|uvicorn|redis-cli|openssl|dig|nslookup|ssh|scp|cp|chmod|"
    r"mkdir|cd|ls|cat|nano|export|source|heroku|railway|flyctl|fly|gcloud|aws|doctl|terraform|pytest|uv|poetry|"
    r"certbot|nginx|make|ab|locust|k6|crontab|tail|grep)\s+[\w./-]"
)
SHAPES = frozenset(name for name, _ in _SHAPES) | {name for name, _ in _MEASURES} | {"#command"}


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a text. Places count the words that are not stop words; a set of places is a bit mask.

    `at` holds the places of every stem, of whole identifiers (`secret_key`, `/healthz`) and of shapes (`#env`).
    `fillers` are the places of words that half of all lines hold.
    """

    stems: tuple[str, ...]
    surface: tuple[str, ...]
    at: Mapping[str, int]
    fillers: int

    def words(self, places: int) -> tuple[str, ...]:
        """The words that stand at these places, as written."""
        return tuple(word for place, word in enumerate(self.surface) if places >> place & 1)


def read_line(text: str) -> Line:
    """Words, identifiers and shapes of a line of a document."""
    raw: list[str] = []
    spans: list[tuple[str, int, int]] = []  # a chunk and the places of its words among `raw`
    for chunk in _chunks(text):
        start = len(raw)
        raw.extend(_parts(chunk))
        if not chunk.isalpha() and (len(raw) > start or chunk.startswith("/")):
            spans.append((chunk, start, len(raw)))
    stems, surface, moved = _stemmed(raw)
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
    for name in _measures(text):
        at[name] = at.get(name, 0)
    return Line(tuple(stems), tuple(surface), at, fillers)


def stems_of(text: str) -> list[str]:
    """The stems of a phrase, in order, without stop words."""
    if text.isascii() and text.replace(" ", "").isalpha():  # most phrases: nothing to take apart
        return _stemmed(text.lower().split())[0]
    return _stemmed([part for chunk in _chunks(text) for part in _parts(chunk)])[0]


def is_filler(stem: str) -> bool:
    """True for a word that tells little: half of all lines hold it."""
    return stem in _FILLER_STEMS


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of one lower-case word. Light: endings go only where enough of a word stays."""
    word = FOLD.get(word, word)
    if len(word) <= 3 or word in KEPT:
        return word
    word = _singular(word)
    word = FOLD.get(word, word)
    if word in KEPT:
        return word
    for ending, least, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + instead
    word = _infinitive(word)
    if len(word) <= 4:
        return word
    if word.endswith("y"):
        return word[:-1] + "i"
    word = word.removesuffix("e")
    return word[:-1] + "z" if word.endswith("is") and len(word) > 5 else word  # authorise, optimise


def _singular(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes", "zzes")) else word[:-1]


def _infinitive(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 3 or word.endswith("eed") or not _VOWEL.search(rest):
            continue
        return rest[:-1] if rest[-1] == rest[-2] and rest[-1] not in "lsz" else rest
    return word


def _chunks(text: str) -> Iterator[str]:
    for chunk in _CHUNK.findall(text.translate(_UNMARKED)):
        bare = chunk.rstrip(_ENDS)
        bare = bare.lstrip("'=:+&~-#@$")
        if bare:
            yield bare
        elif chunk == "/":
            yield chunk


def _parts(chunk: str) -> Iterator[str]:
    if chunk.isalpha():
        if chunk[0].islower() and not chunk.islower():  # includeSubDomains; not GitHub
            yield from (part.lower() for part in _CAMEL.findall(chunk))
        elif (lower := chunk.lower()) in SPLIT:
            yield from SPLIT[lower]
        else:
            yield lower
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
    for shape, pattern in _SHAPES:
        if pattern.match(chunk):
            yield shape


def _measures(text: str) -> Iterator[str]:
    """Shapes of the text, not of a single chunk."""
    if any(character.isdigit() for character in text):
        yield from (name for name, shape in _MEASURES if shape.search(text))
    if _COMMAND.match(text):
        yield "#command"


def _stemmed(raw: list[str]) -> tuple[list[str], list[str], list[int]]:
    """Stems and words without stop words, and where each raw word went (-1: dropped)."""
    stems: list[str] = []
    surface: list[str] = []
    moved: list[int] = []
    index = 0
    while index < len(raw):
        word = raw[index]
        length = 1
        found = word
        if word in _JOIN_STARTS:
            for size in (3, 2):
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
    return stems, surface, moved


_FILLER_STEMS = frozenset(stem(word) for word in FILLER)
