"""The pipelines that a repository declares, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job. `run` is its script, `uses` an action; `line` counts from 1.

    `may_fail` is true where a failure of the step does not fail the job (`continue-on-error`, `allow_failure`).
    `condition` is the `if:` as written, `shell` what it runs in, "" for the host's own. `inputs` are those of an
    action that name what is fetched or run
    (`ref`, `script` and the like); `variables` are names alone.
    """

    line: int
    name: str = ""
    run: str = ""
    uses: str = ""
    may_fail: bool = False
    condition: str = ""
    inputs: Mapping[str, str] = field(default_factory=dict)
    variables: tuple[str, ...] = ()
    shell: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One job and its steps, in order.

    `permissions` maps a scope to `read`, `write` or `none`; `*` stands for all scopes, and None for nothing said.
    `uses` is a reusable workflow that the job calls, `image` the container that it runs in, `environment` the
    deployment environment whose secrets it is given.
    """

    name: str
    line: int
    steps: tuple[Step, ...] = ()
    may_fail: bool = False
    condition: str = ""
    needs: tuple[str, ...] = ()
    permissions: Mapping[str, str] | None = None
    uses: str = ""
    inherits_secrets: bool = False
    environment: str = ""
    runs_on: tuple[str, ...] = ()
    image: str = ""
    variables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trigger:
    """What starts a pipeline. `event` is `push`, `pull_request`, `schedule` or another word of the host.

    `branches` and `paths` are the filters as written, with `!` before what is left out; empty means all.
    """

    event: str
    branches: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    tags_only: bool = False


@dataclass(frozen=True, slots=True)
class Pipeline:
    """One pipeline file. `broken` is why it could not be read.

    `permissions` are those of every job that states none of its own. `secrets` are the names that the file
    asks for, with the line of each; `includes` are other files whose jobs belong to it.
    """

    path: str
    host: str  # "github" or "gitlab"
    triggers: tuple[Trigger, ...] = ()
    jobs: tuple[Job, ...] = ()
    broken: str = ""
    permissions: Mapping[str, str] | None = None
    secrets: tuple[tuple[str, int], ...] = ()
    variables: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PipelineFacts:
    """All pipeline files. `others` are files of pipeline hosts that we do not read yet.

    `recipes` are scripts by how they are called (`make test`, `hatch test`), with those of what they need first.
    """

    pipelines: tuple[Pipeline, ...]
    others: tuple[str, ...] = ()
    default_branch: str = "main"
    recipes: Mapping[str, str] = field(default_factory=dict)
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One workflow that runs pytest on every change, with the given fields changed."""
        job = Job("test", 5, (Step(8, uses="actions/checkout@v4"), Step(9, name="Tests", run="pytest -q")))
        pipeline = Pipeline(".github/workflows/ci.yml", "github", (Trigger("push"), Trigger("pull_request")), (job,))
        return replace(cls(pipelines=(pipeline,)), **difference)
