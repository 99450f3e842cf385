"""Each step that the document promises runs in the pipeline, where it says.

Proof:
    The step's tool or action is looked for in reachable jobs with its trigger, branch, environment and
    order; commented-out, disabled and unread workflow files do not count. Control: a step that is
    surely there is found.

Asked as:
    Docker image building automated; CI pushes images to registry; linting and formatting checks
    automated; security scanning in CI pipeline; CI runs migrations and collectstatic; notify team on
    deployment; manual approval for production; deployment status posted

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
