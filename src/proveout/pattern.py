"""Regular expressions that are compiled when they are first asked: a start that reads no line compiles none."""

import re
from collections.abc import Iterator
from functools import cached_property


class Pattern:
    """As `re.Pattern`, later. `at` is where the search begins."""

    def __init__(self, words: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._words = words
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._words, self._flags)

    def search(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self._compiled.search(text, at)

    def match(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self._compiled.match(text, at)

    def fullmatch(self, text: str, at: int = 0) -> re.Match[str] | None:
        return self._compiled.fullmatch(text, at)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._compiled.finditer(text)

    def findall(self, text: str) -> list[str]:
        """What the whole expression or its one group matched."""
        return self._compiled.findall(text)

    def split(self, text: str) -> list[str]:
        return [part for part in self._compiled.split(text) if part is not None]

    def sub(self, by: str, text: str) -> str:
        return self._compiled.sub(by, text)
