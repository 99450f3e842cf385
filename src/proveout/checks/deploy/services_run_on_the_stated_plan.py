"""Each managed service runs on the stated plan, version, region and redundancy.

Proof:
    Version, replication and role come from the service itself, region and provider from its address and
    certificate, plan and encryption from the provider's interface; each part that could not be seen is
    attested by name.

Asked as:
    managed Postgres in production; managed Redis with high availability; paid tier for production;
    database region same as hosting; read replicas set up; storage encrypted at rest by the provider;
    production database cluster; PostgreSQL version
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.SETTINGS, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    service: str
    plan: str = ""
    region: str = ""
    version: str = ""
    replicas: int | None = None
    encrypted_at_rest: bool | None = None
