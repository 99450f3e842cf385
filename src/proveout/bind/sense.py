"""How a line speaks of its statement: plainly, for later, of another environment, under a condition."""

import re

from proveout.model.binding import Sense
from proveout.model.checklist import Item

_LATER = re.compile(
    r"\((?:later|todo|optional for now)\b|\b(?:future|planned|coming soon|not yet|tbd|roadmap)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if (?:applicable|using|needed|enabled|required|you)|when using|optional(?:ly)?)\b", re.IGNORECASE
)
_ELSEWHERE = re.compile(r"\b(?:local(?:ly|host)?|development|dev|staging|sandbox)\b(?! ?key)", re.IGNORECASE)
_HERE = re.compile(r"\bprod(?:uction)?\b", re.IGNORECASE)
_NEGATING = re.compile(
    r"\b(?:not (?:included|in scope|supported|covered)|out of scope|known (?:issues|limitations))\b", re.IGNORECASE
)


def read_sense(item: Item, page_ids: tuple[str, ...]) -> Sense:  # noqa: ARG001 - senses of single checks will want them
    """Plain, or why a pass of the checks would not make the line true."""
    headings = " / ".join(item.section)
    if _NEGATING.search(headings):
        return Sense.NEGATED
    if _LATER.search(item.text) or _LATER.search(headings):
        return Sense.PROMISED_FOR_LATER
    if item.condition or _CONDITION.search(item.text):
        return Sense.CONDITIONAL
    near = item.section[-1] if item.section else ""
    for words in (item.text, near):
        if _ELSEWHERE.search(words) and not _HERE.search(words):
            return Sense.ANOTHER_ENVIRONMENT
    return Sense.PLAIN
