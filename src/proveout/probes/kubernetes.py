"""Reads Kubernetes manifests: every document that makes pods, and where one breaks the format."""

import re
import shlex
from difflib import get_close_matches

from proveout.facts.container import Command, Container, Fault, HealthCheck, Mount, Purpose, Workload
from proveout.model.need import Unreadable
from proveout.model.secret import Secret
from proveout.probes.amounts import processors, quantity_bytes
from proveout.probes.purpose import plain_values, purpose_of, without_passwords
from proveout.probes.repository import Repository
from proveout.probes.yaml_lines import Lined, mapping_of, mappings_of, read_yaml, text_of, words_of

IS_MANIFEST = re.compile(r"^apiVersion:\s*\S", re.MULTILINE)
KIND = re.compile(r"^kind:\s*[\"']?[A-Z]", re.MULTILINE)
TEMPLATED = re.compile(r"\{\{(?:(?!\{\{)[^}\n])*\}\}")  # from the nearest braces, or a run of them takes its square
LASTING = frozenset({"Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Pod"})
PODS = LASTING | {"Job", "CronJob"}
SELECTS = frozenset({"Deployment", "StatefulSet", "DaemonSet"})
# Kubernetes deprecation guide: kinds that no supported cluster serves under these versions any more.
REMOVED = {
    ("extensions/v1beta1", "Ingress"): "1.22", ("networking.k8s.io/v1beta1", "Ingress"): "1.22",
    ("extensions/v1beta1", "Deployment"): "1.16", ("apps/v1beta1", "Deployment"): "1.16",
    ("apps/v1beta2", "Deployment"): "1.16", ("apps/v1beta1", "StatefulSet"): "1.16",
    ("batch/v1beta1", "CronJob"): "1.25", ("policy/v1beta1", "PodDisruptionBudget"): "1.25",
    ("policy/v1beta1", "PodSecurityPolicy"): "1.25", ("autoscaling/v2beta1", "HorizontalPodAutoscaler"): "1.25",
    ("autoscaling/v2beta2", "HorizontalPodAutoscaler"): "1.26",
}  # fmt: skip
CONTAINER = frozenset(
    "args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe "
    "resizePolicy resources restartPolicy securityContext startupProbe stdin stdinOnce "
    "terminationMessagePath terminationMessagePolicy tty volumeDevices volumeMounts workingDir".split()
)
PROBES = {"livenessProbe": "liveness", "readinessProbe": "readiness", "startupProbe": "startup"}


