"""From candidates to a decision: the fewest checks that say all of a line, or none.

A wrong binding is worse than none: whoever reads the report would believe that the line was looked at.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from proveout.bind.phrases import EXACT, Phrases
from proveout.bind.words import Line
from proveout.model.check import Page, PageKind

# ENOUGH, ENOUGH_UNTOLD and ENOUGH_FOR_MORE were tried on 31 labelled documents, each judged by what was best (F0.5) on
# the thirty others. All near 0.7, 0.8, 0.85 do alike there; 0.65 and 0.9 a little better, but cues are written for 0.7.
# The cues were written with these documents in view: this says how thresholds carry over, not how cues do.
ENOUGH = 0.7  # below it an item is unproved, with suggestions
ENOUGH_UNTOLD = 0.8  # where no cue says so, only a phrase that is near
ENOUGH_FOR_PLAIN = 0.8  # for lines that the document does not mark as points
ENOUGH_FOR_NARRATIVE = 0.94  # above a plain cue that a phrase supports
ENOUGH_FOR_MORE = 0.85  # for a second check of the same line
ENOUGH_BESIDE = 0.8  # for one whose cue says that it is asked for as well
SUGGESTED = 0.3
_NEW_SHARE = 0.5  # of a further check's words must be its own
_LINE_WORTH = 0.1  # between cues of one confidence, the one that explains more of the line
_STATED_COST = 0.04  # an own check goes before a general one
_ATTESTATION_COST = 0.04  # and a measurement before a person's word
_MARGIN = 0.08  # phrases of two checks this near to each other decide nothing
_SAME = 0.005  # cues of two checks for the same words decide nothing either


@dataclass(frozen=True, slots=True)
class Candidate:
    """A check that a line may ask for.

    `told` is True where a cue and not only a phrase says so, `beside` where the cue shares its words with others.
    """

    page: Page
    score: float
    places: int
    because: tuple[str, ...]
    told: bool
    beside: bool = False


def rank(candidates: Sequence[Candidate], line: Line, phrases: Phrases) -> list[Candidate]:
    """Best first, and any cue that is sure enough before any phrase; ids break ties."""
    whole = phrases.weight(line, (1 << len(line.stems)) - 1) or 1.0

    def order(one: Candidate) -> tuple[bool, float, str]:
        worth = one.score + _LINE_WORTH * phrases.weight(line, one.places) / whole
        if one.page.is_stated:
            worth -= _STATED_COST
        if one.page.kind is PageKind.ATTESTATION:
            worth -= _ATTESTATION_COST
        return (not (one.told and one.score >= ENOUGH), -worth, one.page.id)

    return sorted(candidates, key=order)


def needed(one: Candidate, enough: float) -> float:
    """The score from which a candidate is bound, for a line that asks for `enough`."""
    return enough if one.told else max(enough, ENOUGH_UNTOLD)


def choose(ranked: Sequence[Candidate], line: Line, phrases: Phrases, *, enough: float) -> tuple[Candidate, ...]:
    """The best, and further ones for parts of the line that it does not explain. Empty where nothing is sure enough."""
    if not ranked:
        return ()
    best = _whole_or_part(ranked, enough)
    if best.score < needed(best, enough) or _undecided(best, ranked):
        return ()
    chosen = [best]
    explained = best.places
    for more in ranked:
        least = max(enough, ENOUGH_BESIDE if more.beside else ENOUGH_FOR_MORE)
        if more is best or more.score < least or (best.told and not more.told):
            continue
        if _related(more.page, chosen):
            continue
        if more.beside:
            chosen.append(more)
            continue
        if line.parts(more.places & ~explained) <= line.parts(explained):
            continue
        own = phrases.weight(line, more.places & ~explained)
        if own <= _NEW_SHARE * phrases.weight(line, more.places):
            continue
        chosen.append(more)
        explained |= more.places
    return tuple(chosen)


def _whole_or_part(ranked: Sequence[Candidate], enough: float) -> Candidate:
    """An umbrella gives way to a member that the line names with more words."""
    best = ranked[0]
    if best.page.kind is not PageKind.UMBRELLA:
        return best
    for part in ranked[1:]:
        names_more = part.places & best.places == best.places and part.places != best.places
        if part.told < best.told or not names_more:
            continue
        if part.page.kind is PageKind.CHECK and part.score >= needed(part, enough):
            return part
    return best


def _undecided(best: Candidate, ranked: Sequence[Candidate]) -> bool:
    """True where the same words speak for two checks alike."""
    others = [other for other in ranked[:4] if other is not best and not _related(other.page, [best])]
    if best.told:
        return not best.beside and any(
            other.told and not other.beside and other.places == best.places and abs(best.score - other.score) < _SAME
            for other in others
        )
    return best.score < EXACT and any(best.score - other.score < _MARGIN for other in others)


def _related(page: Page, chosen: Sequence[Candidate]) -> bool:
    """True where one of them is the whole of which the other is a part."""
    return any(page.id in one.page.members or one.page.id in page.members for one in chosen)
