"""Each step that the document promises runs in the pipeline, where it says.

Proof:
    The step's tool or action is looked for in reachable jobs with its trigger, branch, environment and
    order; commented-out, disabled and unread workflow files do not count. Control: a step that is
    surely there is found.

Asked as:
    Docker image building automated; CI pushes images to registry; linting and formatting checks
    automated; security scanning in CI pipeline; CI runs migrations and collectstatic; notify team on
    deployment; manual approval for production; deployment status posted

Told by:
    (lint* | format | formatting) + (automatic | ci | pipeline | workflow) -(manual) ~0.91
    (ruff | black | eslint | mypy | flake8 | bandit | semgrep) + (ci | pipeline | workflow) ~0.91
    "security scan" + (ci | pipeline | workflow | automatic) ~0.9
    "security scanning" + (ci | pipeline | workflow) ~0.91
    "security scanning automated" ~0.9 &
    "image building" + automatic ~0.91
    "docker image" + (build | push | publish) + (automatic | ci | pipeline | workflow | action) ~0.91
    image + (build | built | push | pushed) + (registry | ghcr | "docker hub" | ecr | gcr | "artifact registry") ~0.86
    "pushed to registry" ~0.88
    "push to registry" ~0.88
    "container registry" + (choose | configure | setup | create) -(private | scan | vulnerability) ~0.84
    "container registry" + (push | login | access) -(private | scan | vulnerability) ~0.84
    "docker hub" + (push | build | publish) ~0.86
    ghcr + (push | build | publish) ~0.88
    "automated builds" -(deploy | log) ~0.86
    "image builds" + (automatic | main | branch | ci) ~0.91
    (ci | pipeline | workflow) + (collectstatic | cache | artifact | notify) + (run | step | job | stage) ~0.84
    (ci | pipeline | workflow) + (coverage | build | lint*) + (run | step | job | stage) ~0.84
    codecov ~0.9
    "upload coverage" ~0.91
    trivy + (ci | pipeline | workflow | action | sarif) ~0.9
    sarif ~0.9
    buildx ~0.9
    "manual approval" + (production | deploy | gate | step | require) ~0.9
    "approval gate" ~0.88
    "approval gates" ~0.88
    "deployment notifications" -(#env | stakeholder | team) ~0.9
    "build notifications" ~0.9
    (notify | slack | discord) + deploy + (success | fail) -(stakeholder | team | user | #env) ~0.84
    (notify | slack | discord) + deploy + (status | pipeline) -(stakeholder | team | user | #env) ~0.84
    "slack notification" + (deploy | build | ci | pipeline | @("ci/cd" | pipeline)) ~0.86
    (lint* | typecheck | "type check" | build) + stage + (work | pass | configure) ~0.88
    (build | push | notify | image) + @"github actions workflow" + (image | team | registry | docker | slack) ~0.86
    (build | push | notify | image) + @"ci/cd pipeline" + (image | team | registry | docker | slack) ~0.86
    "pre-commit" + hook -(install | pass | clean) ~0.78
    "git hooks" ~0.78
    "deployment artifacts" + (store | publish | archive) ~0.78
    "build cache" + (ci | workflow | action | pipeline) ~0.86
    stage + @("ci/cd" | pipeline) + (typecheck | lint* | test | build | scan | deploy) -(staging |
        "stage environment") ~0.84

Sources:
    OpenSSF Scorecard Packaging
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    step: str
    trigger: str = ""
    environment: str = ""
