"""Where a repository's files say that migrations are run: release phases of platforms, and shell scripts."""

import re
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT

# A command that applies migrations, not one that only looks at them.
MIGRATES = re.compile(
    r"\b(alembic\s+(?:-\S+\s+(?:[^-\s]\S*\s+)?){0,9}?upgrade|(manage\.py|django-admin|-m\s+django)\s+migrate\b(?!\S)(?![^|&;\n]*--(check|plan)\b)|"
    r"flask\s+(--app\s+\S+\s+)?db\s+upgrade|supabase\s+(db\s+push|migration\s+up)|prisma\s+migrate\s+deploy|dbmate\s+(up|migrate)|"
    r"flyway\s+migrate|aerich\s+upgrade|goose\s+(\S+\s+){0,3}up|yoyo\s+apply|sqitch\s+deploy|liquibase\s+update)\b"
)
SWALLOWS = re.compile(r"\|\|\s*(true|:|exit\s+0|echo\b)|--exit-zero\b")


def migrating(command: str) -> str:
    """The migration command in a line of shell, and "" where there is none."""
    found = MIGRATES.search(command)
    return found[0] if found else ""


def swallowed(command: str) -> str:
    """Why what follows a migration in a line runs although the migration failed, and "" where it does not."""
    found = MIGRATES.search(command)
    if found is None:
        return ""
    rest = command[found.end() :].split("\n", 1)[0]
    if lost := SWALLOWS.search(rest):
        return f"'{lost[0]}' hides its failure"
    follows = re.match(r"[^&|;\n]*(;)(?!\s*$)", rest)
    if follows and not re.search(r"\bset\s+-\w*e|sh\s+-\w*e\w*c?\b", command[: found.start()]):
        return "';' starts what follows although it failed"
    return ""


@dataclass(frozen=True, slots=True)
class MigrationRun:
    """One line that applies migrations. `place` is "release", "script", or "start" where a platform's file has it.

    `lost` is why its failure stops nothing, "" where it does. `guarded` is true where a condition stands around it.
    """

    place: str
    path: str
    line: int
    command: str
    lost: str = ""
    guarded: bool = False

    @property
    def where(self) -> str:
        return f"{self.path}:{self.line}"

    @property
    def file(self) -> str:
        """The name by which another file calls the script."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class MigrationRunFacts:
    """What release phases and scripts run. `releases` are all release commands, whatever they do, with their place."""

    runs: tuple[MigrationRun, ...] = ()
    releases: tuple[tuple[str, str], ...] = ()
    broken: tuple[str, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One release phase that migrates, with the given fields changed."""
        run = MigrationRun("release", "Procfile", 1, "alembic upgrade head")
        return replace(cls(runs=(run,), releases=((run.where, run.command),)), **difference)

    def of(self, command: str) -> MigrationRun | None:
        """The script that a command calls and that migrates, and None where it calls none."""
        names = {one.file: one for one in self.runs if one.place == "script"}
        words = re.split(r"[\s\"'\[\],;&|]+", command)
        return next((names[name] for word in words if (name := word.rpartition("/")[2]) in names), None)
