"""The stem of a word: what its forms have in common. Light: endings go only where enough of a word stays."""

import re
from functools import lru_cache

from proveout.bind.folding import FOLD, KEPT
from proveout.bind.languages import in_english

# Ending, letters that must stay, what is written instead.
_ENDINGS = (
    ("ization", 3, "iz"),
    ("isation", 3, "iz"),
    ("ation", 4, ""),
    ("ated", 4, ""),
    ("ating", 4, ""),
    ("ate", 4, ""),
    ("ion", 4, ""),
)
_VOWEL = re.compile("[aeiouy]")
# "mov" of "moved", "cod" of "coding": an e was lost. Not "add", "log", "fix", "view".
_LOST_E = re.compile("[^aeiou][aeiou][^aeiouwxy]")


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """The stem of one lower-case word."""
    word = FOLD.get(word) or _folded(in_english(word) or word)
    if len(word) <= 3 or word in KEPT:
        return word
    word = _singular(word)
    word = FOLD.get(word, word)
    if len(word) <= 3 or word in KEPT:
        return word
    if (short := _without_ending(word)) is not None:
        return short
    infinitive = _infinitive(word)
    if infinitive != word:  # "versioning", as "version"
        word = FOLD.get(infinitive, infinitive)
        if word in KEPT:
            return word
        if (short := _without_ending(word)) is not None:
            return short
    if len(word) > 3 and word.endswith("y"):
        return word[:-1] + "i"
    if len(word) <= 4:
        return word
    word = word.removesuffix("e")
    return word[:-1] + "z" if word.endswith("is") and len(word) > 5 else word  # authorise, optimise


def _folded(word: str) -> str:
    return FOLD.get(word, word)


def _without_ending(word: str) -> str | None:
    for ending, least, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)] + instead
    return None


def _singular(word: str) -> str:
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "ches", "shes", "xes", "zzes")) else word[:-1]


def _infinitive(word: str) -> str:
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest == word or len(rest) < 3 or word.endswith("eed") or not _VOWEL.search(rest):
            continue
        if len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz":
            return rest[:-1]
        return rest + "e" if len(rest) == 3 and _LOST_E.fullmatch(rest) else rest
    return word
