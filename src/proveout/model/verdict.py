"""What a check says of the facts. It cannot say it without evidence."""

from dataclasses import dataclass
from enum import StrEnum

from proveout.model.evidence import Evidence, Role


class Outcome(StrEnum):
    """Unknown is never green: it means that nobody could look, or that the look proved nothing."""

    PASS = "pass"  # noqa: S105 - a verdict, no password
    FAIL = "fail"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "n/a"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One outcome, one sentence ("subject: what is, what is needed"), and what it rests on.

    Made by `passed`, `failed`, `unknown`, `absent` and `not_applicable` below.
    """

    outcome: Outcome
    says: str
    evidence: tuple[Evidence, ...] = ()

    def __post_init__(self) -> None:
        if not self.says:
            raise ValueError("a verdict says in a sentence what is")
        if self.outcome is not Outcome.UNKNOWN and not self.evidence:
            raise ValueError(f"a verdict cannot exist without evidence: {self.outcome} {self.says!r}")

    @property
    def controlled(self) -> bool:
        return any(seen.role is Role.CONTROL for seen in self.evidence)


def passed(says: str, *evidence: Evidence) -> Verdict:
    """The statement is true, and here is what shows it."""
    return Verdict(Outcome.PASS, says, evidence)


def failed(says: str, *evidence: Evidence) -> Verdict:
    """The statement is false, and here is what shows it."""
    return Verdict(Outcome.FAIL, says, evidence)


def unknown(reason: str, *evidence: Evidence) -> Verdict:
    """Nobody could look, or what was seen proves nothing. The reason says what would be needed."""
    return Verdict(Outcome.UNKNOWN, reason, evidence)


def absent(says: str, proof: Evidence, *evidence: Evidence) -> Verdict:
    """True because something was looked for and not found; `proof` is the positive control."""
    if proof.role is not Role.CONTROL:
        raise ValueError("a proof of an absence needs its positive control")
    return Verdict(Outcome.PASS, says, (proof, *evidence))


def not_applicable(reason: str, *evidence: Evidence) -> Verdict:
    """The statement is about something that this service was shown not to have."""
    return Verdict(Outcome.NOT_APPLICABLE, reason, evidence)
