"""Rows of tables: which cell names the point, which one says how it stands."""

from typing import NamedTuple

from proveout.intake import marks
from proveout.intake.markup import plain
from proveout.model.checklist import Says

STATUS = frozenset(
    """
    status state done complete completed result ok checked pass passed verified implemented ready progress ✓ ✅ ✔
    """.split()
)
COUNTERS = frozenset(("#", "no", "no.", "nr", "id", "step", "№"))
DONE = frozenset(
    """
    done yes complete completed pass passed ok implemented verified fixed enabled configured live working met deployed y
    """.split()
)
NOT_DONE = frozenset("no pending todo open missing failed fail incomplete blocked n planned wip partial".split())
NOT_DONE_PHRASES = ("to do", "not ", "in progress", "in-progress", "to be", "tbd", "needs", "partially", "n/a")


class Row(NamedTuple):
    text: str  # "Workers: 2; 4"
    says: Says
    boxed: bool


class Columns:
    """The header of a table."""

    __slots__ = ("_counter", "_status")

    def __init__(self, names: tuple[str, ...]) -> None:
        lower = [name.strip(" *:?").lower() for name in names]
        self._status = next(
            (at for at, name in enumerate(lower) if name and (name in STATUS or name.split()[-1] in STATUS)), -1
        )
        self._counter = 0 if len(lower) > 1 and lower and lower[0] in COUNTERS else -1

    def read(self, cells: tuple[str, ...]) -> Row:
        """A row as one statement: the first cell that means something, then the others."""
        words: list[str] = []
        says = Says.NONE
        boxed = False
        for at, cell in enumerate(cells):
            if not cell:
                continue
            box, end = marks.read_box(cell)
            if end:
                boxed = True
                says = _heavier(says, box)
                cell = cell[end:]  # noqa: PLW2901 - the box is read
            signs, text = marks.read_signs(plain(cell.replace("\\|", "|")))
            if signs is not Says.NONE:
                says = _heavier(says, signs)
            elif at == self._status and not boxed:
                word = _status_of(text)
                if word is not Says.NONE:
                    says = _heavier(says, word)
                    continue
            if at == self._counter and text.strip(".#").isdigit():
                continue
            if text and text not in ("-", "—", "–"):
                words.append(text)
        if not words:
            return Row("", says, boxed)
        return Row(f"{words[0].rstrip(':')}: {'; '.join(words[1:])}" if len(words) > 1 else words[0], says, boxed)


def _status_of(text: str) -> Says:
    lower = text.lower().strip(" .!*")
    if lower in NOT_DONE or lower.startswith(NOT_DONE_PHRASES):
        return Says.OPEN
    first = lower.split(None, 1)[0].strip(",.;:()") if lower else ""
    if lower in DONE or (first in DONE and len(lower) < 40):
        return Says.CLAIMED
    return Says.OPEN if first in NOT_DONE else Says.NONE


def _heavier(one: Says, other: Says) -> Says:
    """A row with something open is open, whatever else it bears; a box weighs more than a claim."""
    for says in (Says.OPEN, Says.TICKED, Says.CLAIMED):
        if says in (one, other):
            return says
    return Says.NONE
