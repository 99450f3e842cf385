"""The signs by which a line says that it is done or open."""

import re

from proveout.model.checklist import Says
from proveout.pattern import Pattern

# A member that is fetched through its class costs more than a call.
OPEN, TICKED, CLAIMED, NONE = Says
TICKS = "xX✓✔✅☑√🗸"
# ❎ and ☒ are read both ways by people, so they are no tick.
CLAIMS = "✅✔☑✓🗸🗹"
OPENS = "❌✗✘✖❎☒⬜☐□▢◻◽⏳⌛🔲🔳🚧⏸"
SHORTCODES = {
    ":white_check_mark:": "✅",
    ":heavy_check_mark:": "✔",
    ":ballot_box_with_check:": "☑",
    ":x:": "❌",
    ":negative_squared_cross_mark:": "❎",
    ":hourglass:": "⏳",
    ":construction:": "🚧",
    ":white_large_square:": "⬜",
}
SHORTCODE = re.compile(
    ":(?:white_check_mark|heavy_check_mark|ballot_box_with_check|x|negative_squared_cross_mark"
    "|hourglass|construction|white_large_square):"
)

# Only plain signs inside: a zero-width or direction mark makes it no box, hence no tick.
BOX = re.compile(
    rf"[*_]{{0,3}}\[(?:[ \t\u00a0]{{0,3}}|[ ]?([{TICKS}])\ufe0f?[ ]?|[ ]?[-~/.>!?*_✗✘❌⬜☐⏳]\ufe0f?[ ]?)\](?![(\[:])"
)
EMPTY_BOX, NO_BOX = (OPEN, 3), (NONE, 0)
ANOTHER_BOX = re.compile(r"\[[ ]?\]")
MARK = re.compile(rf"[{CLAIMS}{OPENS}]\ufe0f?")
# Signs in front of the words: arrows, shapes, dingbats, emoji and their joiners; no mathematical operators.
DECORATION = Pattern(
    r"[\s\u200d\ufe0f\u20e3\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]+"
)
LEADS_TO = (":", "-", "–", "—", "→", "=", "|", "(")  # "Status: ✅", "Backups - ✅", "migrations (✅ applied)"
NOT_DONE = Pattern(r"\W*(?:required|needed|todo|to do|pending|must|not\b)", re.IGNORECASE)
LOST = Pattern(r"(?:(?<=: )|^)[?\ufffd]{1,3}(?:\s+|$)|\s+[?\ufffd]{2,3}$|\ufffd")


def may_hold_signs(text: str) -> bool:
    """False for most lines, in no time."""
    return not text.isascii() or (":" in text and text.count(":") > 1 and SHORTCODE.search(text) is not None)


def read_box(line: str) -> tuple[Says, int]:
    """What the box at the very start of a line says, and where it ends; NONE and 0 without a box."""
    if line.startswith("[ ] "):
        return EMPTY_BOX
    found = BOX.match(line)
    if found is None:
        return NO_BOX
    # "[x] pass [ ] fail": where one of two boxes is empty, the line is not plainly ticked.
    if found[1] is None or (line.count("[") > 1 and _has_empty_box(line, found.end())):
        return OPEN, found.end()
    return TICKED, found.end()


def read_signs(text: str) -> tuple[Says, str]:  # noqa: C901 - one pass over the signs of a line
    """What the emoji of a line say, and the line without them and without decoration in front."""
    if ":" in text and text.count(":") > 1 and SHORTCODE.search(text) is not None:
        text = SHORTCODE.sub(lambda found: SHORTCODES[found[0]], text)
    elif text.isascii():
        return NONE, text
    if MARK.search(text) is None:
        return NONE, _undecorated(text)
    says = NONE
    kept: list[str] = []
    end = 0
    seen: set[bool] = set()
    closing = len(text.rstrip(" *_.!)"))
    for found in MARK.finditer(text):
        before = text[end : found.start()].strip()
        end = found.end()
        if before:
            kept.append(before)
        claims = found[0][0] in CLAIMS
        seen.add(claims)
        # In the middle of a sentence ("the ✅ column") a sign says nothing.
        if not kept or end >= closing or before.rstrip("*_ ").endswith(LEADS_TO):
            if not claims:
                says = OPEN
            elif says is NONE and NOT_DONE.match(text, end) is None:
                says = CLAIMED
    rest = text[end:].strip()
    if rest:
        kept.append(rest)
    if len(seen) > 1 and text[0] in CLAIMS:
        says = NONE  # "✅ passes / ❌ fails" explains signs
    return says, _undecorated(" ".join(kept))


def without_lost(text: str) -> str:
    """The line without the "?" that stands where a mark was lost."""
    return LOST.sub("", text).rstrip()


def _undecorated(text: str) -> str:
    if text and text[0] > "\u2000":
        found = DECORATION.match(text)
        if found is not None:
            return text[found.end() :]
    return text


def _has_empty_box(line: str, start: int) -> bool:
    """An empty box outside of code."""
    return any(ANOTHER_BOX.search(part) for part in line[start:].split("`")[::2])
