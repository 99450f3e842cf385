"""Every secret was changed within the stated time.

Proof:
    Creation dates come from the secret store, the provider or the change of the value's fingerprint
    between recorded runs; without any of them a named person attests per secret.

Asked as:
    rotate secrets every 90 days; rotate database credentials; secrets rotated for production; keys
    rotated regularly; API keys rotation schedule

Told by:
    rotate + (secret | key | credential) -(log | expose | leak | compromise | refresh | strategy | JWKS) ~0.93
    rotate + (password | "api token") -(log | expose | leak | compromise | refresh | strategy | JWKS) ~0.93
    rotate + (secret | key | credential | password) + (policy | schedule | plan) -log ~0.96
    rotate + (secret | key | credential | password) + (procedure | #duration | regular) -log ~0.96
    rotate + (secret | key | credential | password) + (quarterly | monthly | annually | every | automatic) -log ~0.96
    (change | update | renew) + (secret | password | credential) + (every | regularly | periodically) ~0.86
    (change | update | renew) + (secret | password | credential) + (#duration | review) ~0.86
    (secret | key | credential) + (age | older | expiry) + #duration -(session | token) ~0.82
    (key | keys | secret | secrets) + (renewed | renew) -(certificate | tls) ~0.96

Sources:
    OWASP ASVS 5.0 V13.3.4 and V13.1.4
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.SERVICE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    max_age: timedelta = timedelta(days=90)
    names: tuple[str, ...] = ()
