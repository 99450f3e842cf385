"""Binds items to the ids of the catalogue: by pins, then cues, then phrases. No network, no model, no chance."""

import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from proveout.bind.decide import (
    ENOUGH,
    ENOUGH_BESIDE,
    ENOUGH_FOR_NARRATIVE,
    ENOUGH_FOR_PLAIN,
    SUGGESTED,
    Candidate,
    choose,
    needed,
    rank,
)
from proveout.bind.index import Hit, Index
from proveout.bind.phrases import EXACT, TURNING
from proveout.bind.words import Line, read_line
from proveout.catalogue import Catalogue
from proveout.errors import UsageError
from proveout.model.binding import Binding, Bound, LimitValue, Sense
from proveout.model.check import Page
from proveout.model.checklist import Checklist, Item, ItemKind, Says

_MOST_SUGGESTIONS = 3
_AGREED = 0.02  # a cue whose check has a near phrase, too
_AGREES_FROM = 0.6
_PHRASE_MOST = 0.88  # a phrase alone is below a cue, unless it is the line
_TURNED = 0.9  # where the line has a word beside the phrase that turns what it asks for
# What such a line says explains another one, or offers something; it asks for nothing itself.
_EXPLAINS = re.compile(
    r"\W*(?:cause|why|value|problem|note|example|tip|symptom|reason|impact|purpose|benefit|price|cost|see)s?\W*:"
    r"|\W*(?:\[[^\]]*\]\([^)]*\)|<?https?://\S+)\W*$|[^$€£]{0,40}[$€£]\s?\d",
    re.IGNORECASE,
)
# What stands below "If you want, I can:" is an offer of whoever wrote it, and nothing of the service.
_OFFERS = re.compile(
    r"\W*(?:if you(?:'d| would)? (?:want|like|prefer|wish)\W+(?:i|we)\b|let me know\b|would you like\b|shall i\b)",
    re.IGNORECASE,
)
_NO_PINS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Binder:
    """Binds items against one catalogue.

    `pins` are a person's word from the configuration, ids by the id of an item; an empty tuple pins an item to
    nothing. They go before the comments of the document, and these before any reading of words.
    `cache` is a folder to keep the cues in as they were read, or None to keep nothing.
    Raises UsageError for a pin to an id that does not exist. A cue that cannot be read is left out, with a warning.
    """

    def __init__(
        self, catalogue: Catalogue, *, pins: Mapping[str, Sequence[str]] = _NO_PINS, cache: Path | None = None
    ) -> None:
        self._catalogue = catalogue
        self._pins = {item: self._known(ids, f"the pin of item {item}") for item, ids in pins.items()}
        self._index = Index(tuple(catalogue.values()), cache=cache)
        for fault in self._index.faults:
            warnings.warn(f"{fault}. It is left out", stacklevel=2)

    def bind(self, checklist: Checklist) -> tuple[Binding, ...]:
        """One binding an item, in the order of the items."""
        by_id = {item.id: item for item in checklist.items}
        read: dict[tuple[tuple[str, ...], str], Line] = {}
        bindings = []
        for item in checklist.items:
            above = by_id.get(item.parent) if item.parent is not None else None
            key = (item.section, above.text if above is not None else "")
            if key not in read:
                read[key] = _read_around(*key)
            bindings.append(self._bind(item, read[key], key[1]))
        return tuple(bindings)

    def bind_item(self, item: Item, *, above: str = "") -> Binding:
        """The binding of one item; `above` is the text of the item that it stands under."""
        return self._bind(item, _read_around(item.section, above), above)

    def ranked(self, item: Item, *, above: str = "") -> list[Candidate]:
        """All candidates for an item, best first, before anything is decided; what `explain` shows."""
        return self._candidates(read_line(item.text), _read_around(item.section, above), frozenset())

    def _bind(self, item: Item, around: Line, above: str) -> Binding:
        if (pinned := self._pinned(item, above)) is not None:
            return pinned
        forbidden = frozenset(self._known(item.directives.get("forbid", ()), f"line {item.line}"))
        line = read_line(item.text)
        if not line.at:
            return Binding(item.id, reason="the line holds no words that tell anything")
        if not item.marked and any(map(_OFFERS.match, (item.text, above, *item.section[-2:]))):
            return Binding(item.id, reason="the line offers something, and states nothing")
        ranked = self._candidates(line, around, forbidden)
        enough = _enough(item)
        chosen = choose(ranked, line, self._index.phrases, enough=enough)
        others = [one for one in ranked if one not in chosen and one.score >= SUGGESTED][:_MOST_SUGGESTIONS]
        perhaps = tuple(self._bound(item, one, above) for one in others)
        if not chosen:
            return Binding(item.id, perhaps=perhaps, reason=_why_nothing(ranked, enough))
        bound = tuple(self._bound(item, one, above) for one in chosen)
        return Binding(item.id, bound, perhaps, _sense(item, tuple(one.id for one in bound)))

    def _pinned(self, item: Item, above: str) -> Binding | None:
        if "ignore" in item.directives:
            return Binding(item.id, reason="ignored by a comment in the document")
        if item.id in self._pins:
            ids, by = self._pins[item.id], "pinned by the configuration"
        elif "pin" in item.directives:
            ids, by = self._known(item.directives["pin"], f"line {item.line}"), "pinned by a comment in the document"
        else:
            return None
        bound = tuple(Bound(id_, 1.0, (by,), _limits(item, self._catalogue[id_], above)) for id_ in ids)
        return Binding(item.id, bound, sense=_sense(item, ids), reason=by)

    def _known(self, ids: Iterable[str], where: str) -> tuple[str, ...]:
        ids = tuple(ids)
        for wrong in ids:
            if wrong not in self._catalogue:
                near = self._catalogue.nearest(wrong)
                meant = " or ".join(f"'{one}'" for one in near)
                hint = f"Did you mean {meant}?" if near else "`proveout list` names them all."
                raise UsageError(f"{where}: there is no check '{wrong}'. {hint}")
        return ids

    def _candidates(self, line: Line, around: Line, forbidden: frozenset[str]) -> list[Candidate]:
        told: dict[str, list[Hit]] = {}
        for hit in self._index.hits(line, around):
            told.setdefault(hit.check, []).append(hit)
        found: dict[str, Candidate] = {}
        near = {one.check: one for one in self._index.phrases.nearest(line, around)}
        for check, hits in told.items():
            best = max(hits, key=lambda hit: (hit.cue.confidence, hit.places.bit_count(), hit.text))
            agrees = check in near and near[check].nearness >= _AGREES_FROM
            score = min(1.0, best.cue.confidence + (_AGREED if agrees else 0.0))
            because = (f"told by: {best.text}", *line.words(best.places))
            beside = any(hit.cue.beside and hit.cue.confidence >= ENOUGH_BESIDE for hit in hits)
            found[check] = Candidate(self._catalogue[check], score, best.places, because, told=True, beside=beside)
        for check, one in near.items():
            score = one.nearness if one.nearness >= EXACT else min(one.nearness, _PHRASE_MOST)
            if score < EXACT and any(line.at.get(stem, 0) & ~one.places for stem in TURNING):
                score *= _TURNED
            if check in found and found[check].score >= score:
                continue
            because = (f"asked as: {one.phrase}", *line.words(one.places))
            told_by = found.get(check)
            found[check] = Candidate(
                self._catalogue[check],
                score,
                one.places | (told_by.places if told_by is not None else 0),
                because,
                told=told_by is not None or score >= EXACT,
                beside=told_by is not None and told_by.beside,
            )
        kept = [
            one
            for check, one in found.items()
            if check not in forbidden and not self._index.is_ruled_out(check, line, around)
        ]
        return rank(kept, line, self._index.phrases)

    def _bound(self, item: Item, one: Candidate, above: str) -> Bound:
        return Bound(one.page.id, round(one.score, 2), one.because, _limits(item, one.page, above))


