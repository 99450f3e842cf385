"""When a line holds, and how much it weighs, in the words of the document."""

import re
from collections.abc import Iterable

from proveout.pattern import Pattern

BRACKETED = Pattern(r"[(\[]([^()\[\]]*)[)\]]")
WORDS_OF_CONDITION = Pattern(
    r"\b(?:if(?! not exists)|when|where (?!to\b)|unless|only (?:for|if|when)|optional(?:ly)?|as needed|as applicable)\b"
    r"|\bfor [\w./-]+(?: [\w./-]+)? only\b",
    re.IGNORECASE,
)
CONDITION = Pattern(
    r"^(if [^,:]{2,80})[,:]|\b((?:if|where|when) (?:applicable|needed|required|necessary|possible|available|"
    r"enabled|relevant|desired|(?:you(?:'re| are)? )?us(?:e|ed|ing)\b[^,.;:()]{0,60}|not (?!exists)[^,.;:()]{1,60}))"
    r"|^\W{0,5}(optional)\b|(?:[-–—] |, )(optional)\W{0,5}$",
    re.IGNORECASE,
)
PRIORITY_OF_HEADING = Pattern(
    r"\b(P[0-4]\b|critical(?: priority)?|blockers?\b|blocking|must[- ]have|must[- ]do|mandatory|required|urgent|"
    r"immediate(?:ly)?|high(?:est)?[- ]priority|medium[- ]priority|low(?:est)?[- ]priority|should[- ]have|recommended|"
    r"could[- ]have|nice[- ]to[- ]haves?|optional|priority:? ?\w+)\b",
    re.IGNORECASE,
)
# The words that every match above holds one of: most headings are past after one look into a set.
WEIGHTY = frozenset(
    """
    p0 p1 p2 p3 p4 critical blocker blockers blocking must mandatory required urgent immediate immediately priority
    should recommended could nice optional
    """.split()
)
IN_BRACKETS = Pattern(
    r"[(\[]\s*(P[0-4]|critical|blocker|blocking|must[- ]have|mandatory|required|urgent|important|high|medium|low|"
    r"high[- ]priority|medium[- ]priority|low[- ]priority|recommended|nice[- ]to[- ]have|optional)!?\s*[)\]]",
    re.IGNORECASE,
)
IN_FRONT = Pattern(
    r"(P[0-4]|critical|blocker|must[- ]have|(?:high|medium|low)[- ]priority|optional|recommended)\s*[:–—-]\s",
    re.IGNORECASE,
)
NAMED = Pattern(r"\bpriority:\s*(\w+)", re.IGNORECASE)


def condition_of(text: str, lower: str) -> str:
    """When a line holds: "if applicable", "optional", "if using Redis". `lower` is the text in lower case."""
    if not (
        "if " in lower
        or "option" in lower
        or "only" in lower
        or "unless" in lower
        or ("whe" in lower and ("when" in lower or "where" in lower))
        or ("as " in lower and ("as needed" in lower or "as applic" in lower))
    ):
        return ""
    if "(" in text or "[" in text:
        for bracketed in BRACKETED.findall(text):
            if WORDS_OF_CONDITION.search(bracketed) is not None:
                return str(bracketed).strip()
    found = CONDITION.search(text)
    return next((group.strip() for group in found.groups() if group), "") if found is not None else ""


def priority_of_heading(title: str, words: Iterable[str]) -> str:
    """The weight of a section: "Critical", "Nice to have". `words` are those of the title in lower case."""
    if WEIGHTY.isdisjoint(words):
        return ""
    found = PRIORITY_OF_HEADING.search(title)
    return found[1] if found is not None else ""


def priority_of_line(text: str, lower: str) -> str:
    """What one line says of its own weight."""
    found = None
    if "(" in lower or "[" in lower:
        found = IN_BRACKETS.search(text)
    if found is None and lower[0] in "pcbmhlor" and (": " in lower or " - " in lower or "–" in lower or "—" in lower):
        found = IN_FRONT.match(text)
    if found is None and "priority:" in lower:
        found = NAMED.search(text)
    return found[1] if found is not None else ""
