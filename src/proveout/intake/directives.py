"""Our own words to the tool, in HTML comments of a line: `<!-- proveout: pin http.hsts_lasts_a_year -->`."""

import re
from collections.abc import Mapping

VERBS = ("pin", "forbid", "ignore")
# Code in backticks is passed over, so that a document may explain a comment without making one.
COMMENT = re.compile(r"(`[^`\n]*`)|<!--(.*?)(?:-->|\Z)", re.DOTALL)


def read_comments(words: str) -> tuple[str, Mapping[str, tuple[str, ...]]]:
    """The words without their comments, line for line, and what the comments say to us."""
    said: dict[str, tuple[str, ...]] = {}

    def drop(found: re.Match[str]) -> str:
        if found[1] is not None:
            return found[1]
        _read(found[2], said)
        return "\n" * found[0].count("\n")

    rest = COMMENT.sub(drop, words)
    return rest, said


def _read(comment: str, said: dict[str, tuple[str, ...]]) -> None:
    head, colon, rest = comment.strip().partition(":")
    if not colon or head.strip().lower() != "proveout":
        return
    verb, *names = rest.replace(",", " ").split() or [""]
    if verb.lower() in VERBS:
        said[verb.lower()] = (*said.get(verb.lower(), ()), *names)
