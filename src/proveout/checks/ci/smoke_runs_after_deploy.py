"""The pipeline asks the new version after each deployment, and a wrong answer stops it.

Proof:
    After the deploy step a reachable step must request the deployed address, accept only the stated
    statuses and be able to fail. Control: the step run against a stand-in that answers 500 fails.

Asked as:
    smoke tests run after deployment; smoke tests prepared; smoke tests in pipeline; health check
    verification after deploy; verify after each deployment; automatic rollback on failed health check
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()
