"""The previous version can be put back, and the new one again, within the stated time.

Proof:
    The stated steps (or the rehearsal's own deployer) go N, N-1, N with the smoke journeys after each;
    version and time are recorded, and a version that fails its health must not stay. Control: the two
    versions answer differently.

Asked as:
    rollback tested; rollback procedure verified; test rollback in staging; rollback capability tested;
    automatic rollback on failure; previous deployment can be restored

Told by:
    rollback + (test | rehearse | drill) -(document | migration | downgrade | database | backup) -@migration ~0.91
    rollback + (practice | simulate) -(document | migration | downgrade | database | backup) -@migration ~0.91
    "rollback plan" + (test | verify) -document -@migration ~0.91
    "rollback procedure" + (test | verify) -document -@migration ~0.91
    rollback + "dry run" -migration ~0.91
    rollback + (verify | work | capability) -(document | migration | database | plan | schema) ~0.85
    rollback + (possible | one-click | instant) -(document | migration | database | plan | schema) ~0.85
    rollback + #duration -(document | plan | train | database) ~0.85
    rollback + (quickly | fast | minutes) -(document | plan) ~0.78
    rollback + automatic + (enable | configure | deploy | release) -(health | transaction | migration | session) ~0.85
    rollback + automatic + (trigger | fail | error) -(health | transaction | migration | session) ~0.85
    "kubectl rollout undo" ~0.95
    "rollout undo"
    "heroku rollback" ~0.85
    "git revert" ~0.86
    "railway rollback" ~0.82
    "helm rollback"
    "git checkout" + (previous | stable | last | tag) + @rollback ~0.85
    "previous deployment" + (restore | redeploy | promote) ~0.85
    rollback + previous + (version | deploy | release) -(plan | document | procedure | step) ~0.86
    @rollback + test + (staging | procedure) -(document | migration) ~0.85
    "previous version" + (restore | redeploy | restored) + (#duration | minute | quickly | within) ~0.84
    "git revert" + @rollback ~0.95
    "rollback on failure" + @("github actions" | pipeline | workflow) ~0.86 &
    (practise | practice | rehearse) + rollback ~0.93
    revert + test -(migrate | pr) ~0.9
    rollback + (try | tried) ~0.9
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    max_time: timedelta = timedelta(minutes=15)
