"""Lines of a report, each within its columns."""

from proveout.model.verdict import Outcome
from proveout.report.columns import harmless, no_command, shortened, width_of, wrapped, wrapped_command
from proveout.report.style import OF_OUTCOME, Colour, signs_for

NARROWEST = 40  # columns; below that nothing can be laid out
WORDS = 24  # columns that the words of an item need before anything may stand beside them


class Paper:
    """Collects lines. Everything that is written here is made harmless first."""

    def __init__(self, width: int, *, colour: bool, encoding: str) -> None:
        self.signs = signs_for(encoding)
        self._width = max(width, NARROWEST)
        self._colour = colour
        self._encoding = encoding
        self._lines: list[str] = []

    @property
    def text(self) -> str:
        return "\n".join(map(no_command, self._lines)) + "\n"

    def gap(self) -> None:
        self._lines.append("")

    def heading(self, words: str, count: int) -> None:
        """A section's title with the number of its entries, after an empty line."""
        self.gap()
        self._lines += [self._on(Colour.BOLD, line) for line in self._fold(f"{words} ({count})", self._width)]

    def lead(self, word: str, text: str, colour: Colour) -> None:
        """A word in bold colour, and a text that hangs beside it."""
        indent = len(word) + 2
        first, *rest = self._fold(text, self._width - indent)
        self._lines.append((colour.on(word, bold=True) if self._colour else word) + "  " + first)
        self._lines += [" " * indent + line for line in rest]

    def note(self, text: str, indent: int = 0, *, most: int = 0, colour: Colour = Colour.NONE) -> None:
        """Running text; `most` is the number of lines after which it is cut, 0 for never."""
        if not text:
            return
        lines = self._cut(self._fold(text, self._width - indent), most)
        self._lines += [" " * indent + self._on(colour, line) for line in lines]

    def labelled(self, label: str, text: str, indent: int, *, most: int = 0) -> None:
        """`again: …`, with the text hanging beside its label."""
        hang = indent + len(label) + 2
        lines = self._cut(self._fold(text, self._width - hang), most)
        self._hang(label, lines, indent)

    def command(self, label: str, command: str, indent: int) -> None:
        """As `labelled`, broken so that it can still be copied into a shell."""
        hang = indent + len(label) + 2
        self._hang(label, wrapped_command(harmless(command, self._encoding), self._width - hang), indent)

    def item(self, outcome: Outcome, place: str, words: str, indent: int = 0) -> None:
        """One line for an item: sign, place, and as many of the words as fit."""
        place, words = harmless(place, self._encoding), harmless(words, self._encoding)
        room = self._width - indent - 2 - width_of(place) - 2
        if room >= WORDS:
            self._signed(outcome, f"{place}  {shortened(words, room, self.signs.ellipsis)}", indent)
            return
        for line in wrapped(place, self._width - indent - 2):
            self._signed(outcome, line, indent)
        self.note(words, indent + 2, most=1)

    def outcome(self, outcome: Outcome, text: str, indent: int) -> None:
        """A sign and running text that hangs beside it."""
        first, *rest = self._fold(text, self._width - indent - 2)
        self._signed(outcome, first, indent)
        self._lines += [" " * (indent + 2) + line for line in rest]

    def _signed(self, outcome: Outcome, text: str, indent: int) -> None:
        self._lines.append(" " * indent + self._on(OF_OUTCOME[outcome], self.signs.of(outcome)) + " " + text)

    def _hang(self, label: str, lines: list[str], indent: int) -> None:
        first, *rest = lines
        self._lines.append(" " * indent + self._on(Colour.DIM, label) + "  " + first)
        self._lines += [" " * (indent + len(label) + 2) + line for line in rest]

    def _fold(self, text: str, width: int) -> list[str]:
        return wrapped(harmless(text, self._encoding), max(width, WORDS))

    def _cut(self, lines: list[str], most: int) -> list[str]:
        if not most or len(lines) <= most:
            return lines
        last = shortened(f"{lines[most - 1]} {lines[most]}", width_of(lines[most - 1]), self.signs.ellipsis)
        return [*lines[: most - 1], last]

    def _on(self, colour: Colour, text: str) -> str:
        return colour.on(text) if self._colour else text
