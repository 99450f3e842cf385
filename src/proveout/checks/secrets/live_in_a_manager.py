"""Production secrets come from a secret store, not from files or literals.

Proof:
    Deployment files must reference each secret by name in the platform's or manager's own way and hold
    no literal; the store is asked whether the names exist (never the values). Without access to the
    store it stays unknown until attested.

Asked as:
    secrets in a secrets manager; use platform secret store; Vault or AWS Secrets Manager configured;
    secrets kept in a vault; secrets as platform environment variables; production secrets in platform
    store

Told by:
    ("secret manager" | "secret store" | "key vault") -(api | rotate | document | permission) ~0.95
    ("parameter store" | "secret vault") -(api | rotate | document | permission) ~0.95
    (doppler | infisical | hashicorp | "aws ssm") -(rotate | document) ~0.92
    ("sealed secret" | "external secret" | sops) -(rotate | document) ~0.92
    vault + (secret | credential | key | password | store | configure | use | token) -rotate ~0.92
    ("kubernetes secret" | "docker secret" | "swarm secret") -(image | hardcoded | rotate) ~0.88
    "platform secret" ~0.92
    platform + secret + (manage | store) ~0.92
    (secret | key | credential) + (store | kept | inject) + (railway | render | vercel | heroku | netlify | fly) ~0.9
    (secret | key | credential) + (store | kept | managed | inject) + (platform | provider) ~0.88
    (secret | key | credential) + (store | kept | managed | inject) + (dashboard | aws | azure | gcp) ~0.88
    (railway | vercel | render | heroku | netlify) + "environment variable" + (secure | encrypt | @secret | @key) ~0.84
    (store | keep | kept) + securely + ("api key" | credential) -(hash | user | code | backup | share) ~0.78
    (store | keep | kept) + securely + (secret | key) -(hash | user | code | backup | share) ~0.78
    (store | stored | storage) + (secret | credential | password) + security -(hash | user | code | backup) ~0.74
    encrypted + ("environment variable" | variable + secret) ~0.86
    "secret management" + (platform | tool | aws | vault | gcp | azure | migrate) ~0.9
    move + secret + manager ~0.92 &
    1password + (secret | secrets) ~0.9
    "secrets not env files" ~0.93

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
