"""Every secret was changed within the stated time.

Proof:
    Creation dates come from the secret store, the provider or the change of the value's fingerprint
    between recorded runs; without any of them a named person attests per secret.

Asked as:
    rotate secrets every 90 days; rotate database credentials; secrets rotated for production; keys
    rotated regularly; API keys rotation schedule; rotate exposed keys immediately

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
