"""Under which circumstances the service was started to be looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Attempt:
    """Something that the start tried and was refused, or a program that it ran. `where` is a file and line.

    `what` is "connect", "send", "lookup", "write", "program" or another act; `to` what it was aimed at.
    """

    what: str
    to: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Start:
    """One start of the service's own code. Every fact of the settings sight holds the one that it rests on.

    `given` are the variables that the environment has, `made_up` those that nobody gave and that it cannot start
    without. `varied` were changed in a second start, to see what depends on them; where `environment` is empty, no
    environment file was handed over and they are all that is read with a default. `guards` are in force. `again` is a
    command that shows the same.
    """

    entry: str
    found_in: str
    python: str
    packages: Mapping[str, str] = field(default_factory=dict)
    environment: str = ""  # path of the environment file
    given: frozenset[str] = frozenset()
    made_up: tuple[str, ...] = ()
    varied: tuple[str, ...] = ()
    refused: tuple[Attempt, ...] = ()
    programs: tuple[Attempt, ...] = ()
    guards: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()  # what may be another thing in production, as sentences
    settings: str = ""  # Django's module of settings
    judged: str = ""  # which service it is and why, and the Python that it was started with
    again: str = ""
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A start with everything given, with the given fields changed."""
        start = cls(
            entry="shop.main:app",
            found_in="Procfile:1",
            python="3.12.4",
            packages={"flask": "3.1.0"},
            environment=".env.production",
            given=frozenset({"SECRET_KEY", "DATABASE_URL"}),
            guards=("Landlock 7", "seccomp", "audit events"),
            again="proveout check --env-file .env.production",
        )
        return replace(start, **difference)

    @property
    def to_be_known(self) -> tuple[str, ...]:
        """What a reader of the run has to know of this start, as sentences."""
        said = [f"the effective settings are those of {self.place}, {self.judged}"] if self.judged else []
        if self.made_up:
            said.append(f"made-up values stood for {', '.join(self.made_up)}: nothing is proved by them")
        said += self.doubts
        if self.refused:
            to = ", ".join(dict.fromkeys(one.to for one in self.refused))
            said.append(f"{self.entry} tried to reach {to} when it was imported, and was refused")
        return tuple(said)

    @property
    def place(self) -> str:
        """How evidence names what was looked at: "shop.main:app (Procfile:1)"."""
        return f"{self.entry} ({self.found_in})" if self.found_in else self.entry
