"""Finds paths by the words in them, without asking a pattern about every path."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

END = "\0"  # behind a word: the path ends there. No path holds one.


class Paths:
    """All paths as one text: a word is looked for once, however many files there are.

    Case does not count. What comes back is what a pattern with one of these words in it could match, and no less; the
    pattern still has to be asked.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = tuple(paths)
        folded = [f"{path}\0" for path in self._paths]
        self._text = "".join(folded)
        if self._text.isascii():
            self._text = self._text.lower()
        else:
            folded = [path.casefold() for path in folded]
            self._text = "".join(folded)
        self._starts = [0, *accumulate(map(len, folded))]
        self._found: dict[str, tuple[int, ...]] = {}

    def holding(self, *words: str) -> tuple[str, ...]:
        """Paths that hold at least one of the words, which are written in small letters, in order."""
        found = [at for word in words for at in self._holding(word)]
        if len(words) > 1:
            found = sorted(set(found))
        return tuple([self._paths[at] for at in found])

    def _holding(self, word: str) -> tuple[int, ...]:
        if word not in self._found:
            self._found[word] = tuple(self._look(word))
        return self._found[word]

    def _look(self, word: str) -> Iterable[int]:
        text, starts = self._text, self._starts
        offset = text.find(word)
        while offset >= 0:
            at = bisect_right(starts, offset) - 1
            yield at
            offset = text.find(word, starts[at + 1])
