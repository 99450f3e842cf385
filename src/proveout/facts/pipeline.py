"""The pipelines that a repository declares, step by step."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job. `run` is its script, `uses` an action; `line` counts from 1.

    `may_fail` is true where a failure of the step does not fail the job (`continue-on-error`, `allow_failure`).
    `condition` is the `if:` as written.
    """

    line: int
    name: str = ""
    run: str = ""
    uses: str = ""
    may_fail: bool = False
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One job and its steps, in order."""

    name: str
    line: int
    steps: tuple[Step, ...] = ()
    may_fail: bool = False
    condition: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """What starts a pipeline. `event` is `push`, `pull_request`, `schedule` or another word of the host.

    `branches` and `paths` are the filters as written; empty means all.
    """

    event: str
    branches: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    tags_only: bool = False


@dataclass(frozen=True, slots=True)
class Pipeline:
    """One pipeline file. `broken` is why it could not be read."""

    path: str
    host: str  # "github" or "gitlab"
    triggers: tuple[Trigger, ...] = ()
    jobs: tuple[Job, ...] = ()
    broken: str = ""


@dataclass(frozen=True, slots=True)
class PipelineFacts:
    """All pipeline files. `others` are files of pipeline hosts that we do not read yet."""

    pipelines: tuple[Pipeline, ...]
    others: tuple[str, ...] = ()
    default_branch: str = "main"
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One workflow that runs pytest on every change, with the given fields changed."""
        job = Job("test", 5, (Step(8, uses="actions/checkout@v4"), Step(9, name="Tests", run="pytest -q")))
        pipeline = Pipeline(".github/workflows/ci.yml", "github", (Trigger("push"), Trigger("pull_request")), (job,))
        return replace(cls(pipelines=(pipeline,)), **difference)
