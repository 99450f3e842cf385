"""Our own words to the tool, in HTML comments of a line: `<!-- proveout: pin http.hsts_lasts_a_year -->`."""

import re
from collections.abc import Mapping

from proveout.pattern import Pattern

FENCE_OR_COMMENT = Pattern(
    r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(```+|~~~+)([^\n]*)$|`[^`\n]*`|<!--|-->|\n", re.MULTILINE
)
GAP = "\x1f"
VERBS = ("pin", "forbid", "ignore")
# Code in backticks is passed over, so that a document may explain a comment without making one.
COMMENT = re.compile(r"(`[^`\n]*`)|<!--(.*?)(?:-->|\Z)", re.DOTALL)


def read_comments(words: str) -> tuple[str, Mapping[str, tuple[str, ...]]]:
    """The words without their comments, line for line, and what the comments say to us.

    A `GAP` stands where a comment was, so that taking it out joins no two halves of a box.
    """
    said: dict[str, tuple[str, ...]] = {}

    def drop(found: re.Match[str]) -> str:
        if found[1] is not None:
            return found[1]
        _read(found[2], said)
        return GAP + "\n" * found[0].count("\n")

    rest = COMMENT.sub(drop, words)
    return rest, said


def _read(comment: str, said: dict[str, tuple[str, ...]]) -> None:
    head, colon, rest = comment.strip().partition(":")
    if not colon or head.strip().lower() != "proveout":
        return
    verb, *names = rest.replace(",", " ").split() or [""]
    if verb.lower() in VERBS:
        said[verb.lower()] = (*said.get(verb.lower(), ()), *names)


def lines_in_comments(text: str) -> frozenset[int]:
    """Lines, counted from 0, that lie in a comment of more than one line, however a renderer takes it.

    Where a comment opens in the middle of a line, is left open or holds another one, readers of Markdown disagree
    on where it ends. No tick in such a line counts.
    """
    inside: set[int] = set()
    line = depth = 0
    fence = ""
    for found in FENCE_OR_COMMENT.finditer(text):
        sign = found[0]
        if sign == "\n":
            line += 1
            if depth:
                inside.add(line)
        elif fence:
            if found[1] is not None and found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif sign == "<!--":
            depth += 1
        elif sign == "-->":
            depth = max(0, depth - 1)
        elif found[1] is not None and not depth:
            fence = found[1]
    return frozenset(inside)
