"""Data that must survive a new container lies on a volume or in a service.

Why:
    A container is thrown away at every release, and everything that was written into it is gone with it.

Fix:
    Compose: `volumes: [pgdata:/var/lib/postgresql/data]` and a top-level `volumes: {pgdata: {}}`. Kubernetes: a
    PersistentVolumeClaim instead of emptyDir. Uploads: Django MEDIA_ROOT, Flask's upload folder and whatever
    FastAPI writes belong on a mount or into object storage.

Proof:
    Effective paths of media, database files, Redis data and uploads are compared with mounts and
    platform rules; in rehearsal the service is replaced by a fresh one and the probe user's file and
    row are looked for. Control: they were there before.

Asked as:
    persistent volumes configured; volumes configured; data survives restarts; media files on persistent
    storage; volume management configured

Told by:
    (persistentvolume* | "volume claim" | statefulset) ~0.9
    ("persistent volume" | "persistent storage" | "persistent disk" | pvc | persistentvolumeclaim) ~0.91
    "named volume" ~0.91
    volume + (configure | mount | create | persist | attach | docker | map) -(@alternatives | log | traffic |
        backup | alternative) ~0.9
    @volume + (#path | data) -(chart | show | execution) ~0.8
    data + (persist | survive) + (restart | redeploy | deploy | container | reboot) -(redis + rdb | session) ~0.9
    (media | upload | file) + (persist | persistent | survive) -(cache | session | error) ~0.86
    "ephemeral" + (disk | storage | filesystem | file) ~0.85
    (emptydir | hostpath | volumemounts | "mount path" | mountpath) ~0.85
    "sqlite" + volume ~0.9
    "container filesystem" + (no | not | data | ephemeral) ~0.93
"""

import re
from dataclasses import dataclass

from proveout.facts.container import ComposeView, ContainerFacts, Mount, Service
from proveout.facts.platform import PlatformFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.FILES, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    paths: tuple[str, ...] = ()


DATA = "/var/lib/postgresql/data"
PASSES = {
    "containers": ContainerFacts.example(),
    "platform": PlatformFacts.example(),
    "limits": Limits((DATA,)),
}
FAILS = {
    "containers": ContainerFacts.example(
        views=(ComposeView(("docker-compose.yml",), (Service("db", "docker-compose.yml:9", image="postgres:17"),)),)
    ),
    "platform": PlatformFacts(),
    "limits": Limits(),
}
# Where the makers' images keep what must last. Redis is left out: as a cache it may forget.
STORES = (
    (
        re.compile(r"(.*/)?(postgres|postgis|timescaledb(-ha)?|pgvector)(:.*|@.*)?"),
        ("/var/lib/postgresql", "/bitnami/postgresql", "/home/postgres"),
    ),
    (re.compile(r"(.*/)?(mysql|mariadb)(:.*|@.*)?"), ("/var/lib/mysql", "/bitnami")),
    (re.compile(r"(.*/)?mongo(db)?(:.*|@.*)?"), ("/data/db", "/bitnami")),
    (re.compile(r"(.*/)?minio(:.*|@.*)?"), ("/data", "/bitnami", "/export", "/mnt")),
)
LASTS = frozenset({"volume", "bind", "claim", "nfs", "cluster"})


@dataclass(frozen=True, slots=True)
class _Store:
    name: str
    where: str
    folders: tuple[str, ...]
    mounts: tuple[Mount, ...]

    @property
    def mount(self) -> Mount | None:
        return next((one for one in self.mounts if one.target.startswith(self.folders)), None)


def check_files(containers: ContainerFacts, platform: PlatformFacts, limits: Limits) -> Verdict:
    views = [
        [store for one in view.services if (store := _store(one.name, one.where, one.image, one.mounts))]
        for view in containers.production
    ]
    pods = [
        store
        for pod in containers.pods
        for one in pod.containers
        if (store := _store(f"{pod.name}/{one.name}", one.where, one.image, one.mounts))
    ]
    stores = [store for view in views for store in view] + pods
    kept = {store.name for view in views for store in view if _lasts(store.mount)} if len(views) > 1 else set()
    lost = [store for store in stores if not _lasts(store.mount) and store.name not in kept]
    if lost and not containers.unread:
        return failed(
            f"data: {lost[0].name} keeps its data in the container: {_says(lost[0])}",
            *(Evidence(f"{one.name}: {_says(one)}", one.where, _again(one.where)) for one in lost),
        )
    if containers.unread:
        return unknown(f"data: {containers.unread}")
    mounts = [mount for view in containers.production for one in view.services for mount in one.mounts]
    mounts += [mount for pod in containers.pods for one in pod.containers for mount in one.mounts]
    mounts += [Mount(target, "disk", "claim") for file in platform.production for target in file.mounts if target]
    if not stores and not mounts:
        return unknown("data: no store and no volume is defined in these files")
    if not limits.paths:
        return unknown(f"data: {len(stores)} stores lie on volumes; where uploads and other files lie is not said")
    bare = [path for path in limits.paths if not any(_covers(mount, path) for mount in mounts)]
    if bare:
        return unknown(f"data: no volume of these files is seen to hold {', '.join(bare)}")
    return passed(
        f"data: {', '.join(limits.paths)} lie on volumes, and so do {len(stores)} stores",
        *(Evidence(f"{one.name}: {_says(one)}", one.where, _again(one.where)) for one in stores),
        *(
            Evidence(f"{path} on {mount.source or mount.kind}", f"mounted at {mount.target}")
            for path in limits.paths
            for mount in mounts
            if _covers(mount, path)
        ),
    )


def _store(name: str, where: str, image: str, mounts: tuple[Mount, ...]) -> _Store | None:
    folders = next((folders for pattern, folders in STORES if pattern.fullmatch(image)), None)
    return None if folders is None else _Store(name, where, folders, mounts)


def _lasts(mount: Mount | None) -> bool:
    return mount is not None and mount.kind in LASTS


def _covers(mount: Mount, path: str) -> bool:
    wanted = path.strip("/")
    target = mount.target.strip("/")
    return (
        mount.kind in LASTS
        and bool(target)
        and (target == wanted or target.endswith(f"/{wanted}") or f"/{wanted}/".startswith(f"/{target}/"))
    )


def _says(store: _Store) -> str:
    if store.mount is None:
        return f"nothing is mounted at {store.folders[0]}"
    if not _lasts(store.mount):
        return f"{store.mount.target} is {store.mount.kind}"
    return f"{store.mount.target} on {store.mount.source or store.mount.kind}"


def _again(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"sed -n {line},+25p '{path}'"
