"""The container process does not run as root.

Why:
    Whoever breaks into a process that runs as root has the whole container, and with one more hole its host.

Fix:
    Dockerfile: `RUN useradd --create-home --uid 10001 app` and, as the last stage's last word, `USER app`.
    Kubernetes: `securityContext: {runAsNonRoot: true}`. Compose: `user: "10001"`. Let the port be above 1024, and
    give the user the folders that it writes.

Proof:
    The last USER of the final stage, the security context of manifests and the compose user are read; a
    numeric 0 or none fails. Where an engine is, the running process is asked. n/a without containers.

Asked as:
    containers run as non-root user; non-root user created; container runs as non-root; container
    filesystem read-only; USER set in Dockerfile; security context set

Told by:
    (container | docker | dockerfile | image | pod | process | run) + (non-root | nonroot | "not root" | rootless) ~0.91
    ("non-root user" | nonroot) -(ssh | database | sudo) ~0.91
    (container | docker | pod) + root + (no | not | never | access | run | user) -(directory | cert | path) ~0.91
    (runasnonroot | runasuser | "run as non root" | securitycontext | "security context" | podsecuritypolicy) ~0.91
    ("pod security" | "pod security policy" | "pod security standard" | seccomp | apparmor + container) ~0.86
    (read-only | read_only | readonlyrootfilesystem) + filesystem -(database | replica | user | role) ~0.92
    (read-only | read_only | readonlyrootfilesystem) + (container | root) -(database | replica | user | role) ~0.92
    (read-only | read_only | readonlyrootfilesystem) + (true | immutable) -(database | replica | user | role) ~0.92
    (cap_drop | no-new-privileges | "drop capabilities" | "drop all capabilities" | allowprivilegeescalation) ~0.92
    "privileged container" ~0.9
    "privileged mode" ~0.85
    (user + dockerfile) + (set | dockerfile | root | appuser | create | switch) -(docker.sock | group) ~0.9
    "user directive" + (set | dockerfile | root | appuser | create | switch) -(docker.sock | group) ~0.9
    "user instruction" + (set | dockerfile | root | appuser | create | switch) -(docker.sock | group) ~0.9
    dedicated + (user | account) + (run | application | service | system) -(database | support | mail) ~0.75
    (unprivileged | non-privileged) + (user | container | process) ~0.93

Sources:
    CIS Docker Benchmark 4.1
"""

import re
from dataclasses import dataclass

from proveout.facts.container import Container, ContainerFacts, Dockerfile, Service, Stage, Workload
from proveout.facts.pipeline import PipelineFacts
from proveout.facts.platform import PlatformFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
MINUTES = 30

PASSES = {
    "containers": ContainerFacts.example(),
    "platform": PlatformFacts.example(),
    "pipelines": PipelineFacts.example(),
}
FAILS = {
    "containers": ContainerFacts.example(
        dockerfiles=(Dockerfile("Dockerfile", (Stage(1, "python:3.12.8-slim"),)),), views=()
    ),
    "platform": PlatformFacts(),
    "pipelines": PipelineFacts.example(),
}
# Bases that run as root where nobody says otherwise, and bases that do not.
ROOT = re.compile(
    r"(docker\.io/)?(library/)?(python|node|debian|ubuntu|alpine|golang|rust|ruby|php|openjdk|eclipse-temurin|nginx|httpd|"
    r"fedora|rockylinux|busybox|buildpack-deps|amazonlinux|tiangolo/[\w-]+|ghcr\.io/astral-sh/uv)(:[\w.-]+)?(@sha256:\w+)?"
)
OTHER = re.compile(r".*(:nonroot|-nonroot|nginx-unprivileged|cgr\.dev/chainguard/|dhi\.io/).*")
DROPS = re.compile(r"\b(gosu|su-exec|setpriv|runuser|su\s+-|chroot\s+--userspec)\b")
SUPERUSER = re.compile(r"(root|0)(:.*)?")
BUILT_BY_PIPELINE = re.compile(r"\bdocker\s+(buildx\s+)?build\b|docker/build-push-action|\bkaniko\b|\bpodman\s+build\b")


@dataclass(frozen=True, slots=True)
class _Seen:
    name: str
    root: bool | None
    says: str
    where: str


