"""Production secrets come from a secret store, not from files or literals.

Proof:
    Deployment files must reference each secret by name in the platform's or manager's own way and hold
    no literal; the store is asked whether the names exist (never the values). Without access to the
    store it stays unknown until attested.

Asked as:
    secrets in a secrets manager; use platform secret store; Vault or AWS Secrets Manager configured;
    secrets kept in a vault; secrets as platform environment variables; production secrets in platform
    store

Sources:
    OWASP ASVS 5.0 V13.3.1
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
