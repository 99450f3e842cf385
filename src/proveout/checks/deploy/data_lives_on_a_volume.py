"""Data that must survive a new container lies on a volume or in a service.

Proof:
    Effective paths of media, database files, Redis data and uploads are compared with mounts and
    platform rules; in rehearsal the service is replaced by a fresh one and the probe user's file and
    row are looked for. Control: they were there before.

Asked as:
    persistent volumes configured; volumes configured; data survives restarts; media files on persistent
    storage; volume management configured

Told by:
    ("persistent volume" | "persistent storage" | "persistent disk" | pvc | persistentvolumeclaim) ~0.91
    "named volume" ~0.91
    volume + (configure | mount | create | persist | attach | docker | map) -(log | traffic | backup | alternative) ~0.9
    @volume + (#path | data) -(chart | show | execution) ~0.8
    data + (persist | survive) + (restart | redeploy | deploy | container | reboot) -(redis + rdb | session) ~0.9
    (media | upload | file) + (persist | persistent | survive) -(cache | session | error) ~0.86
    "ephemeral" + (disk | storage | filesystem | file) ~0.85
    (emptydir | hostpath | volumemounts | "mount path" | mountpath) ~0.85
    "sqlite" + volume ~0.9
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()
