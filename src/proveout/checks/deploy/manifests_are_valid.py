"""Compose and Kubernetes files are valid for the stated version, and the production one is the one that is used.

Why:
    A misspelled key is either refused at the moment of the release or ignored in silence, and then lacks in
    production.

Fix:
    Run `docker compose -f docker-compose.yml -f docker-compose.prod.yml config -q` and `kubectl apply
    --dry-run=server -f k8s/` in the pipeline. With check-jsonschema installed, Compose files are judged here too.

Proof:
    Schema and strict field check with every variable resolved, and the set of files that the documented
    command really merges. Control: a planted unknown key is found. It proves valid, not running.

Asked as:
    docker-compose.prod.yml configured; Kubernetes manifests configured; compose file validated;
    manifests applied; all services defined in compose; container orchestration set up

Told by:
    "network policies" -(vpc | firewall | cloud) ~0.8
    ingress + (configure | ready | service | manifest | controller) -(firewall | rule) ~0.86
    (docker-compose.prod.yml | docker-compose.production.yml) -(#command | up | exec | pull | logs | ps) ~0.88
    compose.prod.yaml -(#command | up | exec | pull | logs | ps) ~0.88
    ("compose file" | docker-compose.yml | compose.yml | compose.yaml) + (configure | valid* | define | review) ~0.88
    "docker compose" + production + (configure | config | file) -(log | up | exec | install) ~0.88
    "docker compose config" ~0.91
    ("kubernetes manifest" | "k8s manifest" | "kubernetes manifests" | "deployment manifest") ~0.91
    "kubernetes deployment" ~0.91
    ("helm chart" | "helm lint" | kustomize | kubeconform | kubeval | "helm template") ~0.91
    ("container orchestration" | "kubernetes configuration") -"use container" ~0.86
    ("kubectl apply" | "helm upgrade" | "helm install") ~0.9
    (poddisruptionbudget | "pod disruption budget" | "network policy" + kubernetes) ~0.8
    (namespace | configmap | "config map") + (kubernetes | create | configure | cluster | @kubernetes) ~0.82
    docker + (swarm | stack) + (configure | deploy | file) ~0.82
    "separate worker container" ~0.88
    "task definition" + (valid | register | update | create) -secret ~0.85
    ("docker compose build" | "docker-compose build") ~0.88 &
    helm + lint ~0.96
    "compose file" -(version | exist | override) ~0.82

Sources:
    Compose Specification; Kubernetes API schemas
"""

from dataclasses import dataclass

from proveout.facts.container import ContainerFacts, Fault
from proveout.facts.validation import ValidationFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 20


@dataclass(frozen=True, slots=True)
class Limits:
    files: tuple[str, ...] = ()
    version: str = ""


PASSES = {"containers": ContainerFacts.example(), "validation": ValidationFacts.example(), "limits": Limits()}
FAILS = {
    "containers": ContainerFacts.example(faults=(Fault("'imgae' is no key, 'image' is", "docker-compose.yml:4"),)),
    "validation": ValidationFacts.example(),
    "limits": Limits(),
}


def check(containers: ContainerFacts, validation: ValidationFacts | Unreadable, limits: Limits) -> Verdict:
    paths = tuple(dict.fromkeys(path for view in containers.views for path in view.paths))
    known = (*paths, *(pod.path for pod in containers.workloads), *containers.templates)
    missing = [file for file in limits.files if known and not any(path.endswith(file.lstrip("./")) for path in known)]
    if missing and not containers.broken:
        return failed(
            f"manifests: {missing[0]} is stated and is not there",
            Evidence(
                f"only {', '.join(dict.fromkeys(known))}", "the repository's files", f"git ls-files '*{missing[0]}'"
            ),
        )
    if containers.faults:
        first = containers.faults[0]
        return failed(
            f"manifests: {len(containers.faults)} places are wrong: {first.where} {first.says}",
            *(Evidence(fault.says, fault.where, _again(fault.where)) for fault in containers.faults[:50]),
        )
    if not known:
        return unknown(f"manifests: no Compose file and no Kubernetes manifest was seen{_because(containers)}")
    if containers.unread:
        return unknown(f"manifests: {containers.unread}")
    if limits.version:
        return unknown(
            f"manifests: no fault was found, and which files suit version {limits.version} is not known here"
        )
    if containers.workloads:
        return unknown("manifests: no fault was found by our own rules, and no schema of Kubernetes is at hand")
    return _by_schema(containers, validation)


def _by_schema(containers: ContainerFacts, validation: ValidationFacts | Unreadable) -> Verdict:
    """Only a schema knows every key: our own rules may find a fault and cannot rule one out."""
    if isinstance(validation, Unreadable):
        return unknown(f"manifests: no fault was found by our own rules; {validation.reason}")
    used = tuple(dict.fromkeys(path for view in containers.production for path in view.paths))
    wrong = {path: validation.problems[path] for path in used if validation.problems.get(path)}
    if wrong:
        path, said = next(iter(wrong.items()))
        return failed(
            f"manifests: {path} breaks the Compose schema: {said[0]}",
            *(
                Evidence(one, path, f"{validation.command} '{path}'")
                for path, said in wrong.items()
                for one in said[:5]
            ),
        )
    unseen = [path for path in used if path not in validation.problems]
    if unseen or not used or not validation.finds_planted:
        return unknown(f"manifests: {unseen[0] if unseen else 'a planted fault'} was not judged by {validation.tool}")
    if len(containers.production) > 1:
        sets = " or ".join("+".join(view.paths) for view in containers.production[:3])
        return unknown(f"manifests: each file is valid; whether production starts {sets} is not said")
    return passed(
        f"manifests: {', '.join(used)} keeps the Compose schema",
        control(f"{validation.tool} finds a planted unknown key", "a planted file"),
        *(Evidence("valid", path, f"{validation.command} '{path}'") for path in used),
    )


def _because(containers: ContainerFacts) -> str:
    return f"; {containers.unread}" if containers.unread else ""


def _again(where: str) -> str:
    path, _, line = where.rpartition(":")
    return f"sed -n {line},+3p '{path}'"
