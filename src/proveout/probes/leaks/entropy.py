"""How random a value is."""

import math
import re
from collections import Counter

_KINDS = (re.compile(r"[a-z]"), re.compile(r"[A-Z]"), re.compile(r"[0-9]"), re.compile(r"[^A-Za-z0-9]"))
_PARTS = re.compile(r"[^A-Za-z0-9]+")
_TRANSITION = re.compile(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z])(?=[a-z0-9])|(?<=[0-9])(?=[A-Za-z])")
_VOWELS = re.compile(r"[aeiouyAEIOUY]")
HEX = re.compile(r"[0-9a-f]+|[0-9A-F]+")


def bits_a_character(value: str) -> float:
    """Shannon's entropy of the letters of one value, in bits."""
    total = len(value)
    return -sum(count / total * math.log2(count / total) for count in Counter(value).values()) if total else 0.0


def enough(value: str, bits: float) -> bool:
    """True where a value is as random as its length allows; short values cannot reach many bits a letter."""
    return bits_a_character(value) >= min(bits, 0.65 * math.log2(max(len(value), 2)))


def kinds_of_characters(value: str) -> int:
    """How many of small letters, capitals, digits and other characters a value holds."""
    return sum(kind.search(value) is not None for kind in _KINDS)


def looks_drawn(value: str, at_least: int = 16) -> bool:
    """True for values that chance drew: no identifier, path, version or sentence. `at_least` counts characters."""
    if len(value) < at_least:
        return False
    if HEX.fullmatch(value):
        return enough(value, 2.8) and not value.isdigit()
    parts = [part for part in _PARTS.split(value) if part]
    letters = "".join(parts)
    if len(value) >= 32 and bits_a_character(value) >= 4.2 and kinds_of_characters(value) >= 3 and len(parts) >= 6:
        return sum(character.isdigit() for character in value) >= 3  # keys of Django: a quarter of them is signs
    if len(letters) < 0.7 * len(value) or not enough(value, 3.4):
        return False
    changes = sum(len(_TRANSITION.findall(part)) for part in parts) / len(letters)
    digits = sum(character.isdigit() for character in letters)
    if not digits:
        # Names in camel case change at every fifth letter and hold vowels; drawn text changes at nearly every second.
        return len(value) >= 12 and changes >= 0.3 and len(_VOWELS.findall(letters)) < 0.3 * len(letters)
    if letters.lower() == letters or letters.upper() == letters:
        vowels = len(_VOWELS.findall(letters)) / len(letters)
        return (changes >= 0.22 and vowels < 0.4) or (changes >= 0.12 and vowels < 0.25)
    return changes >= 0.26


def looks_chosen(value: str) -> bool:
    """True for what people choose to log in with: a word and a number, with or without a sign. Either alone is none."""
    if not 6 <= len(value) <= 64 or value.isdigit() or value.isalpha():
        return False
    return kinds_of_characters(value) >= 2 and any(character.isdigit() for character in value)
