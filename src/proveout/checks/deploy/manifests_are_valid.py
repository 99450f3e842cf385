"""Compose and Kubernetes files are valid for the stated version, and the production one is the one that is used.

Proof:
    Schema and strict field check with every variable resolved, and the set of files that the documented
    command really merges. Control: a planted unknown key is found. It proves valid, not running.

Asked as:
    docker-compose.prod.yml configured; Kubernetes manifests configured; compose file validated;
    manifests applied; all services defined in compose; container orchestration set up

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
