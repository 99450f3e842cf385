"""What named people gave their word for."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Attestation:
    """One person's word. `holds` may be false: a person can attest a failure as well."""

    about: str  # id of a check or attestation
    by: str
    saw: str  # what they point to
    on: date
    until: date
    where: str  # file and line, so that it can be reviewed
    holds: bool = True


@dataclass(frozen=True, slots=True)
class AttestationFacts:
    """All words that are kept in the repository, in the order of the file."""

    given: tuple[Attestation, ...] = ()
    seen_at: datetime = SEEN_AT

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
