"""Every container or service has a memory and processor limit as stated.

Why:
    One container that leaks takes the memory of all others on its host, the database among them.

Fix:
    Compose: `deploy.resources.limits` with `memory: 512M` and `cpus: "1.0"` (or `mem_limit` and `cpus`) for each
    service. Kubernetes: `resources.limits.memory` and `.cpu` for each container. Measure the need under load first.

Proof:
    Limits are read from the files that production uses (override files in their order) for each
    service, and compared with the prose. Control: every service of the file was read. The measured need
    of the rehearsal is put beside them.

Asked as:
    resource limits configured; memory limit set; CPU limits set; container resource limits; 1-2 vCPUs
    and 1-2 GB RAM; set resource requests and limits

Told by:
    ("resource limit" | "resource limits" | "resource quota") ~0.91
    ("memory limit" | "cpu limit" | "ram limit") -(within | below | exceed | alert | redis | @redis | php) ~0.91
    ("resource request" | "cpu request" | "memory request") -alert ~0.91
    (mem_limit | mem_reservation | cpu_limit | memory_limit | deploy.resources | limits.memory | limits.cpu) ~0.92
    vcpu + (ram | memory | #size) -alert ~0.9
    vcpus + (ram | memory | #size) -alert ~0.9
    (limitrange | resourcequota | pids_limit | ulimit | ulimits) ~0.88
    container + limit + (resource | cpu | memory) ~0.91
    ("container limits" | "container limit") ~0.9
"""

from dataclasses import dataclass

from proveout.facts.container import ComposeView, ContainerFacts, Service
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Bytes
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    memory: Bytes | None = None
    cpu: float | None = None


PASSES = {"containers": ContainerFacts.example(), "limits": Limits()}
FAILS = {
    "containers": ContainerFacts.example(
        views=(ComposeView(("docker-compose.yml",), (Service("web", "docker-compose.yml:3", image="shop:1"),)),)
    ),
    "limits": Limits(),
}
NEAR = 0.08  # 1 GB in prose may be 1000³ or 1024³ bytes in the file


@dataclass(frozen=True, slots=True)
class _Bounded:
    name: str
    where: str
    memory: int | None
    cpus: float | None

    @property
    def lacks(self) -> str:
        names = [name for name, value in (("memory", self.memory), ("processor", self.cpus)) if value is None]
        return " and ".join(names)


def check(containers: ContainerFacts, limits: Limits) -> Verdict:
    views = [[_of(one) for one in view.lasting] for view in containers.production]
    pods = [
        _Bounded(f"{pod.name}/{one.name}", one.where, one.memory, one.cpus)
        for pod in containers.pods
        for one in pod.containers
        if not one.starts_first
    ]
    seen = [one for view in views for one in view] + pods
    if not seen:
        return unknown(f"limits: no file says how a container is started; {containers.unread or 'none was seen'}")
    bare = [one for one in seen if one.lacks]
    complete = {one.name for view in views for one in view if not one.lacks} if len(views) > 1 else set()
    certain = [one for one in bare if one.name not in complete]
    if containers.unread or "LimitRange" in containers.kinds:
        reason = containers.unread or "a LimitRange may give the limits that are missing"
        return unknown(f"limits: {len(bare)} of {len(seen)} containers lack one, but {reason}")
    if certain:
        shown = "; ".join(f"{one.name} has no {one.lacks} limit" for one in certain[:4])
        return failed(
            f"limits: {len(certain)} of {len(seen)} containers lack one: {shown}",
            *(Evidence(f"{one.name}: no {one.lacks} limit", one.where, _again(one.where)) for one in certain),
        )
    if bare:
        return unknown(f"limits: {bare[0].name} has them in one way of merging the Compose files and not in another")
    if limits.memory is not None or limits.cpu is not None:
        return _as_stated(seen, limits)
    return passed(f"limits: all {len(seen)} containers have memory and processor limits", *_shown(seen))


def _as_stated(seen: list[_Bounded], limits: Limits) -> Verdict:
    other = [one for one in seen if not _agrees(one, limits)]
    if not other:
        return passed(f"limits: all {len(seen)} containers have those that are stated", *_shown(seen))
    if len(other) == len(seen):
        return failed(
            f"limits: none of {len(seen)} containers has {_stated(limits)}",
            *(
                Evidence(
                    f"{one.name}: {(one.memory or 0) // 1024**2} MiB, {one.cpus:g} processors",
                    one.where,
                    _again(one.where),
                )
                for one in other
            ),
        )
    return unknown(f"limits: some containers have {_stated(limits)}, and for which it is stated is not said")


def _agrees(one: _Bounded, limits: Limits) -> bool:
    memory = limits.memory is None or (
        one.memory is not None and abs(one.memory - limits.memory) <= NEAR * limits.memory
    )
    return memory and (limits.cpu is None or (one.cpus is not None and abs(one.cpus - limits.cpu) < 0.01))


def _stated(limits: Limits) -> str:
    memory = [] if limits.memory is None else [f"{limits.memory // 1024**2} MiB"]
    return " and ".join(memory + ([] if limits.cpu is None else [f"{limits.cpu:g} processors"]))


def _shown(seen: list[_Bounded]) -> list[Evidence]:
    return [
        control(f"every one of {len(seen)} containers was read", "the same files"),
        *(
            Evidence(
                f"{one.name}: {(one.memory or 0) // 1024**2} MiB, {one.cpus:g} processors", one.where, _again(one.where)
            )
            for one in seen
        ),
    ]


def _of(service: Service) -> _Bounded:
    return _Bounded(service.name, service.where, service.memory, service.cpus)


def _again(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"sed -n {line},+25p '{path}'"