def check_files(containers: ContainerFacts, platform: PlatformFacts, pipelines: PipelineFacts) -> Verdict:
    pods = [
        _of_pod(pod, one)
        for pod in containers.pods
        for one in pod.containers
        if not one.starts_first and not _is_third_party(one.image)
    ]
    services = [
        _of_service(one, containers, platform)
        for view in containers.production
        for one in view.services
        if one.context is not None or one.user or one.privileged
    ]
    images = [] if pods or services else [_of_image(image, "", platform) for image in containers.images]
    seen = pods + services + images
    if not seen:
        return _without_containers(containers, platform, pipelines)
    root = [one for one in seen if one.root]
    if root and not containers.unread:
        return failed(
            f"user: {root[0].name} runs as root, {root[0].says}",
            *(Evidence(f"{one.name}: {one.says}", one.where, _again(one.where)) for one in root),
        )
    doubt = containers.unread or next((f"{one.name}: {one.says}" for one in seen if one.root is not False), "")
    if doubt:
        return unknown(f"user: {doubt}")
    return passed(
        f"user: all {len(seen)} containers of this code name a user that is not root",
        *(Evidence(f"{one.name}: {one.says}", one.where, _again(one.where)) for one in seen),
    )


def _without_containers(containers: ContainerFacts, platform: PlatformFacts, pipelines: PipelineFacts) -> Verdict:
    built = [step for p in pipelines.pipelines for job in p.jobs for step in job.steps if _builds(step.run, step.uses)]
    elsewhere = containers.unread or containers.dockerfiles or containers.views or containers.workloads or built
    if elsewhere or pipelines.others or not platform.production:
        return unknown(f"user: no container of production is defined here; {containers.unread or 'none was seen'}")
    return not_applicable(
        "user: this service is started without a container",
        Evidence(
            f"none of {containers.files} files defines one", "the repository's files", "git ls-files '*ockerfile*'"
        ),
        Evidence(f"started by {platform.production[0].platform}", platform.production[0].path),
    )


def _builds(run: str, uses: str) -> bool:
    return BUILT_BY_PIPELINE.search(f"{run}\n{uses}") is not None


def _of_service(service: Service, containers: ContainerFacts, platform: PlatformFacts) -> _Seen:
    if service.privileged:
        return _Seen(service.name, root=True, says="and is privileged", where=service.where)
    if service.user:
        return _said(service.name, service.user, f"user: {service.user}", service.where)
    image = containers.built_by(service)
    if image is None:
        return _Seen(service.name, None, f"its Dockerfile {service.dockerfile} was not read", service.where)
    return _of_image(image, service.target, platform, drops=service.entrypoint.text if service.entrypoint else "")


def _of_pod(pod: Workload, one: Container) -> _Seen:
    name = f"{pod.name}/{one.name}"
    if one.privileged:
        return _Seen(name, root=True, says="and is privileged", where=one.where)
    if one.uid is not None:
        return _said(name, str(one.uid), f"runAsUser: {one.uid}", one.where)
    if one.non_root:
        return _Seen(name, root=False, says="runAsNonRoot: true", where=one.where)
    return _Seen(name, None, "has no runAsNonRoot, and its image decides", one.where)


def _of_image(image: Dockerfile, target: str, platform: PlatformFacts, *, drops: str = "") -> _Seen:
    stages = image.lineage(target)
    if not stages:
        return _Seen(image.path, None, image.broken or f"has no stage {target}", f"{image.path}:1")
    stage = next((one for one in stages if one.user), None)
    if stage is not None and not SUPERUSER.fullmatch(stage.user):
        return _said(image.path, stage.user, f"USER {stage.user}", f"{image.path}:{stage.user_line}")
    commands = [command.text for command in image.command(target)]
    scripts = [text for command in commands for _, text in platform.script(command)[1]]
    if any(DROPS.search(text) for text in (*commands, *scripts, drops)):
        return _Seen(image.path, None, "starts as root and hands over to another user in its script", f"{image.path}:1")
    if stage is not None:
        return _Seen(image.path, root=True, says=f"USER {stage.user}", where=f"{image.path}:{stage.user_line}")
    base = stages[-1].image
    where = f"{image.path}:{stages[-1].line}"
    if ROOT.fullmatch(base):
        return _Seen(image.path, root=True, says=f"there is no USER, and {base} has none", where=where)
    says = f"there is no USER, and {base} decides"
    return _Seen(image.path, False if OTHER.fullmatch(base) else None, says, where)


def _said(name: str, user: str, says: str, where: str) -> _Seen:
    if "$" in user:
        return _Seen(name, None, f"{says} depends on a variable", where)
    return _Seen(name, SUPERUSER.fullmatch(user) is not None, says, where)


def _is_third_party(image: str) -> bool:
    # Stores bring users of their own; what is asked is whether this code runs as root.
    name = image.rpartition("/")[2].partition(":")[0]
    return "/" not in image and name in {"postgres", "redis", "rabbitmq", "mysql", "mariadb", "mongo", "memcached"}


def _again(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"grep -n -i 'USER\\|FROM\\|runAs' '{path}'" if line else f"cat '{path}'"
