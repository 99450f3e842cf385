"""The recovery plan names the time and the data that may be lost, and the restore steps.

Proof:
    A plan found by title states both numbers, equal wherever they stand, and restore steps whose
    commands resolve. The numbers become the limits of the restore and freshness checks.

Asked as:
    disaster recovery plan documented; RTO and RPO defined; restore steps documented; recovery time
    objective defined; recovery procedures documented step by step

Told by:
    rto + (define | document | set | establish | specify) -(test | measure | #duration) ~0.91
    rpo + (define | document | set | establish | specify) -(test | measure | #duration) ~0.91
    "rto rpo" -(test | measure | #duration) ~0.91
    rto + #duration ~0.88 &
    rpo + #duration ~0.88 &
    "recovery time objective" ~0.91
    "recovery point objective" ~0.91
    "disaster recovery plan" + (document | written | define | exist | create | write | prepare | establish) -test ~0.91
    "disaster recovery plan" -(test | drill | ready | train | exercise | verify | review) ~0.88
    "disaster recovery" + (document | procedure) -(test | drill | ready | train | exercise | verify | review) ~0.9
    "disaster recovery" + strategy -(test | drill | ready | train | exercise | verify | review) ~0.9
    "disaster recovery" + (define | plan) -(test | drill | ready | train | exercise | verify | review) ~0.9
    "dr plan" -(test | drill) ~0.9
    "recovery plan" + (document | written | define | exist | create | write) -test ~0.91
    "recovery procedures" + (document | written | define | write) -test ~0.91
    "recovery procedure" + (document | written | define | write) -test ~0.91
    "recovery steps" + (document | written) -test ~0.91
    "restore procedure" + (document | written | write | define) -test ~0.91
    "restore procedures" + (document | written | write | define) -test ~0.91
    "restoration procedure" + (document | written | write) -test ~0.91
    "restore process" + (document | written | write | define) -test ~0.91
    "restore steps" + (document | written) -test ~0.91
    "restore procedure" + document + test ~0.9 &
    (restore | restoration | recovery) + document -(test | rollback | complete) ~0.9
    "backup and recovery" + (procedure | plan | document) -test ~0.82
    "backup restore" + (procedure | document) -test ~0.88
    "business continuity" + (plan | document) -test ~0.86
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
