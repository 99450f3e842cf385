"""Staging and production share no secret, database, bucket or project.

Proof:
    Keyed fingerprints of every secret and the host, database, bucket and project parts of every address
    are compared between the environments' files or stores; an equal pair fails, and so do deploy files
    that update one stack for both. Control: a planted equal pair is found. With only one environment
    readable it is unknown.

Asked as:
    different secrets for staging and production; separate staging database; separate projects for dev,
    staging and prod; environment-specific configs; staging uses its own database and keys; unique
    password per environment
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    environments: tuple[str, ...] = ("staging", "production")
