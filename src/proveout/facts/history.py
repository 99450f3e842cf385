"""What git says of the revision at hand and of the way here."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class HistoryFacts:
    """The checked-out revision. `head` is a full commit id, and empty where nothing was ever committed.

    `branch` is empty on a detached head. `ahead` counts commits that the upstream lacks, and is None
    where the branch has no upstream. `shallow` is true where older commits are missing here. `dotenv_commits`
    maps each environment file that was ever tracked to the commit that brought it in; template names
    (`.env.example` and the like) are kept out by `probes.repository`, which tells them apart by name.
    """

    head: str
    branch: str = "main"
    dirty: tuple[str, ...] = ()
    upstream: str = ""
    ahead: int | None = None
    tags: tuple[str, ...] = ()
    shallow: bool = False
    commits: int = 1
    dotenv_commits: Mapping[str, str] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A clean, pushed revision of main, with the given fields changed."""
        return replace(cls(head="3f" * 20, upstream="origin/main", ahead=0, commits=12), **difference)
