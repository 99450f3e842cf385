"""Lines that head what stands below them without being headings of Markdown."""

import re
from typing import NamedTuple

from proveout.intake.kinds import KEYED, asks, orders
from proveout.intake.sections import BOLD, TITLE
from proveout.pattern import Pattern

BOLD_ONLY = Pattern(r"(?:\*\*|__)((?:(?!\*\*|__).)+)(?:\*\*|__)\s*:?")
WITH_COLON = Pattern(r"(?:\*\*[^*]+\*\*|__[^_]+__)[^.!?]{0,60}:|[^.!?:|]{1,80}:")
BARE = Pattern(r"[A-Z0-9][^.!?:|`=]{1,70}")
MOST_WORDS = 8
# What stands before the words of a numbered heading: Step 3: or 2.1 or 4)
NUMBER = Pattern(
    r"(?:(?:step|phase|day|week|stage|task|part|test|option|issue)\s+)?"
    r"\d{1,2}(?:(?:\.\d{1,2}){1,4}\.?(?=\s)|\s?[.:)–—-](?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
# A look at the first sign tells most titles apart.
BEGINS_NO_NUMBER = frozenset("abcefghjklmnqruvxyzABCEFGHJKLMNQRUVXYZ")


class Title(NamedTuple):
    level: int  # below those of Markdown, see `sections`
    text: str
    states: bool  # it asks for something as well: "Create `Procfile`:"


def without_number(title: str) -> str:
    """`title` is not empty."""
    if title[0] in BEGINS_NO_NUMBER:
        return title
    found = NUMBER.match(title)
    return title[found.end() :] if found is not None else title


def title_in(words: str, text: str, *, above_block: bool, above_list: bool) -> Title | None:
    """The heading that a line of a paragraph is; None for a line that is none.

    `words` are the line as written, `text` without markup and marks. `above_block` and `above_list` tell what
    follows it.
    """
    if words.startswith(("**", "__")) and BOLD_ONLY.fullmatch(words) is not None:
        keyed = KEYED.match(text)
        if keyed is None:
            is_sentence = text.endswith(("!", ".")) and len(text.split()) > 5
            return None if is_sentence else Title(BOLD, text.rstrip(": "), orders(text))
        return Title(BOLD, text.rstrip(": "), states=False) if len(keyed[1].split()) > 3 else None
    if not above_block:
        return None
    if WITH_COLON.fullmatch(words) is not None:
        keyed = KEYED.match(text)
        if keyed is None or len(keyed[2].split()) < 3:
            return Title(BOLD if words.startswith(("**", "__")) else TITLE, text.rstrip(": "), orders(text))
    if above_list and BARE.fullmatch(words) is not None and len(words.split()) <= MOST_WORDS and not asks(text):
        return Title(TITLE, text, states=False)
    return None
