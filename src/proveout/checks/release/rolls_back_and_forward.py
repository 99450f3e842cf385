"""The previous version can be put back, and the new one again, within the stated time.

Proof:
    The stated steps (or the rehearsal's own deployer) go N, N-1, N with the smoke journeys after each;
    version and time are recorded, and a version that fails its health must not stay. Control: the two
    versions answer differently.

Asked as:
    rollback tested; rollback procedure verified; test rollback in staging; rollback capability tested;
    automatic rollback on failure; previous deployment can be restored
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
