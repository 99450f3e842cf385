"""Where the blocks of a Markdown document stand. The structure is CommonMark's, the words stay untouched.

The parser is given a mask of the text: one ASCII byte per character, with everything that means something inside
of a line blotted out. So offsets in bytes are offsets in characters, brackets and emphasis cost nothing however
deep they go, and only the blocks come back.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from enum import StrEnum
from itertools import accumulate
from typing import Any

import pyromark

from proveout.pattern import Pattern

CONTROLS = bytes.maketrans(bytes((*range(9), 11, 12, *range(14, 32), 127)), b"." * 30)
# What means something inside of a line only; 1, 2 and 3 stand for the signs that open a fence or a comment.
BLOTS = bytes.maketrans(b"[]!&_\\$<`\1\2\3", b".........`<!")
STAR_OF_EMPHASIS = re.compile(rb"\*(?![ \t\n])")
SHORT_RUN_OF_TICKS = re.compile(rb"(?<!`)``?(?!`)")
# "- > 80 % coverage" is meant as a limit; Markdown takes it for a quotation in a list.
GREATER_THAN = re.compile(rb"(?m)^([ \t]*[-*][ \t]+(?:\[.\][ \t]+)?)>(?=[ =]{0,2}[~$]?\d)")
FRONT_MATTER = Pattern(r"---[ \t]*\n(?:[\w-]+:[^\n]*\n|[ \t#-][^\n]*\n){1,200}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
INDENTED = "indented"  # the language of code without a fence
OPTIONS = pyromark.Options.ENABLE_TABLES


class Kind(StrEnum):
    HEADING = "heading"
    ITEM = "item"
    PARAGRAPH = "paragraph"
    CODE = "code"
    HEADER = "header"
    ROW = "row"


# (kind, line of the start counted from 0, start, end, depth, detail). Offsets count characters; the depth is the
# number of list items around, its own included; the detail is the level of a heading, the language of code, or the
# cells of a row. A bare tuple: naming the fields would cost more than finding the block.
Block = tuple[Kind, int, int, int, int, int | str | tuple[str, ...]]

# A member that is fetched through its class costs more than a call.
HEADING, ITEM, PARAGRAPH, CODE, HEADER, ROW = Kind


def find_blocks(text: str, lines: list[str]) -> list[Block]:  # noqa: C901, PLR0912, PLR0915 - one walk: a call per event would double its price
    """The blocks in the order of their lines; a list item ends where the first block inside of it starts.

    `lines` are those of the text. All are found before the first is read: the two by turns take a tenth longer.
    """
    blocks: list[Block] = []
    add = blocks.append
    starts = [0, *accumulate([len(line) + 1 for line in lines])]
    waiting: list[int] = []  # the offset of each open list item, or -1 once its own words are out
    cells: list[str] = []
    header = in_leaf = False
    loose, loose_end = -1, 0  # words of a tight list item below a block inside of it
    # Any: the stubs describe every event as its own dictionary, and a walk tells them apart by their keys.
    events: Iterable[tuple[Any, Any]] = pyromark.Markdown(options=OPTIONS).events_with_range(_mask(text))
    for event, span in events:
        if event.__class__ is str:
            continue
        tag = event.get("Start")
        if tag is not None:
            start: int = span["start"]
            end: int = span["end"]
            if loose >= 0:
                add((PARAGRAPH, bisect_right(starts, loose) - 1, loose, loose_end, len(waiting), ""))
                loose = -1
            if tag == "Item":
                waiting.append(start)
            elif tag == "TableCell":
                in_leaf = True
                cells.append(text[start:end].strip())
            elif tag in ("TableRow", "TableHead"):
                header = tag == "TableHead"
                cells = []
            elif tag == "Paragraph":
                in_leaf = True
                if waiting and (at := waiting[-1]) >= 0:
                    waiting[-1] = -1
                    if text.find("\n", at, start) < 0:
                        add((ITEM, bisect_right(starts, at) - 1, at, end, len(waiting), ""))
                        continue
                add((PARAGRAPH, bisect_right(starts, start) - 1, start, end, len(waiting), ""))
            elif tag.__class__ is not str or tag == "HtmlBlock":
                if waiting and (at := waiting[-1]) >= 0:
                    waiting[-1] = -1
                    if text.find("\n", at, start) >= 0:
                        add((ITEM, bisect_right(starts, at) - 1, at, start - 1, len(waiting), ""))
                if tag == "HtmlBlock":
                    in_leaf = True
                elif "Heading" in tag:
                    in_leaf = True
                    add(
                        (
                            HEADING,
                            bisect_right(starts, start) - 1,
                            start,
                            end,
                            len(waiting),
                            int(tag["Heading"]["level"][1]),
                        )
                    )
                elif "CodeBlock" in tag:
                    in_leaf = True
                    code = tag["CodeBlock"]
                    language = INDENTED if code.__class__ is str else code["Fenced"]
                    add((CODE, bisect_right(starts, start) - 1, start, end, len(waiting), language))
            continue
        tag = event.get("End")
        if tag is None:
            if waiting and waiting[-1] < 0 and not in_leaf and "Text" in event:
                loose = span["start"] if loose < 0 else loose
                loose_end = span["end"]
            continue
        if loose >= 0:
            add((PARAGRAPH, bisect_right(starts, loose) - 1, loose, loose_end, len(waiting), ""))
            loose = -1
        if tag == "Item":
            if (at := waiting.pop()) >= 0:
                add((ITEM, bisect_right(starts, at) - 1, at, span["end"], len(waiting) + 1, ""))
        elif tag in ("TableRow", "TableHead"):
            start = span["start"]
            line = bisect_right(starts, start) - 1
            add((HEADER if header else ROW, line, start, span["end"], len(waiting), tuple(cells)))
        else:
            in_leaf = False
    return blocks


def _mask(text: str) -> str:
    data = text.encode("ascii", "replace").translate(CONTROLS)
    if b"\\|" in data:
        data = data.replace(b"\\|", b"..")
    if b"````" in data:
        data = SHORT_RUN_OF_TICKS.sub(_dots, data).replace(b"`", b"\1")
    else:
        data = data.replace(b"```", b"\1\1\1")
    if b"- >" in data or b"* >" in data:
        data = GREATER_THAN.sub(rb"\1.", data)
    if b"<!--" in data:
        data = _without_comments_in_one_line(data).replace(b"<!--", b"\2\3--")
    data = data.translate(BLOTS)
    if b"**" in data:
        data = data.replace(b"**", b"..")
    if b"*" in data:
        data = STAR_OF_EMPHASIS.sub(b".", data)
    masked = data.decode("ascii")
    if text.startswith("---") and (front := FRONT_MATTER.match(text)) is not None:
        end = front.end()
        masked = "\n".join(" " * len(line) for line in masked[:end].split("\n")) + masked[end:]
    return masked


def _dots(found: re.Match[bytes]) -> bytes:
    return b"." * len(found[0])


def _without_comments_in_one_line(data: bytes) -> bytes:
    """The mask with each comment that ends on its own line blotted out, so that the words beside it count."""
    mask = bytearray(data)
    close = line_end = -1
    at = data.find(b"<!--")
    while at >= 0:
        # Both are looked for again only once they lie behind: a line of a million openings is read once.
        if 0 <= close < at + 4 or close == -1:
            close = data.find(b"-->", at + 4)
            if close < 0:
                break
        if line_end < at:
            line_end = data.find(b"\n", at)
            line_end = len(data) if line_end < 0 else line_end
        if close < line_end:
            mask[at : close + 3] = b"." * (close + 3 - at)
            at = data.find(b"<!--", close + 3)
        else:
            at = data.find(b"<!--", at + 4)
    return bytes(mask)
