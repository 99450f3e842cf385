"""Putting out a release is a step of the pipeline that goes to the stated environment.

Proof:
    The deploy job, its trigger, environment and target are read from workflow and platform files; two
    environments with the same target fail. With access, the last run's outcome is read.

Asked as:
    auto-deploy enabled; deployment automated; automatic deployments from git; deploy to staging on
    push; deploy to production on release tag; deployment automation configured
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    environment: str = "production"
    trigger: str = ""
