"""Blocks → items: which words are one statement, what it is called, under which headings and points it stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from proveout.intake import marks
from proveout.intake.blocks import INDENTED, Block, Kind
from proveout.intake.code import RESULT, read_code
from proveout.intake.conditions import condition_of, priority_of_line
from proveout.intake.decode import Decoded
from proveout.intake.directives import lines_in_comments, read_comments
from proveout.intake.expectations import read_command
from proveout.intake.identity import Names
from proveout.intake.kinds import KEYED, asks, is_narrative, is_statement, kind_of
from proveout.intake.markup import plain
from proveout.intake.sections import Sections
from proveout.intake.tables import Columns
from proveout.model.checklist import Expectation, Item, ItemKind, Says

NONE, OPEN, TICKED = Says.NONE, Says.OPEN, Says.TICKED  # a member fetched through its class costs more than a call

BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)", re.MULTILINE)
LOOSE_BULLET = re.compile(r"(?:[-*+•▪◦○●‣·–]|\d{1,3}[.)])[ \t]+")
STARTS_ANEW = re.compile(rf"[*_]{{0,3}}\[.?\]|[{marks.CLAIMS}{marks.OPENS}]|:[a-z_]+:|\*\*[^*\n]+:?\*\*|__[^_\n]+__|[•▪◦○●‣]|\d{{1,3}}[.)]\s")
BOLD_ONLY = re.compile(r"(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)\s*:?")
TITLED = re.compile(r"(?:\*\*[^*]+\*\*|__[^_]+__)[^.!?]{0,60}:|[^.!?:|]{1,80}:")
PLAIN_TITLE = re.compile(r"[A-Z0-9][^.!?:|`=]{1,70}")
NUMBERED = re.compile(r"(?:(?:step|phase|day|week|stage|task|part|test|option|issue)\s+)?\d{1,2}(?:\.\d{1,2})*\s*[.:)–—-]\s*(?=\S)", re.IGNORECASE)
INLINE_COMMAND = re.compile(
    r"`((?:curl|wget|redis-cli|psql|alembic|openssl|dig|nslookup|pg_isready|celery|kubectl|docker|python3? manage\.py|flask"
    r"|GET|POST|PUT|PATCH|DELETE|HEAD)\s[^`]*)`(.*)"
)
NO_HEADING = re.compile(r"#{2,6}(?=[^\s#!/])")
QUOTE = "> \t"
QUOTE_AND_LINES = "> \t\n"


class Collector:
    """Takes blocks in their order and keeps what they state."""

    __slots__ = ("_columns", "_command", "_in_comments", "_items", "_lines", "_lost", "_names", "_parents", "_sections", "_tentative", "_tentative_level", "_text", "title")

    def __init__(self, decoded: Decoded) -> None:
        self.title = ""
        self._text = decoded.text
        self._lines = decoded.raw
        self._lost = decoded.has_lost_marks
        self._items: list[Item | None] = []
        self._in_comments = lines_in_comments(decoded.text) if "<!--" in decoded.text else frozenset()
        self._names = Names()
        self._sections = Sections()
        self._parents: list[Item | None] = []  # by depth in lists
        self._columns = Columns(())
        # The place and level of a heading that counts as a point unless points follow below it.
        self._tentative = -1
        self._tentative_level = 0
        self._command = -1  # the place of the last command, whose result a paragraph may tell

    def items(self) -> tuple[Item, ...]:
        return tuple([item for item in self._items if item is not None])

    def collect(self, blocks: Iterable[Block]) -> None:
        take = {
            Kind.ITEM: self._list_item,
            Kind.PARAGRAPH: self._paragraph,
            Kind.CODE: self._code,
            Kind.ROW: self._row,
            Kind.HEADING: self._heading,
            Kind.HEADER: self._header,
        }
        waiting: Block | None = None
        for block in blocks:
            if waiting is not None:
                take[waiting[0]](waiting, block)
            waiting = block
        if waiting is not None:
            take[waiting[0]](waiting, None)

    def _header(self, block: Block, _: Block | None) -> None:
        cells = block[5]
        self._columns = Columns(tuple(map(plain, cells)) if isinstance(cells, tuple) else ())

    def _add(  # noqa: PLR0913 - the fields of an item
        self,
        line: int,
        text: str,
        says: Says,
        *,
        parent: Item | None = None,
        kind: ItemKind | None = None,
        expectation: Expectation | None = None,
        directives: Mapping[str, tuple[str, ...]] | None = None,
        group: str = "",
        set_apart: bool = True,
    ) -> Item | None:
        if not text:
            return None
        if self._in_comments and line in self._in_comments and says is not NONE:
            says = OPEN if says is TICKED else NONE
        section = self._sections.now
        lower = text.lower()
        path = section.path
        if kind is None:
            alerts = section.alerts or (parent is not None and parent.kind is ItemKind.ALERT and parent.text.endswith(":"))
            kind = kind_of(text, lower, says, alerts=alerts)
        condition = condition_of(text, lower)
        if group:
            path = (*path, group)
            condition = condition or condition_of(group, group.lower())
        item = Item(
            self._names.name(lower, section.digest),
            line + 1,
            text,
            path,
            kind,
            says,
            parent.id if parent is not None else None,
            priority_of_line(text, lower) or section.priority,
            condition or (parent.condition if parent is not None else "") or section.condition,
            expectation,
            directives if directives is not None else {},
            self._lines[line],
        )
        if self._tentative >= 0 and says is not NONE and set_apart:
            self._items[self._tentative] = None  # the heading is a title of points, no point itself
            self._tentative = -1
        self._items.append(item)
        return item

    def _list_item(self, block: Block, _: Block | None) -> None:
        _, first, start, end, depth, _ = block
        parents = self._parents
        if len(parents) != depth - 1:
            del parents[depth - 1 :]
            while len(parents) < depth - 1:
                parents.append(parents[-1] if parents else None)
        parent = parents[-1] if parents else None
        bullet = BULLET.match(self._text, start, end)
        words = self._text[bullet.end() if bullet is not None else start : end].strip(QUOTE_AND_LINES)
        if "\n" not in words:
            parents.append(self._point(first, words, parent) or parent)
            return
        own: Item | None = None
        for line, text in _statements(words, first, wrapped=True):
            item = self._point(line, text, parent)
            own = own or item
        parents.append(own or parent)

    def _point(self, line: int, words: str, parent: Item | None) -> Item | None:
        """A line that a list sets apart."""
        if not words:
            return None
        directives = None
        if "<!--" in words:
            words, directives = read_comments(words)
            words = words.strip()
        says, end = marks.read_box(words) if words[:1] in "[*_" else (NONE, 0)
        text = plain(words[end:] if end else words)
        if marks.may_hold_signs(text):
            signs, text = marks.read_signs(text)
            if not end:
                says = signs
            elif signs is OPEN:
                says = signs  # "[x] ❌ fails": where the signs disagree, nothing is promised
        if self._lost:
            text = marks.without_lost(text)
        if not text:
            return None
        kind = None
        if says is NONE and (self._sections.now.aside or is_narrative(text, words)):
            kind = ItemKind.NARRATIVE
        expectation = None
        if "`" in text and (found := INLINE_COMMAND.search(text)) is not None:
            expectation = read_command(found[1], found[2].strip(" :–—-→>()"))
        return self._add(line, text, says, parent=parent, kind=kind, expectation=expectation, directives=directives)

    def _paragraph(self, block: Block, following: Block | None) -> None:
        _, first, start, end, depth, _ = block
        words = self._text[start:end].rstrip()
        if "<!--" in words:
            words, _ = read_comments(words)
        parent = self._above(depth)
        statements = list(_statements(words, first, wrapped=False))
        for at, (line, text) in enumerate(statements, 1):
            self._line(line, text, parent, depth, following if at == len(statements) else None)

    def _above(self, depth: int) -> Item | None:
        """The item around a block that stands inside of a list item."""
        return self._parents[min(depth, len(self._parents)) - 1] if depth and self._parents else None

    def _line(self, line: int, words: str, parent: Item | None, depth: int, following: Block | None) -> None:
        """A line of running text: a heading in disguise, a point in disguise, a statement, or prose."""
        if NO_HEADING.match(words) is not None and depth == 0:
            level = len(words) - len(words.lstrip("#"))
            self._sections.open(level, plain(words.strip("# ")))
            return
        bullet = LOOSE_BULLET.match(words)
        if bullet is not None:
            words = words[bullet.end() :]
        if bullet is not None or words.startswith("[") and marks.read_box(words)[1]:
            self._point(line, words, parent)
            return
        text = plain(words)
        says, text = marks.read_signs(text)
        text = marks.without_lost(text) if self._lost else text
        if not text or not any(map(str.isalnum, text[:80])):
            return
        if depth == 0 and self._titled(line, words, text, says, following):
            return
        if self._command >= 0 and RESULT.match(text) is not None:
            self._tell_command(text)
        if says is not NONE or is_statement(text, words):
            self._add(line, text, says, parent=parent, set_apart=False)

    def _titled(self, line: int, words: str, text: str, says: Says, following: Block | None) -> bool:
        """True for a line that is only a heading; a heading that asks for something is a statement as well."""
        bold = BOLD_ONLY.fullmatch(words)
        if bold is not None:
            keyed = KEYED.match(text)
            if keyed is None and not (text.endswith(("!", ".")) and len(text.split()) > 5):
                self._sections.open(7, text.rstrip(": "))
                return not (asks(text) or (says is not NONE and following is None))
            if keyed is not None and len(keyed[1].split()) > 3:
                self._sections.open(7, text.rstrip(": "))
                return True
            return False
        if following is None or following[4] > 1:
            return False
        if TITLED.fullmatch(words) is not None and ((keyed := KEYED.match(text)) is None or len(keyed[2].split()) < 3):
            self._sections.open(7 if words.startswith(("**", "__")) else 8, text.rstrip(": "))
            return not asks(text)
        if following[0] is Kind.ITEM and PLAIN_TITLE.fullmatch(words) is not None and len(words.split()) <= 8 and not asks(text):
            self._sections.open(8, text)
            return True
        return False

    def _tell_command(self, text: str) -> None:
        item = self._items[self._command]
        self._command = -1
        if item is None or item.expectation is None or item.expectation.expects:
            return
        asked = item.expectation
        told = read_command(" ".join((asked.tool, *asked.asks)), text) if asked.request is not None else None
        status = told.request.status if told is not None and told.request is not None else None
        request = replace(asked.request, status=status) if asked.request is not None else None
        self._items[self._items.index(item)] = replace(item, expectation=replace(asked, expects=text, request=request))

    def _code(self, block: Block, _: Block | None) -> None:
        _, first, start, end, depth, detail = block
        language = detail if isinstance(detail, str) else ""
        lines = self._text[start:end].split("\n")
        fenced = language != INDENTED
        first += fenced
        body = [line.strip(QUOTE) if line.lstrip().startswith(">") else line for line in lines[fenced:]]
        while body and (not body[-1].strip() or (fenced and body[-1].strip().startswith(("```", "~~~")))):
            if body.pop().strip():
                break
        parent = self._above(depth)
        for found in read_code(language, body, has_lost_marks=self._lost):
            item = self._add(
                first + found.offset,
                plain(found.text) if found.boxed else found.text,
                found.says,
                parent=parent,
                kind=found.kind,
                expectation=found.expectation,
                group=found.group,
            )
            if item is not None and item.kind is ItemKind.COMMAND:
                self._command = len(self._items) - 1

    def _row(self, block: Block, _: Block | None) -> None:
        cells = block[5]
        if not isinstance(cells, tuple):
            return
        directives = None
        if any("<!--" in cell for cell in cells):
            words, directives = read_comments("\x1f".join(cells))
            cells = tuple(words.split("\x1f"))
        row = self._columns.read(cells)
        self._add(block[1], row.text, row.says, directives=directives)

    def _heading(self, block: Block, _: Block | None) -> None:
        _, first, start, end, _, detail = block
        words = self._text[start:end].strip()
        if not words.startswith("#") and ("\n" in words[: words.rfind("\n")] or len(words) > 120):
            self._paragraph(block, None)  # a rule drawn right below a paragraph
            return
        if not words.startswith("#"):
            words = words[: words.rfind("\n")]
        if "<!--" in words:
            words, _ = read_comments(words)
        says, title = marks.read_signs(plain(words.strip("# \t")))
        title = marks.without_lost(title) if self._lost else title
        if not title:
            return
        self._parents = []
        self._command = -1
        level = detail if isinstance(detail, int) else 1
        if self._tentative >= 0 and self._tentative_level < level:
            self._items[self._tentative] = None
        self._tentative = -1
        self.title = self.title or title
        self._sections.close(level)
        numbered = NUMBERED.match(title)
        bare = title[numbered.end() :] if numbered is not None else title
        if level > 1 and (bare != title or says is not NONE or asks(bare)):
            place = len(self._items)
            if self._add(first, bare, says) is not None:
                self._tentative, self._tentative_level = place, level
        self._sections.open(level, title)


def _statements(words: str, first: int, *, wrapped: bool) -> Iterable[tuple[int, str]]:
    """Lines that belong together, joined; each with the number of its first line, counted from 0.

    `wrapped` is set for list items, whose further lines go on with the sentence unless they plainly start another.
    """
    if "\n" not in words:
        yield first, words.strip(QUOTE)
        return
    start = first
    parts: list[str] = []
    for line, each in enumerate(words.split("\n"), first):
        piece = each.strip(QUOTE)
        if not piece:
            continue
        if parts and (STARTS_ANEW.match(piece) is not None or (not wrapped and not _goes_on(parts[-1], piece))):
            yield start, " ".join(map(str.strip, parts))
            parts = []
        if not parts:
            start = line
        parts.append(each.lstrip(QUOTE))
    if parts:
        yield start, " ".join(map(str.strip, parts))


def _goes_on(above: str, line: str) -> bool:
    """True where a line of prose carries on the sentence of the line above."""
    if above.endswith(("  ", "\\", ":")) or KEYED.match(line) is not None:
        return False
    return not above.rstrip("*_ ").endswith((".", "!", "?")) and (line[0].islower() or len(above) > 60)
