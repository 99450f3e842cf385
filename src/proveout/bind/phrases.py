"""How alike a line and the phrases of `Asked as:` are: recall for checks whose cues do not match.

Words weigh by how few checks use them. A phrase is near when most of its weight stands in the line, and most of
the line's weight is explained by it.
"""

import math
from collections.abc import Iterable
from typing import NamedTuple, TypedDict

from proveout.bind.stems import stem as stem_of
from proveout.bind.words import Line, is_filler, stems_of
from proveout.model.check import Page

_FILLER_WEIGHT = 0.5
_UNKNOWN_WEIGHT = 0.4  # of the heaviest: a word that no check uses is mostly a name
_HEADING_WEIGHT = 0.5  # a word of the phrase that stands in a heading only
_TITLE_WORTH = 0.9  # titles are statements, people ask in phrases
_WORTH = 0.93  # 0.75 of nearness is right as often as a cue of 0.7
EXACT = 0.97
_ALL = 0.999
# A line that has one of these and a phrase that has not ask for two things: a socket, and watching it.
TURNING = frozenset(
    map(stem_of, ("monitoring", "documented", "alert", "training", "review", "policy", "cost", "support"))
)
_LINE_SHARE = 0.5
_FEW = 2


class Near(NamedTuple):
    """A check whose phrase is near, between 0 and 1, and the places of the words that they share."""

    check: str
    nearness: float
    phrase: str
    places: int


class KeptPhrases(TypedDict):
    """The phrases of a catalogue as JSON: four lists of one length, weights and numbers of phrases by stem."""

    checks: list[str]
    texts: list[str]
    worth: list[float]
    stems: list[list[str]]
    holding: dict[str, list[int]]
    weights: dict[str, float]
    unknown: float


def read_phrases(pages: Iterable[Page]) -> KeptPhrases:
    """The phrases of these pages."""
    kept = KeptPhrases(checks=[], texts=[], worth=[], stems=[], holding={}, weights={}, unknown=0.0)
    using: dict[str, set[str]] = {}
    checks = 0
    for page in pages:
        checks += 1
        for text, worth in (*((phrase, 1.0) for phrase in page.asked_as), (page.title, _TITLE_WORTH)):
            stems = list(dict.fromkeys(stems_of(text)))
            for stem in stems:
                kept["holding"].setdefault(stem, []).append(len(kept["checks"]))
                using.setdefault(stem, set()).add(page.id)
            kept["checks"].append(page.id)
            kept["texts"].append(text)
            kept["worth"].append(worth)
            kept["stems"].append(stems)
    kept["unknown"] = math.log(1 + checks) * _UNKNOWN_WEIGHT
    kept["weights"] = {
        stem: round(math.log((1 + checks) / len(users)) * (_FILLER_WEIGHT if is_filler(stem) else 1.0), 3)
        for stem, users in using.items()
    }
    return kept


class Phrases:
    """All phrases of a catalogue, by stem."""

    def __init__(self, kept: KeptPhrases) -> None:
        self._checks = kept["checks"]
        self._texts = kept["texts"]
        self._worth = kept["worth"]
        self._stems = kept["stems"]
        self._holding = kept["holding"]
        self._weights = kept["weights"]
        self._unknown = kept["unknown"]

    def weight(self, line: Line, places: int) -> float:
        """How much the words at these places tell."""
        return sum(
            self._weights.get(stem, self._unknown) for place, stem in enumerate(line.stems) if places >> place & 1
        )

    def nearest(self, line: Line, around: Line, most: int = 8) -> list[Near]:
        """The checks whose phrases are nearest, best first; each check once."""
        shared: dict[int, float] = {}
        whole = 0.0
        words = dict.fromkeys(line.stems)
        for stem in words:
            weight = self._weights.get(stem)
            if weight is None:
                whole += 0.0 if stem[0].isdigit() else self._unknown
                continue
            whole += weight
            for number in self._holding[stem]:
                shared[number] = shared.get(number, 0.0) + weight
        if not shared:
            return []
        above = {
            stem: weight * _HEADING_WEIGHT
            for stem in dict.fromkeys(around.stems)
            if stem not in words and (weight := self._weights.get(stem)) is not None
        }
        best: dict[str, tuple[float, int]] = {}
        order = list(words)
        for number, weight in shared.items():
            total = sum(map(self._weights.__getitem__, self._stems[number]))
            if weight < 0.25 * total:
                continue
            inside = weight + sum(above.get(stem, 0.0) for stem in self._stems[number]) if above else weight
            of_phrase = min(1.0, inside / total)
            of_line = weight / whole
            exact = of_phrase > _ALL and of_line > _ALL and self._is_exact(number, order)
            nearness = (
                EXACT if exact else of_phrase * (1 - _LINE_SHARE + _LINE_SHARE * of_line) * self._worth[number] * _WORTH
            )
            check = self._checks[number]
            if nearness > best.get(check, (0.0, 0))[0]:
                best[check] = (nearness, number)
        ranked = sorted(best.items(), key=lambda one: (-one[1][0], one[0]))[:most]
        return [
            Near(check, nearness, self._texts[number], self._places(line, number))
            for check, (nearness, number) in ranked
        ]

    def _is_exact(self, number: int, order: list[str]) -> bool:
        """True for the same words in the same order, where at least two of them tell something, or they are many."""
        stems = self._stems[number]
        telling = sum(not is_filler(stem) for stem in stems)
        return self._worth[number] == 1 and stems == order and (telling > 1 or len(stems) > _FEW)

    def _places(self, line: Line, number: int) -> int:
        places = 0
        for stem in self._stems[number]:
            places |= line.at.get(stem, 0)
        return places