def _limits(item: Item, page: Page, above: str) -> Mapping[str, LimitValue]:
    from proveout.bind.limits import read_limits  # noqa: PLC0415 - its patterns cost more than all of binding

    return read_limits(item, page, above=above)


def _sense(item: Item, ids: tuple[str, ...]) -> Sense:
    from proveout.bind.sense import read_sense  # noqa: PLC0415 - see above

    return read_sense(item, ids)


def _read_around(section: tuple[str, ...], above: str) -> Line:
    return read_line(" / ".join((*section, above)))


def _enough(item: Item) -> float:
    if item.says is Says.CLAIMED and item.raw.startswith("#"):
        return ENOUGH_FOR_NARRATIVE  # a sign in a heading is an ornament more often than a claim
    if item.marked:
        return ENOUGH
    tells = (
        item.kind is ItemKind.NARRATIVE or item.text.rstrip().endswith(":") or _EXPLAINS.match(item.text) is not None
    )
    if tells or _sense(item, ()) is Sense.RUNBOOK_ROW:
        return ENOUGH_FOR_NARRATIVE
    return ENOUGH_FOR_PLAIN


def _why_nothing(ranked: Sequence[Candidate], enough: float) -> str:
    if not ranked or ranked[0].score < SUGGESTED:
        return "no check of the catalogue speaks of this"
    best = ranked[0]
    enough = needed(best, enough)
    if best.score >= enough:
        return f"{best.page.id} and {ranked[1].page.id} are equally near; pin the one that is meant"
    return f"nothing is near enough: {best.page.id} reaches {best.score:.2f}, {enough:.2f} is needed"