class Manifests:
    """All manifests of a repository, parsed."""

    def __init__(self, repository: Repository) -> None:
        self.workloads: list[Workload] = []
        self.kinds: set[str] = set()
        self.faults: list[Fault] = []
        self.broken: list[str] = []
        self.patched: list[str] = []
        self.templates: list[str] = []
        self.hidden: list[Secret] = []
        charts = tuple(path.removesuffix("Chart.yaml") for path in repository.ending("Chart.yaml"))
        for path in repository.ending(".yml", ".yaml"):
            if path.startswith(".github/"):
                continue
            text = repository.text(path)
            if isinstance(text, Unreadable) or not IS_MANIFEST.search(text) or not KIND.search(text):
                if path.rpartition("/")[2] == "kustomization.yaml" and not isinstance(text, Unreadable):
                    self._kustomization(path, text)
                continue
            if purpose_of(path) is Purpose.DEVELOPMENT:
                continue
            if TEMPLATED.search(text) or any(path.startswith(f"{chart}templates/") for chart in charts):
                self.templates.append(path)
                continue
            self._read(path, text)

    def _kustomization(self, path: str, text: str) -> None:
        if re.search(r"^(patches|patchesStrategicMerge|patchesJson6902|components|replicas)\s*:", text, re.MULTILINE):
            self.patched.append(path)

    def _read(self, path: str, text: str) -> None:
        if path.rpartition("/")[2] in ("kustomization.yaml", "kustomization.yml"):
            self._kustomization(path, text)
            return
        documents = read_yaml(text, path)
        if isinstance(documents, Unreadable):
            self.broken.append(documents.reason)
            return
        for document in documents:
            listed = (
                mappings_of(document.get("items")) if isinstance(document, Lined) and _kind(document) == "List" else ()
            )
            for one in listed or ([document] if isinstance(document, Lined) else []):
                self._document(one, path)

    def _document(self, said: Lined, path: str) -> None:
        kind, version = _kind(said), text_of(said.get("apiVersion"))
        where = f"{path}:{said.line}"
        if not kind or not version:
            if said:
                self.faults.append(Fault(f"a document without {'kind' if version else 'apiVersion'}", where))
            return
        self.kinds.add(kind)
        name = text_of(mapping_of(said.get("metadata")).get("name"))
        if not name and not text_of(mapping_of(said.get("metadata")).get("generateName")):
            self.faults.append(Fault(f"a {kind} without metadata.name", where))
        if removed := REMOVED.get((version, kind)):
            self.faults.append(
                Fault(f"{version} {kind} is gone since Kubernetes {removed}", f"{path}:{said.line_of('apiVersion')}")
            )
        self.faults += [Fault(f"'{key}' is written twice", f"{path}:{line}") for key, line in said.twice]
        if kind in PODS:
            self._workload(said, kind, name, path)

    def _workload(self, said: Lined, kind: str, name: str, path: str) -> None:
        spec = mapping_of(said.get("spec"))
        if kind == "CronJob":
            spec = mapping_of(mapping_of(spec.get("jobTemplate")).get("spec"))
        template = said if kind == "Pod" else mapping_of(spec.get("template"))
        pod = mapping_of(template.get("spec"))
        if kind in SELECTS:
            self._selector(spec, template, kind, name, path)
        volumes = {text_of(one.get("name")): _volume_kind(one) for one in mappings_of(pod.get("volumes"))}
        volumes |= {
            text_of(mapping_of(one.get("metadata")).get("name")): "claim"
            for one in mappings_of(spec.get("volumeClaimTemplates"))
        }
        if not isinstance(pod.get("containers"), list):
            self.faults.append(Fault(f"{kind} '{name}' has no containers", f"{path}:{said.line}"))
        containers = [
            self._container(one, pod, volumes, path, first=key == "initContainers")
            for key in ("initContainers", "containers")
            for one in mappings_of(pod.get(key))
        ]
        self.workloads.append(
            Workload(kind, name, path, said.line, tuple(containers), purpose_of(path), lasting=kind in LASTING)
        )

    def _selector(self, spec: Lined, template: Lined, kind: str, name: str, path: str) -> None:
        wanted = mapping_of(mapping_of(spec.get("selector")).get("matchLabels"))
        labels = mapping_of(mapping_of(template.get("metadata")).get("labels"))
        for label, value in wanted.items():
            if text_of(labels.get(label)) != text_of(value):
                where = f"{path}:{wanted.line_of(label)}"
                self.faults.append(
                    Fault(f"{kind} '{name}' selects {label}={value!s:.60}, which its pods do not carry", where)
                )

    def _container(self, said: Lined, pod: Lined, volumes: dict[str, str], path: str, *, first: bool) -> Container:
        where = f"{path}:{said.line}"
        for key in said:
            meant = [] if key in CONTAINER else get_close_matches(key, CONTAINER, n=1, cutoff=0.8)
            if meant:
                self.faults.append(
                    Fault(f"'{key}' is no key of a container, '{meant[0]}' is", f"{path}:{said.line_of(key)}")
                )
        limits = mapping_of(mapping_of(said.get("resources")).get("limits"))
        own, shared = mapping_of(said.get("securityContext")), mapping_of(pod.get("securityContext"))
        uid = text_of(own.get("runAsUser") or shared.get("runAsUser"))
        non_root = text_of(own.get("runAsNonRoot") or shared.get("runAsNonRoot")).lower()
        environment = {text_of(one.get("name")): text_of(one.get("value")) for one in mappings_of(said.get("env"))}
        return Container(
            text_of(said.get("name")),
            where,
            image=text_of(said.get("image")),
            command=self._command(said, path),
            probes=tuple(
                self._probe(said[key], kind, path) for key, kind in PROBES.items() if isinstance(said.get(key), Lined)
            ),
            memory=quantity_bytes(text_of(limits.get("memory"))) if limits.get("memory") else None,
            cpus=processors(text_of(limits.get("cpu"))) if limits.get("cpu") else None,
            uid=int(uid) if uid.isascii() and uid.isdigit() else None,
            non_root=None if not non_root else non_root == "true",
            privileged=text_of(own.get("privileged")).lower() == "true",
            mounts=tuple(
                Mount(
                    text_of(one.get("mountPath")),
                    text_of(one.get("name")),
                    volumes.get(text_of(one.get("name")), "other"),
                    one.line,
                )
                for one in mappings_of(said.get("volumeMounts"))
            ),
            environment=tuple(environment),
            literals=plain_values(environment),
            starts_first=first,
        )

    def _command(self, said: Lined, path: str) -> Command | None:
        words = words_of(said.get("command")) + words_of(said.get("args"))
        if not words:
            return None
        key = "command" if "command" in said else "args"
        return Command(self._clean(shlex.join(words)), path, said.line_of(key))

    def _probe(self, said: Lined, kind: str, path: str) -> HealthCheck:
        http, execute = mapping_of(said.get("httpGet")), mapping_of(said.get("exec"))
        interval = text_of(said.get("periodSeconds"))
        return HealthCheck(
            kind,
            f"{path}:{said.line}",
            command=self._clean(_shell(words_of(execute.get("command")))),
            path=text_of(http.get("path")) or ("/" if http else ""),
            port=text_of(http.get("port") or mapping_of(said.get("tcpSocket")).get("port")),
            interval_s=float(interval) if interval.isascii() and interval.isdigit() else None,
        )

    def _clean(self, text: str) -> str:
        cleaned, hidden = without_passwords(text)
        self.hidden += hidden
        return cleaned


def _shell(words: tuple[str, ...]) -> str:
    # `sh -c "…"` is read as what the shell reads.
    if (
        len(words) == 3
        and words[0].rpartition("/")[2] in ("sh", "bash", "ash")
        and words[1].startswith("-")
        and "c" in words[1]
    ):
        return words[2]
    return shlex.join(words)


def _kind(said: Lined) -> str:
    return text_of(said.get("kind"))


def _volume_kind(volume: Lined) -> str:
    kinds = {"persistentVolumeClaim": "claim", "ephemeral": "other", "emptyDir": "empty", "hostPath": "bind"}
    return next((kind for key, kind in kinds.items() if key in volume), "other")
