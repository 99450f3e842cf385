"""The recovery plan names the time and the data that may be lost, and the restore steps.

Proof:
    A plan found by title states both numbers, equal wherever they stand, and restore steps whose
    commands resolve. The numbers become the limits of the restore and freshness checks.

Asked as:
    disaster recovery plan documented; RTO and RPO defined; restore steps documented; recovery time
    objective defined; recovery procedures documented step by step
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    rto: timedelta | None = None
    rpo: timedelta | None = None
