"""SQL text taken apart into statements. Nothing is executed, and no dialect beside that of Postgres is meant."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, NamedTuple, Self

from proveout.facts.tree import SEEN_AT

# Where something begins in which a semicolon ends no statement. A `\` at the start of a line speaks to psql.
OPENS = re.compile(
    r"--[^\n]*|/\*|(?<![A-Za-z0-9_])[eE]'|'|\"|`|(?<![\w$])\$(?:[A-Za-z_]\w*)?\$|;|^\\[^\n]*", re.MULTILINE
)
PLAIN_STRING = re.compile(r"'[^']*(?:''[^']*)*'")
ESCAPED_STRING = re.compile(r"[eE]'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'", re.DOTALL)
COMMENT = re.compile(r"/\*|\*/")
NO_LINE_END = re.compile(r"[^\n]")
COPY_DATA = re.compile(r"\s*COPY\b[^;]*\bFROM\s+STDIN\b", re.IGNORECASE)
ATOMIC = re.compile(r"\bBEGIN\s+ATOMIC\b", re.IGNORECASE)
DATA = re.compile(r"[\s(]*(INSERT|COPY|SELECT|VALUES|WITH)\b", re.IGNORECASE)
MOST_OF_DATA = 200  # characters of a statement that only moves or reads rows
TOKEN = re.compile(
    r"""(?P<skip>\s+|--[^\n]*|/\*.*?\*/)
    |(?P<body>\$(?P<tag>[A-Za-z_]\w*|)\$.*?\$(?P=tag)\$)
    |(?P<string>[eE]'[^'\\]*(?:(?:\\.|'')[^'\\]*)*'|'[^']*(?:''[^']*)*')
    |(?P<name>"[^"]*(?:""[^"]*)*"|`[^`]*`)
    |(?P<number>\d+(?:\.\d+)?)
    |(?P<word>[^\W\d][\w$]*)
    |(?P<symbol>::|<=|>=|<>|!=|\|\||->>|->|:=|.)""",
    re.VERBOSE | re.DOTALL,
)


class Word(NamedTuple):
    """One word. `kind` is "word" (in lower case), "name" (was quoted), "string", "number", "body" or "symbol"."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement without its comments. Of one that moves rows only the beginning is kept."""

    line: int
    words: tuple[Word, ...]

    def starts(self, *words: str) -> bool:
        """True where it begins with these words, in lower case."""
        return self.says(0, *words)

    def says(self, at: int, *words: str) -> bool:
        """True where the words stand at a place."""
        found = self.words[at : at + len(words)]
        return len(found) == len(words) and all(
            one.kind in ("word", "symbol") and one.text == word for one, word in zip(found, words, strict=True)
        )

    def find(self, *words: str, start: int = 0) -> int:
        """Where the words stand next to each other, and -1 where they do not."""
        return next((at for at in range(start, len(self.words)) if self.says(at, *words)), -1)

    def past(self, at: int, *words: str) -> int:
        """The place behind the words where they stand at a place, and the place itself otherwise."""
        return at + len(words) if self.says(at, *words) else at

    def name(self, at: int) -> tuple[str, str, int]:
        """Schema ("" where none is said), name, and the place behind them."""
        parts: list[str] = []
        while at < len(self.words) and self.words[at].kind in ("word", "name"):
            parts.append(self.words[at].text)
            at += 1
            if not self.says(at, "."):
                break
            at += 1
        if not parts:
            return "", "", at
        return (parts[-2] if len(parts) > 1 else ""), parts[-1], at

    def bodies(self) -> Iterator[str]:
        """The texts of functions and anonymous blocks."""
        return (one.text for one in self.words if one.kind == "body")

    @property
    def head(self) -> str:
        """Its first words, without any value: `create index`."""
        return " ".join(one.text for one in self.words[:2] if one.kind == "word")


@dataclass(frozen=True, slots=True)
class SqlFile:
    """One file. `broken` is why its statements are not all known. `folder` is the migration folder that it belongs to.

    `back` are statements that take the file's own ones back: a section behind `migrate:down`, or a whole file.
    """

    path: str
    statements: tuple[Statement, ...] = ()
    broken: str = ""
    folder: str = ""
    back: tuple[Statement, ...] = ()
    is_back: bool = False
    has_back: bool = False


@dataclass(frozen=True, slots=True)
class SqlFacts:
    """Every SQL file of the repository in the order of the paths, tests and examples left out.

    `supabase` is true where the folder of its tool is there; `exposed` are the schemas that its API serves, where
    its configuration says so, and None otherwise.
    """

    files: tuple[SqlFile, ...] = ()
    supabase: bool = False
    exposed: tuple[str, ...] | None = None
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, *, texts: Mapping[str, str] | None = None, **difference: Any) -> Self:
        """One migration with a guarded table and its policy, or the given texts by their paths."""
        if texts is None:
            texts = {
                "supabase/migrations/20250101000000_orders.sql": (
                    "create table public.orders (id bigint primary key, user_id uuid not null);\n"
                    "alter table public.orders enable row level security;\n"
                    "create policy owner on public.orders for all to authenticated using (auth.uid() = user_id);\n"
                )
            }
        files = tuple(SqlFile(path, *statements(text, path), path.rpartition("/")[0]) for path, text in texts.items())
        return replace(cls(files=files, supabase=True), **difference)

    @property
    def forward(self) -> tuple[SqlFile, ...]:
        """Files that build the schema, not those that take it back."""
        return tuple(one for one in self.files if not one.is_back)


def statements(text: str, path: str = "") -> tuple[tuple[Statement, ...], str]:
    """The statements of a text, and why the rest of it could not be read, "" where all of it could."""
    spans, bare, fault = _cut(text, path)
    found = []
    line, counted = 1, 0
    for begin, end in spans:
        raw = bare[begin:end]
        lead = len(raw) - len(raw.lstrip())
        read = words(raw[: lead + MOST_OF_DATA] if DATA.match(raw) else raw)
        if not read:
            continue
        line += text.count("\n", counted, begin + lead)
        counted = begin + lead
        found.append(Statement(line, read))
    return tuple(found), fault


def words(text: str) -> tuple[Word, ...]:
    """The words of one statement, without comments and white space."""
    found = []
    for token in TOKEN.finditer(text):
        kind, raw = token.lastgroup, token[0]
        match kind:
            case "skip" | None:
                continue
            case "word":
                found.append(Word("word", raw.lower()))
            case "name":
                found.append(Word("name", raw[1:-1].replace('""', '"')))
            case "string":
                found.append(Word("string", raw.lstrip("eE")[1:-1].replace("''", "'")))
            case "body" | "tag":
                tag = raw.index("$", 1) + 1
                found.append(Word("body", raw[tag:-tag]))
            case _:
                found.append(Word(kind, raw))
    return tuple(found)


def closing(found: Sequence[Word], at: int) -> int:
    """The place of the bracket that closes the one at `at`, or the end."""
    depth = 0
    for place in range(at, len(found)):
        if found[place].kind == "symbol":
            depth += {"(": 1, ")": -1}.get(found[place].text, 0)
            if depth == 0:
                return place
    return len(found)


def parts(found: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """What stands between commas, those within brackets left alone."""
    depth, begin = 0, 0
    for place, one in enumerate(found):
        if one.kind != "symbol":
            continue
        depth += {"(": 1, ")": -1}.get(one.text, 0)
        if one.text == "," and depth == 0:
            yield tuple(found[begin:place])
            begin = place + 1
    yield tuple(found[begin:])


def _cut(text: str, path: str) -> tuple[list[tuple[int, int]], str, str]:
    """Where statements begin and end, the text with its comments blanked out, and what could not be read."""
    spans: list[tuple[int, int]] = []
    bare: list[str] = []
    kept = begin = at = piece = 0
    is_body = False
    fault = ""
    while (opened := OPENS.search(text, at)) is not None:
        mark, start = opened[0], opened.start()
        if mark == ";":
            at = opened.end()
            # The body of a function in standard SQL holds semicolons of its own.
            is_body = is_body or ATOMIC.search(text, piece, start) is not None
            ended = text[max(piece, start - 40) : start].rstrip().lower().endswith("end")
            piece = at
            if is_body and not ended:
                continue
            is_body = False
            spans.append((begin, start))
            if COPY_DATA.match(text, begin, start):
                data = text.find("\n\\.", at)
                at = len(text) if data < 0 else data + 3
            begin = piece = at
            continue
        if mark.startswith("\\"):
            # `\\gexec` ends a statement, `\\connect` stands between two.
            spans.append((begin, start))
            at = begin = piece = opened.end()
            continue
        end = _end(text, mark, start)
        if end < 0:
            fault = f"{path}:{text.count(chr(10), 0, start) + 1} opens a text or comment that nothing closes"
            break
        if mark.startswith(("--", "/*")):
            bare += (text[kept:start], NO_LINE_END.sub(" ", text[start:end]))
            kept = end
        at = end
    bare.append(text[kept:])
    if not fault:
        spans.append((begin, len(text)))
    return spans, "".join(bare), fault


def _end(text: str, mark: str, start: int) -> int:
    """The place behind what opens at `start`, and -1 where nothing closes it."""
    if mark.startswith("--"):
        return start + len(mark)
    if mark == "/*":
        depth, at = 0, start
        while (found := COMMENT.search(text, at)) is not None:
            depth += 1 if found[0] == "/*" else -1  # Postgres nests comments
            at = found.end()
            if depth == 0:
                return at
        return -1
    if mark.endswith("'"):
        closed = (ESCAPED_STRING if len(mark) > 1 else PLAIN_STRING).match(text, start)
        return -1 if closed is None else closed.end()
    if mark in ('"', "`"):
        end = text.find(mark, start + 1)
        return -1 if end < 0 else end + 1
    end = text.find(mark, start + len(mark))
    return -1 if end < 0 else end + len(mark)
