"""The pipeline asks the new version after each deployment, and a wrong answer stops it.

Proof:
    After the deploy step a reachable step must request the deployed address, accept only the stated
    statuses and be able to fail. Control: the step run against a stand-in that answers 500 fails.

Asked as:
    smoke tests run after deployment; smoke tests prepared; smoke tests in pipeline; health check
    verification after deploy; verify after each deployment; automatic rollback on failed health check

Told by:
    "smoke tests" + (pipeline | ci | automatic | automated | workflow) -pass ~0.91
    "smoke tests" + after + (deploy | deployment | release) + (run | execute | automatic | all) -(pass | manual) ~0.88
    "smoke tests" + (prepare | written | define | script) -#file ~0.88
    "smoke test" + (script | suite | pipeline) + (prepare | written | ready | create | automatic) ~0.88
    "post-deployment tests" + automatic ~0.9
    "automated smoke tests" ~0.91
    (automatic | pipeline | ci) + (verify | health) + "after deploy" ~0.86
    "health check" + (pipeline | ci | workflow) + (after | deploy | verify) ~0.88
    automatic + rollback + (health | smoke) ~0.91
    "smoke tests" + @("github actions" | pipeline | ci/cd | workflow | ci) ~0.86
    "rollback on failure" + @("github actions" | pipeline | workflow) ~0.86 &
    "post-deploy" + (verify | check | test) + (automatic | pipeline | ci) ~0.88
    "synthetic tests" + (after | deploy) ~0.82
    "post deployment" + (verification | verify | test | check) + (automatic | automated) ~0.92
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()
