"""Compose and Kubernetes files are valid for the stated version, and the production one is the one that is used.

Proof:
    Schema and strict field check with every variable resolved, and the set of files that the documented
    command really merges. Control: a planted unknown key is found. It proves valid, not running.

Asked as:
    docker-compose.prod.yml configured; Kubernetes manifests configured; compose file validated;
    manifests applied; all services defined in compose; container orchestration set up

Told by:
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

Sources:
    Compose Specification; Kubernetes API schemas
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    files: tuple[str, ...] = ()
    version: str = ""
