"""Two runs side by side: what changed between them."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from proveout.model.run import Decision, ItemResult, Run, Standing

Place = tuple[str, str]  # path of the document, id of the item
MOST_COMPARED = 300  # lines that went; a document of which more went is another one
ALIKE = 0.6  # share of equal letters from which a line that came is taken for one that went


class ChangeKind(StrEnum):
    """What happened to an item, worst first."""

    BECAME_FALSE = "became false"
    BECAME_UNPROVED = "is not proved any more"
    BECAME_PROVED = "was proved"
    NO_LONGER_FALSE = "is not false any more"
    EXCUSED = "is excused now"
    NO_LONGER_EXCUSED = "is not excused any more"
    REWORDED = "was reworded"
    CAME = "is new"
    WENT = "is gone"
    OTHER = "stands elsewhere"


@dataclass(frozen=True, slots=True)
class Change:
    """One item that changed. `before` and `after` are its standings, empty where it was not there."""

    kind: ChangeKind
    item: str
    checklist: str
    line: int
    text: str
    before: str
    after: str
    why: str
    was: str = ""  # its words before, where they changed


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two runs."""

    id: str
    started_at: str
    environment: str
    decision: Decision
    because: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """`changes` are sorted by what matters most; `same` counts the items that stand as they stood."""

    before: Side
    after: Side
    changes: tuple[Change, ...]
    same: int


@dataclass(frozen=True, slots=True)
class _Seen:
    result: ItemResult
    text: str
    line: int


def compare(before: Run, after: Run, ids: tuple[str, str]) -> Comparison:
    """What changed from one run to the other. `ids` are the short ids of the two."""
    old, new = _items(before), _items(after)
    reworded = _reworded(old, new)
    changes: list[Change] = []
    same = 0
    for place, seen in new.items():
        origin = reworded.get(place, place)
        past = old.get(origin)
        kind = _kind(past, seen, reworded=place in reworded)
        if kind is None:
            same += 1
            continue
        changes.append(_change(kind, seen, past))
    went = old.keys() - new.keys() - set(reworded.values())
    changes += [_gone(old[place]) for place in went]
    order = list(ChangeKind)
    changes.sort(key=lambda one: (order.index(one.kind), one.checklist, one.line, one.item))
    return Comparison(_side(before, ids[0]), _side(after, ids[1]), tuple(changes), same)


def _items(run: Run) -> dict[Place, _Seen]:
    items = {(checklist.path, item.id): item for checklist in run.checklists for item in checklist.items}
    found = {}
    for result in run.results:
        item = items.get((result.checklist, result.item))
        if item is not None and result.standing is not Standing.REMARK:
            found[result.checklist, result.item] = _Seen(result, item.text, item.line)
    return found


def _reworded(old: Mapping[Place, _Seen], new: Mapping[Place, _Seen]) -> dict[Place, Place]:
    """New places whose words are nearly those of a place that went, of the same document."""
    went = {place: seen for place, seen in old.items() if place not in new}
    came = [place for place in new if place not in old]
    pairs: dict[Place, Place] = {}
    # A heading that changed gives every line below it another id and leaves its words alone.
    by_words: dict[tuple[str, str], list[Place]] = {}
    for place, seen in went.items():
        by_words.setdefault((place[0], seen.text), []).append(place)
    for place in came:
        if same := by_words.get((place[0], new[place].text)):
            pairs[place] = same.pop(0)
            del went[pairs[place]]
    for place in came:
        if place not in pairs and (near := _nearest(new[place].text, place[0], went)) is not None:
            pairs[place] = near
            del went[near]
    return pairs


def _nearest(words: str, document: str, went: Mapping[Place, _Seen]) -> Place | None:
    best, likeness = None, ALIKE
    matcher = difflib.SequenceMatcher(b=words, autojunk=False)
    for place, seen in list(went.items())[:MOST_COMPARED]:
        if place[0] != document:
            continue
        matcher.set_seq1(seen.text)
        if min(matcher.real_quick_ratio(), matcher.quick_ratio()) > likeness and (alike := matcher.ratio()) > likeness:
            best, likeness = place, alike
    return best


def _kind(past: _Seen | None, seen: _Seen, *, reworded: bool) -> ChangeKind | None:
    after = seen.result
    if past is None:
        return ChangeKind.BECAME_FALSE if after.standing is Standing.FALSE else ChangeKind.CAME
    before = past.result
    kind = None
    if after.standing is not before.standing:
        if after.standing is Standing.FALSE:
            kind = ChangeKind.BECAME_FALSE
        elif before.standing is Standing.PROVED and after.standing is Standing.UNPROVED:
            kind = ChangeKind.BECAME_UNPROVED
        elif after.standing is Standing.PROVED:
            kind = ChangeKind.BECAME_PROVED
        elif before.standing is Standing.FALSE:
            kind = ChangeKind.NO_LONGER_FALSE
        else:
            kind = ChangeKind.OTHER
    elif bool(after.blocks) is not bool(before.blocks):
        kind = ChangeKind.NO_LONGER_EXCUSED if after.blocks else ChangeKind.EXCUSED
    elif reworded:
        kind = ChangeKind.REWORDED
    return kind


def _change(kind: ChangeKind, seen: _Seen, past: _Seen | None) -> Change:
    result = seen.result
    return Change(
        kind,
        result.item,
        result.checklist,
        seen.line,
        seen.text,
        before=past.result.standing if past else "",
        after=result.standing,
        why=result.waived or result.why,
        was=past.text if past and past.text != seen.text else "",
    )


def _gone(seen: _Seen) -> Change:
    result = seen.result
    return Change(
        ChangeKind.WENT, result.item, result.checklist, seen.line, seen.text, result.standing, "", "the line is gone"
    )


def _side(run: Run, short_id: str) -> Side:
    return Side(short_id, run.started_at, run.environment, run.decision, run.because)
