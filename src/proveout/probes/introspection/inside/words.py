"""Sentences of the service, without the values of its environment."""

from __future__ import annotations

import re

from .masking import ADDRESS, ORDINARY, looks_secret, shown

PIECE = 8  # characters of a value that are enough to know it by
SHORTEST = 4
MOST = 240
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]+")
WORDS = re.compile(r"[^\s\"'`,;()\[\]{}]{16,}")
# Their values name what is imported, and a sentence without them says nothing.
NAMES_A_MODULE = re.compile(r"(SETTINGS(_MODULE)?|FLASK_APP|_APP|APP_MODULE|ENVIRONMENT|_ENV|^ENV)$")


class Words:
    """Cleans what is printed of the service; `variables` are all that it was given, real and made up."""

    def __init__(self, variables: dict[str, str], places: dict[str, str] | None = None) -> None:
        self._places = places or {}
        self._whole: dict[str, str] = {}
        self._pieces: dict[str, str] = {}
        for name, value in variables.items():
            bare = value.strip()
            if len(bare) < SHORTEST or bare.lower() in ORDINARY:
                continue
            if NAMES_A_MODULE.search(name) and re.fullmatch(r"[A-Za-z_][\w.:]*", bare):
                continue
            self._whole.setdefault(bare.lower(), name)
            folded = ADDRESS.sub("", bare.lower())
            for at in range(min(len(folded) - PIECE, 4096) + 1):
                piece = folded[at : at + PIECE]
                self._pieces.setdefault(piece, name)
        # The longest first, and all in one pass: the name of one may hold the value of another.
        values = sorted(map(re.escape, self._whole), key=len, reverse=True)
        either = r"(?<![A-Za-z0-9])(?:{0})(?![A-Za-z0-9])".format("|".join(values))
        self._pattern = re.compile(either, re.IGNORECASE) if values else None
        names = sorted((name for name in variables if "_" in name), key=len, reverse=True)
        either = r"(?<![A-Za-z0-9_])({0})(?![A-Za-z0-9_])".format("|".join(map(re.escape, names)))
        self._names = re.compile(either) if names else None

    def clean(self, text: str, most: int = MOST) -> str:
        """One line of at most `most` characters, in which no value and no larger piece of one stands."""
        line = shown(CONTROL.sub(" ", text[:20000]).strip(), self._places)
        # Names of variables are no secrets, though one may hold the value of another.
        parts = self._names.split(line) if self._names is not None else [line]
        line = "".join(part if at % 2 else self._without_values(part) for at, part in enumerate(parts))
        line = WORDS.sub(lambda word: "[hidden]" if _is_secret(word.group()) else word.group(), line)
        return line if len(line) <= most else line[: most - 1].rstrip() + "…"

    def _without_values(self, line: str) -> str:
        if self._pattern is None:
            return line
        parts, at = [], 0
        for found in self._pattern.finditer(line):
            parts += [self._without_pieces(line[at : found.start()]), "$" + self._whole[found.group().lower()]]
            at = found.end()
        return "".join([*parts, self._without_pieces(line[at:])])

    def _without_pieces(self, line: str) -> str:
        folded = line.lower()
        if len(folded) != len(line):
            folded = line
        parts, at, kept = [], 0, 0
        while at <= len(folded) - PIECE:
            name = self._pieces.get(folded[at : at + PIECE])
            if name is None:
                at += 1
                continue
            end = at + PIECE
            while end < len(folded) and folded[end - PIECE + 1 : end + 1] in self._pieces:
                end += 1
            parts += [line[kept:at], "[part of {0}]".format(name)]
            at = kept = end
        return "".join([*parts, line[kept:]])


def _is_secret(word: str) -> bool:
    return (bool(ADDRESS.match(word)) and "@" in word) or looks_secret(word)
