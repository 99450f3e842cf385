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

Told by:
    (different | separate | distinct | own) + (secret | key | credential) + (environment | staging | development) ~0.93
    (different | separate | distinct | own) + (password | project) + (environment | staging | development) ~0.93
    (separate | isolated | dedicated | own) + (database | bucket) + (environment | staging | development) ~0.92
    (separate | isolated | dedicated | own) + (redis | store | resource) + (environment | staging | development) ~0.92
    unique + (secret | key | credential | password | database) + environment -(variable | strong) ~0.94
    (different | separate) + (configuration | setting | .env) + (environment | staging | development) -variable ~0.86
    ("environment specific" | "per environment") + (configuration | secret | key) ~0.88
    ("environment specific" | "per environment") + (credential | database | setting) ~0.88
    ("environment separation" | "environment isolation") ~0.9
    (never | no | not) + (development | staging) + (key | secret | credential) -(debug | log | commit) ~0.88
    (don | avoid) + (development | staging) + (key | secret | credential) -(debug | log | commit) ~0.88
    (never | no | not | don | avoid) + production + (key | secret) + (development | staging | test) ~0.9
    (never | no | not | don | avoid) + production + (credential | database) + (development | staging | test) ~0.9
    production + (credential | secret | key | database) + development + @(never | avoid | not) ~0.8
    production + (not | no) + (development | test) + (value | credential | key) -stripe ~0.88
    (reuse | share) + (secret | key | credential | password | database) + (across | between | environment) ~0.92
    reuse + (secret | key | credential | password) + (no | not | never | don) ~0.9
    (staging | test) + database + (separate | own | different | isolated | "not production") ~0.92
    staging + (separate | separated | isolated) + production ~0.88
    development + database + (separate | isolated) ~0.9
    secret + change + (development | dev) -rotate ~0.9
    (.env | .env.production) + "each environment" ~0.9
    separate + (staging | development) + production + (account | project | environment | stack | cluster) ~0.9
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    environments: tuple[str, ...] = ("staging", "production")
