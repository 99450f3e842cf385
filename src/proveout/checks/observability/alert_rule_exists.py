"""An alert rule watches each stated condition and names who hears of it.

Proof:
    Rules in the repository (Prometheus, Grafana, Terraform, tracker) or at the provider are parsed into
    metric, bound, time and receiver and compared with the prose; a rule whose metric no process
    exposes, or without a receiver, fails. Otherwise attested.

Asked as:
    alerts configured for critical errors; alert on error rate above 5%; alert thresholds configured;
    alert recipients configured; CPU and memory alerts; disk space alert; email or Slack alerting
    configured
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Choice

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.PROVIDER, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    metric: str = ""
    threshold: str = ""
    for_: timedelta | None = None
    recipients: tuple[str, ...] = ()
    severity: Choice = Choice("")
