"""Containers that a pipeline starts beside the steps of a job."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class JobServices:
    """The images of one job's service containers, with the job's name. "" is a whole GitLab file."""

    path: str
    job: str
    line: int
    images: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PipelineServiceFacts:
    """Services of every job that has some."""

    jobs: tuple[JobServices, ...] = ()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A test job with Postgres, with the given fields changed."""
        return replace(cls((JobServices(".github/workflows/ci.yml", "test", 7, ("postgres:17",)),)), **difference)

    def of(self, path: str, job: str) -> tuple[str, ...]:
        """The images beside one job."""
        return tuple(image for one in self.jobs if one.path == path and one.job in (job, "") for image in one.images)
