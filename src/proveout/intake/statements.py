"""Which lines of a block belong to one statement."""

from collections.abc import Iterator

from proveout.intake import marks
from proveout.intake.kinds import KEYED
from proveout.pattern import Pattern

QUOTE = "> \t"
# A box, a sign, a bold key, a bullet of typographers or a number at the start of a line opens a statement.
STARTS_ANEW = Pattern(
    rf"[*_]{{0,3}}\[.?\]|[{marks.CLAIMS}{marks.OPENS}]|:[a-z_]+:|\*\*[^*\n]+:?\*\*|__[^_\n]+__|[•▪◦○●‣]|\d{{1,3}}[.)]\s"
)
LONG = 60  # characters: a line that is this long was broken by an editor, not by its author


def statements(words: str, first: int, *, wrapped: bool) -> Iterator[tuple[int, str]]:
    """Lines that belong together, joined; each with the number of its first line, counted from 0.

    `wrapped` is set for list items, whose further lines go on with the sentence unless they plainly start another.
    """
    if "\n" not in words:
        yield first, words.strip()
        return
    start = first
    parts: list[str] = []
    for line, each in enumerate(words.split("\n"), first):
        # The first line comes without the signs of quotes around it; what is left there is "greater than".
        piece = (each if line == first else each.lstrip(QUOTE)).rstrip()
        if not piece:
            continue
        if parts and (STARTS_ANEW.match(piece) is not None or (not wrapped and not _goes_on(parts[-1], piece))):
            yield start, " ".join(map(str.strip, parts))
            parts = []
        if not parts:
            start = line
        parts.append(each if line == first else each.lstrip(QUOTE))
    if parts:
        yield start, " ".join(map(str.strip, parts))


def _goes_on(above: str, line: str) -> bool:
    """True where a line of prose carries on the sentence of the line above."""
    if above.endswith(("  ", "\\", ":")) or KEYED.match(line) is not None:
        return False
    return not above.rstrip("*_ ").endswith((".", "!", "?")) and (line[0].islower() or len(above) > LONG)
