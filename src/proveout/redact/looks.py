"""Whether a word looks drawn by chance, rather than written by a person."""

from itertools import pairwise

from proveout.pattern import Pattern

ENOUGH = 128  # characters; looking at more says nothing new
_WORDS = Pattern(r"[-_./:=+~]+")
_SPACE = Pattern(r"\s")
_HEX = Pattern(r"[0-9a-f]+|[0-9A-F]+")


def looks_random(word: str, at_least: int) -> bool:
    """True for keys and tokens; false for identifiers, paths, versions and words with hyphens.

    `at_least` counts characters. Random text changes between small letters, capitals and digits at more than
    every third place; names that people write do so at every fifth or less.
    """
    if len(word) < at_least or _SPACE.search(word):
        return False
    parts = [part for part in _WORDS.split(word[:ENOUGH]) if part]
    if all(part.isalpha() or part.isdigit() for part in parts):
        # Without digits only long mixtures of both cases are no names.
        return len(word) >= 32 and _changes(parts) >= 0.38
    mixes_cases = any(part != part.lower() for part in parts) and any(part != part.upper() for part in parts)
    enough = 0.34 if mixes_cases else 0.24
    return _changes(parts) >= enough and len(set(word)) >= min(8, at_least // 2)


def is_hex(word: str) -> bool:
    """True for what may as well be a commit or a checksum."""
    return _HEX.fullmatch(word) is not None


def _changes(parts: list[str]) -> float:
    """At which share of its places a word changes its kind of character; a hyphen is no change."""
    pairs = [pair for part in parts for pair in pairwise(map(_kind, part))]
    return sum(one != other for one, other in pairs) / max(len(pairs), 1)


def _kind(character: str) -> str:
    if character.isdigit():
        return "digit"
    return "capital" if character.isupper() else "small"
