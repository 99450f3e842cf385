"""Data that must survive a new container lies on a volume or in a service.

Proof:
    Effective paths of media, database files, Redis data and uploads are compared with mounts and
    platform rules; in rehearsal the service is replaced by a fresh one and the probe user's file and
    row are looked for. Control: they were there before.

Asked as:
    persistent volumes configured; volumes configured; data survives restarts; media files on persistent
    storage; volume management configured
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()
