"""A line written by the service can be found in the central log store.

Proof:
    A marked line is written through the service and searched in the store until the limit. Control: a
    line that was never written is not found. Shipping configuration in the files alone leaves it
    unknown.

Asked as:
    log aggregation configured; logs sent to a central place; logs shipped to CloudWatch; Loki and
    Grafana configured; logs searchable; log aggregation working; log aggregation service set up

Sources:
    OWASP ASVS 5.0 V16.4.3
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.PROVIDER, Sight.DRILL, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    within: timedelta = timedelta(minutes=5)
    keep: timedelta | None = None
