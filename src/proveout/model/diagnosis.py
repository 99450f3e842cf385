"""What can be verified in a place and what cannot, before anything is judged."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How it stands with one thing that runs rest on; the worst first."""

    BROKEN = "broken"  # a run would stop, or decide on what nobody meant
    MISSING = "missing"  # what depends on it stays unknown
    PARTLY = "partly"  # some of what depends on it stays unknown, or will soon
    READY = "ready"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that runs rest on. `items` counts the lines of the checklists that depend on it.

    `do` says what a person can do about it, and is empty where nothing is to be done; `checks` are the ids that
    depend on it, in their order.
    """

    about: str  # "git", "environment file", …
    state: State
    says: str
    do: str = ""
    items: int = 0
    checks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All findings. `items` counts the lines that ask for something, `bound` those that a check was found for.

    `in_reach` counts those of which every part can be proved or refuted here as things are; the others stay
    unproved whatever the truth is, though some of them can be found false.
    """

    repository: str
    environment: str
    findings: tuple[Finding, ...] = ()
    items: int = 0
    bound: int = 0
    in_reach: int = 0
