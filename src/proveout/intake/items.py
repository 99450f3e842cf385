"""Blocks → items: which words are one statement, what it is called, under which headings and points it stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice, zip_longest

from proveout.intake import marks
from proveout.intake.blocks import CODE, HEADER, HEADING, INDENTED, ITEM, PARAGRAPH, ROW, Block
from proveout.intake.conditions import condition_of, priority_of_line
from proveout.intake.decode import Decoded
from proveout.intake.directives import GAP, lines_in_comments, read_comments
from proveout.intake.drafts import new_item
from proveout.intake.identity import Names
from proveout.intake.kinds import PLAIN, is_narrative, is_statement, kind_of, kind_of_words, orders
from proveout.intake.lines import RESULT
from proveout.intake.markup import plain
from proveout.intake.sections import Sections
from proveout.intake.statements import QUOTE, statements
from proveout.intake.tables import Columns
from proveout.intake.titles import title_in, without_number
from proveout.model.checklist import Expectation, Item, ItemKind, Says
from proveout.pattern import Pattern

# A member fetched through its class costs more than a call.
NONE, OPEN, TICKED = Says.NONE, Says.OPEN, Says.TICKED
ALERT, NARRATIVE, THRESHOLD = ItemKind.ALERT, ItemKind.NARRATIVE, ItemKind.THRESHOLD
NO_BOX = (NONE, 0)

PLAIN_BULLETS = frozenset(("- ", "* ", "+ "))
BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)", re.MULTILINE)
LOOSE_BULLET = re.compile(r"(?:[-*+•▪◦○●‣·–]|\d{1,3}[.)])[ \t]+")
INLINE_COMMAND = Pattern(
    r"`((?:curl|wget|redis-cli|psql|alembic|openssl|dig|nslookup|pg_isready|celery|kubectl|docker|flask"
    r"|python3? manage\.py|GET|POST|PUT|PATCH|DELETE|HEAD)\s[^`]*)`(.*)"
)
CROWDED_HEADING = Pattern(r"#{2,6}(?=[^\s#!/])")  # "##Title", which Markdown takes for words
GAP_AND_SPACE = f"{GAP} \t"
LONGEST_HEADING = 120  # characters
LONGEST_RESULT = 2000  # characters


class Collector:
    """Takes blocks in their order and keeps what they state."""

    __slots__ = (
        "_columns",
        "_command",
        "_in_comments",
        "_items",
        "_lines",
        "_lost",
        "_names",
        "_parents",
        "_result_follows",
        "_sections",
        "_tentative",
        "_tentative_level",
        "_text",
        "_unsaid",
        "title",
    )

    def __init__(self, decoded: Decoded) -> None:
        self.title = ""
        self._text = decoded.text
        self._lines = decoded.raw
        self._lost = decoded.has_lost_marks
        self._items: list[Item | None] = []
        self._in_comments = lines_in_comments(decoded.text) if "<!--" in decoded.text else frozenset()
        self._names = Names()
        self._unsaid: Mapping[str, tuple[str, ...]] = {}  # what most lines say to us, made once
        self._sections = Sections()
        self._parents: list[Item | None] = []  # by depth in lists
        self._columns = Columns(())
        # The place and level of a heading that counts as a point unless points follow below it.
        self._tentative = -1
        self._tentative_level = 0
        self._command = -1  # the place of the last command, whose result a paragraph may tell
        self._result_follows = False  # "Expected output:" was read, and code stands below it

    def items(self) -> tuple[Item, ...]:
        return tuple([item for item in self._items if item is not None])

    def collect(self, blocks: Sequence[Block]) -> None:
        take = {
            ITEM: self._list_item,
            PARAGRAPH: self._paragraph,
            CODE: self._code,
            ROW: self._row,
            HEADING: self._heading,
            HEADER: self._header,
        }
        for block, following in zip_longest(blocks, islice(blocks, 1, None)):
            take[block[0]](block, following)

    def _header(self, block: Block, _following: Block | None) -> None:
        cells = block[5]
        self._columns = Columns(tuple(map(plain, cells)) if isinstance(cells, tuple) else ())

    def _add(  # noqa: PLR0913, PLR0917 - the fields of an item, in place: names cost as much as two of them
        self,
        line: int,
        text: str,
        says: Says,
        parent: Item | None = None,
        kind: ItemKind | None = None,
        expectation: Expectation | None = None,
        directives: Mapping[str, tuple[str, ...]] | None = None,
        group: str = "",
    ) -> Item | None:
        if not text:
            return None
        if self._in_comments and line in self._in_comments and says is not NONE:
            says = OPEN if says is TICKED else NONE
        section = self._sections.now
        lower = text.lower()
        path = section.path
        encoded = lower.encode()
        if kind is None:
            kind = kind_of(text, lower, says) if encoded.translate(None, PLAIN) else kind_of_words(text, lower, says)
            if kind is THRESHOLD and (section.alerts or (parent is not None and _opens_alerts(parent))):
                kind = ALERT
        condition = condition_of(text, lower)
        if group:
            path = (*path, group)
            condition = condition or condition_of(group, group.lower())
        above = None
        if parent is not None:
            above = parent.id
            condition = condition or parent.condition
        item = new_item(
            self._names.name(encoded, section.digest),
            line + 1,
            text,
            path,
            kind,
            says,
            above,
            priority_of_line(text, lower) or section.priority,
            condition or section.condition,
            expectation,
            self._unsaid if directives is None else directives,
            self._lines[line],
        )
        if says is not NONE and self._tentative >= 0:
            self._items[self._tentative] = None  # the heading is a title of points, no point itself
            self._tentative = -1
        self._items.append(item)
        return item

    def _list_item(self, block: Block, _following: Block | None) -> None:
        first, start, end, depth = block[1:5]
        parents = self._parents
        if len(parents) != depth - 1:
            del parents[depth - 1 :]
            while len(parents) < depth - 1:
                parents.append(parents[-1] if parents else None)
        parent = parents[-1] if parents else None
        if self._text[start : start + 2] in PLAIN_BULLETS:
            words = self._text[start + 2 : end].strip()
        else:
            bullet = BULLET.match(self._text, start, end)
            words = self._text[bullet.end() if bullet is not None else start : end].strip()
        if "\n" not in words:
            parents.append(self._point(first, words, parent) or parent)
            return
        own: Item | None = None
        for line, text in statements(words, first, wrapped=True):
            item = self._point(line, text, parent)
            own = own or item
        parents.append(own or parent)

    def _point(self, line: int, words: str, parent: Item | None) -> Item | None:
        """A line that a list sets apart."""
        directives = None
        if "<!--" in words:
            words, directives = read_comments(words)
            words = words.strip(GAP_AND_SPACE)
        if not words:
            return None
        says, end = marks.read_box(words) if words[0] in "[*_" else NO_BOX
        if end and "]" not in self._lines[line]:
            says, end = NO_BOX  # a box that is torn over two lines is none
        text = words[end:] if end else words
        text = plain(text if directives is None else text.replace(GAP, " "))
        if self._lost or not text.isascii() or ":" in text:
            says, text = self._read_signs(text, says, boxed=end > 0)
        if not text:
            return None
        kind = None
        if says is NONE and (self._sections.now.aside or is_narrative(text, words)):
            kind = NARRATIVE
        expectation = _inline_command(text) if "`" in text else None
        return self._add(line, text, says, parent, kind, expectation, directives, "")

    def _read_signs(self, text: str, box: Says, *, boxed: bool) -> tuple[Says, str]:
        """What the box and the signs of a point say together, and its words without the signs."""
        says = box
        if marks.may_hold_signs(text):
            signs, text = marks.read_signs(text)
            # "[x] ❌ fails": where the signs disagree, nothing is promised.
            if not boxed or signs is OPEN:
                says = signs
        return says, marks.without_lost(text) if self._lost else text

    def _paragraph(self, block: Block, following: Block | None) -> None:
        first, start, end, depth = block[1:5]
        words = self._text[start:end].rstrip()
        if "<!--" in words:
            words = read_comments(words)[0]
        parent = self._above(depth)
        said = list(statements(words, first, wrapped=False))
        last = len(said) - 1
        for at, (line, text) in enumerate(said):
            self._line(line, text, parent, depth, following if at == last else None)

    def _above(self, depth: int) -> Item | None:
        """The item around a block that stands inside of a list item."""
        return self._parents[min(depth, len(self._parents)) - 1] if depth and self._parents else None

    def _line(self, line: int, words: str, parent: Item | None, depth: int, following: Block | None) -> None:
        """A line of running text: a heading in disguise, a point in disguise, a statement, or prose."""
        if not depth and words.startswith("##") and CROWDED_HEADING.match(words) is not None:
            self._sections.open(len(words) - len(words.lstrip("#")), plain(words.strip("# ")))
            return
        bullet = LOOSE_BULLET.match(words)
        if bullet is not None or (words[:1] in "[*_" and marks.read_box(words)[1]):
            self._point(line, words[bullet.end() :] if bullet is not None else words, parent)
            return
        says, text = marks.read_signs(plain(words))
        text = marks.without_lost(text) if self._lost else text
        if not text or not any(map(str.isalnum, text[:80])):
            return
        if self._command >= 0 and RESULT.match(text) is not None:
            if text.endswith(":") and following is not None and following[0] is CODE:
                self._result_follows = True
                return
            self._tell_command(text)
        if not depth:
            above_block = following is not None and following[4] <= 1
            above_list = following is not None and following[0] is ITEM
            title = title_in(words, text, above_block=above_block, above_list=above_list)
            if title is not None:
                self._sections.close(title.level)
                if title.states:
                    self._add(line, text, NONE)
                self._sections.open(title.level, title.text)
                return
        if says is not NONE or is_statement(text, words):
            tentative, self._tentative = self._tentative, -1  # prose below a heading takes nothing from it
            self._add(line, text, says, parent)
            self._tentative = tentative

    def _tell_command(self, told: str) -> None:
        """What the last command should show, where the document says it below the command."""
        place, self._command = self._command, -1
        item = self._items[place]
        if item is None or item.expectation is None or item.expectation.expects:
            return
        from proveout.intake.expectations import status_in  # noqa: PLC0415 - see above

        asked = item.expectation
        request = replace(asked.request, status=status_in(told)) if asked.request is not None else None
        self._items[place] = replace(item, expectation=replace(asked, expects=told, request=request))

    def _code(self, block: Block, _following: Block | None) -> None:
        first, start, end, depth, detail = block[1:]
        language = detail if isinstance(detail, str) else ""
        fenced = language != INDENTED
        body = self._text[start:end]
        lines = body.split("\n")[fenced:]
        if ">" in body:
            lines = [line.lstrip(QUOTE) if ">" in line[:20] else line for line in lines]
        while lines and not lines[-1].strip():
            lines.pop()
        if fenced and lines and lines[-1].strip().startswith(("```", "~~~")):
            lines.pop()
        if self._result_follows:
            self._result_follows = False
            self._tell_command("\n".join(lines)[:LONGEST_RESULT].strip())
            return
        from proveout.intake.code import read_code  # noqa: PLC0415 - its patterns are a third of the start-up

        parent = self._above(depth)
        for found in read_code(language, lines, has_lost_marks=self._lost):
            item = self._add(
                first + fenced + found.offset,
                plain(found.text) if found.boxed else found.text,
                found.says,
                parent,
                found.kind,
                found.expectation,
                None,
                found.group,
            )
            if item is not None and found.expectation is not None:
                self._command = len(self._items) - 1

    def _row(self, block: Block, _following: Block | None) -> None:
        cells = block[5]
        if not isinstance(cells, tuple):
            return
        directives = None
        if any("<!--" in cell for cell in cells):
            words, directives = read_comments("\x1e".join(cells))
            cells = tuple(words.strip(GAP_AND_SPACE).split("\x1e"))
        row = self._columns.read(cells)
        self._add(block[1], row.text, row.says, directives=directives)

    def _heading(self, block: Block, _following: Block | None) -> None:
        first, start, end, depth, detail = block[1:]
        words = self._text[start:end].strip()
        if not words.startswith("#"):
            above = words[: max(0, words.rfind("\n"))]
            if "\n" in above or len(above) > LONGEST_HEADING:
                self._paragraph(block, None)  # a rule drawn right below a paragraph
                return
            words = above
        if "<!--" in words:
            words = read_comments(words)[0].replace(GAP, " ")
        says, title = marks.read_signs(plain(words.strip("# \t")))
        title = marks.without_lost(title) if self._lost else title
        if not title:
            return
        if depth:
            self._add(first, title, says, self._above(depth))
            return
        level = detail if isinstance(detail, int) else 1
        self.title = self.title or title
        self._leave_section(level)
        bare = without_number(title)
        if level > 1 and title[-1] != ":" and (bare is not title or says is not NONE or _claims(title)):
            place = len(self._items)
            if self._add(first, bare, says) is not None:
                self._tentative, self._tentative_level = place, level
        self._sections.open(level, title)

    def _leave_section(self, level: int) -> None:
        if self._tentative >= 0 and self._tentative_level < level:
            self._items[self._tentative] = None  # it has headings below itself, so it is no point
        self._tentative = self._command = -1
        self._result_follows = False
        self._parents = []
        self._sections.close(level)


def _opens_alerts(parent: Item) -> bool:
    """True for "Alert when:", where a bare "> 80 %" below it is an alert."""
    return parent.kind is ALERT and parent.text.endswith(":")


def _claims(title: str) -> bool:
    """True for a heading without a number or a sign that asks for something or says how things stand."""
    return orders(title) or title.lower().startswith("status")


def _inline_command(text: str) -> Expectation | None:
    """The question of a command between backticks; most words there are names."""
    found = INLINE_COMMAND.search(text)
    if found is None:
        return None
    from proveout.intake.expectations import read_command  # noqa: PLC0415 - half of all documents hold no command

    return read_command(found[1], found[2].strip(" :–—-→>()"))
