"""What a result asks for on its line."""

from dataclasses import dataclass
from enum import StrEnum

from proveout.model.binding import Binding, Sense
from proveout.model.check import Sight
from proveout.model.checklist import Item, Says
from proveout.model.run import ItemResult, Judgement, Run, Standing
from proveout.model.verdict import Outcome
from proveout.tick.note import Kind


class Act(StrEnum):
    """What was done to a line."""

    TICKED = "ticked"
    UNTICKED = "unticked"
    MARKED = "marked"  # a note alone
    LEFT = "left alone"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a line should say: the note's kind, the checks that decided, and whether its box is to be ticked.

    `ticked` is None where the box stays as it is.
    """

    kind: Kind
    checks: tuple[str, ...]
    ticked: bool | None = None


def wish_for(item: Item, result: ItemResult, run: Run) -> Wish | None:
    """None where the document says what was measured, or nothing is known.

    Only a plain line is ticked or unticked: one that promises, or speaks of another place, says nothing of today.
    """
    binding = run.bindings.get(result.item, Binding(result.item))
    if binding.sense is not Sense.PLAIN or not item.marked:
        return None
    found = _leaves(result.judgements, run, seen=set())
    match result.standing:
        case Standing.PROVED if found:
            return _proved(item, found)
        case Standing.FALSE:
            return _false(item, result, found)
        case Standing.UNPROVED if item.promised and binding.bound:
            unknown = tuple(one.check for one in found if one.verdict.outcome is Outcome.UNKNOWN)
            return Wish(Kind.STALE, _named(unknown))
        case _:
            return None


def is_undecided(result: ItemResult, run: Run) -> bool:
    """True for a plain line of which this run knows neither that it is true nor that it is false."""
    binding = run.bindings.get(result.item, Binding(result.item))
    return binding.sense is Sense.PLAIN and result.standing is Standing.UNPROVED


def _proved(item: Item, found: list[Judgement]) -> Wish | None:
    checks = _named(tuple(one.check for one in found))
    if any(one.sight is Sight.ATTESTATION for one in found):
        return Wish(Kind.ATTESTED, checks, ticked=True if item.says is Says.OPEN else None)
    return Wish(Kind.PROVED, checks, ticked=True) if item.says is Says.OPEN else None


def _false(item: Item, result: ItemResult, found: list[Judgement]) -> Wish | None:
    kind = Kind.WAIVED if result.waived else Kind.FALSE
    checks = _named(tuple(one.check for one in found if one.verdict.outcome is Outcome.FAIL))
    if item.promised:
        return Wish(kind, checks, ticked=False if item.says is Says.TICKED else None)
    # An open box says already what was measured; that somebody excused it is news.
    return Wish(kind, checks) if result.waived else None


def _named(checks: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(checks)))


def _leaves(keys: tuple[str, ...], run: Run, *, seen: set[str]) -> list[Judgement]:
    found: list[Judgement] = []
    for key in keys:
        judgement = run.judgements.get(key)
        if judgement is None or key in seen:
            continue
        seen.add(key)
        found += _leaves(judgement.members, run, seen=seen) if judgement.members else [judgement]
    return found
