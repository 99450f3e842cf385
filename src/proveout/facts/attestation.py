"""What named people gave their word for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Attestation:
    """One person's word. `holds` may be false: a person can attest a failure as well."""

    about: str  # id of a check, an attestation or an item
    by: str
    saw: str  # what they point to
    on: date
    until: date
    where: str  # file and line, so that it can be reviewed
    holds: bool = True
    words: str = ""  # those of the item when the word was given

    def ends(self, good_for_days: int | None) -> date:
        """The last day on which it counts; `good_for_days` is the most that the team's policy allows."""
        return self.until if good_for_days is None else min(self.until, self.on + timedelta(days=good_for_days))


def word_that_counts(
    given: Sequence[Attestation], about: str, today: date, *, good_for_days: int | None = None
) -> tuple[Attestation | None, str]:
    """The newest word that counts today, or None with the reason; the reason is empty where nobody said anything.

    Of two words of one day the one that says "it does not hold" counts.
    """
    words = [word for word in given if word.about == about]
    current = [word for word in words if word.on <= today <= word.ends(good_for_days)]
    if current:
        return max(current, key=lambda word: (word.on, not word.holds)), ""
    if not words:
        return None, ""
    ended = [word for word in words if word.on <= today]
    if not ended:
        first = min(words, key=lambda word: word.on)
        return None, f"the word of {first.by} begins on {first.on}"
    last = max(ended, key=lambda word: word.ends(good_for_days))
    by_policy = "" if last.ends(good_for_days) == last.until else f", {good_for_days} days after it was given"
    return None, f"the word of {last.by} ended on {last.ends(good_for_days)}{by_policy}"


@dataclass(frozen=True, slots=True)
class AttestationFacts:
    """All words that are kept in the repository, in the order of the file."""

    given: tuple[Attestation, ...] = ()
    seen_at: datetime = SEEN_AT
    good_for_days: int | None = None  # the most that the policy allows

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Ada's word for the release, good at `SEEN_AT`, with the given fields changed."""
        word = Attestation(
            "attest.release_approved",
            by="Ada Lovelace",
            saw="minutes of the go/no-go call",
            on=date(2025, 12, 30),
            until=date(2026, 1, 13),
            where="proveout.toml:3",
        )
        return replace(cls(given=(word,)), **difference)
