"""What a check is: its page, how bad its failure is, how it can be seen, and what seeing it does."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum
from functools import cached_property


class Severity(IntEnum):
    """What happens while the statement is false; ordered, so that the worst comes first."""

    BLOCKER = 0  # harms users or data at once
    MAJOR = 1  # will harm them on a bad day
    MINOR = 2  # costs time or trust


class Effect(IntEnum):
    """What looking does to the thing looked at; ordered, so that a grant covers all below it."""

    READ = 0
    BURST = 1  # many requests
    WRITE = 2  # creates and removes its own data
    DISRUPT = 3  # cuts, kills, rolls back


class Sight(StrEnum):
    """From where a statement can be seen."""

    WIRE = "wire"  # the running service from outside
    SERVICE = "service"  # as a client of Postgres, Redis, Celery or storage
    SETTINGS = "settings"  # the imported application's effective settings and routes
    FILES = "files"  # repository and history, and the environment file that was handed over
    DRILL = "drill"  # an act with its undo
    PROVIDER = "provider"  # an account outside
    ATTESTATION = "attestation"  # a person's word


class PageKind(Enum):
    """Whether an id is measured, stands for a set, or is a person's word."""

    CHECK = "check"
    UMBRELLA = "umbrella"
    ATTESTATION = "attestation"


@dataclass(frozen=True, slots=True)
class LimitField:
    """One bound of a check, as its `Limits` class declares it.

    `kind` is the annotation as written (`timedelta`, `Percent`, `tuple[Host, ...]`);
    `default` is the default as written, and None where a document or configuration must state it.
    """

    name: str
    kind: str
    default: str | None

    @property
    def required(self) -> bool:
        return self.default is None


@dataclass(frozen=True)
class Page:
    """Everything a check file says about itself, read without importing it."""

    id: str
    kind: PageKind
    title: str
    sections: Mapping[str, str]
    severity: Severity = Severity.MAJOR
    effect: Effect = Effect.READ
    sees: tuple[Sight, ...] = ()
    frameworks: tuple[str, ...] = ()
    limits: tuple[LimitField, ...] = ()
    built: tuple[Sight, ...] = ()
    members: tuple[str, ...] = ()
    good_for_days: int | None = None
    point_to: str = ""
    minutes: int = 0  # what mending it may take one person: an estimate

    @property
    def area(self) -> str:
        return self.id.split(".", 1)[0]

    @cached_property
    def asked_as(self) -> tuple[str, ...]:
        """The phrases in which people ask for it."""
        return tuple(p.strip() for p in self.sections.get("Asked as", "").split(";") if p.strip())

    @property
    def is_stated(self) -> bool:
        """True where a document must say what is to be true before this can be planned."""
        return any(field.required for field in self.limits)
