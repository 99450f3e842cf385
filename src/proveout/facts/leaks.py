"""Credentials that were found in files and in the history. The values are secrets; what is shown of them is not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any, Self

from proveout.facts.tree import SEEN_AT
from proveout.model.secret import Secret

MESSAGE = "(message of the commit)"  # stands in the place of a path


@dataclass(frozen=True, slots=True)
class Leak:
    """One value in one place. `where` is the commit that brought it in, and empty for the tree at hand.

    `shown` is the masked form ("ghp_… 40 characters"). `placeholder` is the reason why the value is none, and empty
    where it has to be taken for real. `fingerprint` names the value without telling it, for lists of what a team
    allows. `name` is the variable that it was given to, where there is one. `here` is true where the file of the
    history still lies in the tree with the same content.
    """

    kind: str
    path: str
    line: int
    shown: str
    value: Secret
    where: str = ""
    placeholder: str = ""
    fingerprint: str = ""
    name: str = ""
    here: bool = True

    @property
    def real(self) -> bool:
        return not self.placeholder

    def allowed(self, allow: Iterable[str]) -> bool:
        """True where one of `allow` is the fingerprint, the path, a folder above it, or a pattern of paths."""
        return any(
            self.fingerprint == one.strip()
            or self.path.startswith(f"{one.rstrip('/')}/")
            or fnmatchcase(self.path, one)
            for one in allow
        )


@dataclass(frozen=True, slots=True)
class Exposed:
    """A variable that a bundler puts into what browsers get, by the prefix of its name: `VITE_API_URL`."""

    name: str
    path: str
    line: int


@dataclass(frozen=True, slots=True)
class TreeLeakFacts:
    """What the scan of the files found. `files_read` and `bytes_read` count texts that were searched to their end.

    `skipped` maps each file that was not searched to the reason; `binary` counts files that are no text. `planted`
    maps each kind of canary that was searched for in the same way to whether it was found. `listed_by` is "git"
    where the tracked files were searched, "folder" where the disk was walked. `exposed` are the variables that go
    into a bundle, and `front_end` are the files that a browser gets or that are built into what it gets.
    """

    leaks: tuple[Leak, ...] = ()
    files_read: int = 0
    bytes_read: int = 0
    binary: int = 0
    skipped: Mapping[str, str] = field(default_factory=dict)
    planted: Mapping[str, bool] = field(default_factory=dict)
    exposed: tuple[Exposed, ...] = ()
    front_end: tuple[str, ...] = ()
    listed_by: str = "git"
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Four clean files and a scan that found its canaries, with the given fields changed."""
        facts = cls(files_read=4, bytes_read=14_600, planted={"github.personal_token": True, "assigned_secret": True})
        return replace(facts, **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Every value that was found, placeholders left out: those may stand in any report."""
        return _numbered("tree", self.leaks)


@dataclass(frozen=True, slots=True)
class HistoryLeakFacts:
    """What the scan of every reachable blob found. `blobs` is how many there are, `searched` how many were looked at.

    `known_clean` of them were found clean by an earlier run of the same rules. `unseen` says what could not be looked
    at, sentence by sentence: a shallow clone, missing objects, a scan that ran out of time.
    """

    leaks: tuple[Leak, ...] = ()
    commits: int = 0
    blobs: int = 0
    searched: int = 0
    known_clean: int = 0
    binary: int = 0
    bytes_read: int = 0
    unseen: tuple[str, ...] = ()
    planted: Mapping[str, bool] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """Twelve commits, all searched and clean, with the given fields changed."""
        facts = cls(commits=12, blobs=40, searched=40, planted={"github.personal_token": True, "assigned_secret": True})
        return replace(facts, **difference)

    def secrets(self) -> Iterable[tuple[str, Secret]]:
        """Every value that was found, as in the tree."""
        return _numbered("history", self.leaks)


def example_leak(**difference: Any) -> Leak:
    """A leaked token in a settings file, with the given fields changed."""
    leak = Leak(
        kind="github.personal_token",
        path="app/settings.py",
        line=7,
        shown="ghp_… 40 characters",
        value=Secret("ghp_" + "q7Zr2Lw9Xc4Vb8Nm1Kd6Jf3Hg5Ts0Py2Ue7W"),
        fingerprint="5f0c2a9e",
    )
    return replace(leak, **difference)


def _numbered(source: str, leaks: Iterable[Leak]) -> Iterable[tuple[str, Secret]]:
    # The word makes the redactor take the value for one, whatever it looks like; the number keeps the names apart.
    return ((f"{source}_{at}_secret", leak.value) for at, leak in enumerate(leaks) if leak.real)
