"""Request, query and job timing is instrumented and sent somewhere.

Proof:
    The loaded application is asked for active instrumentation and exporter address; in rehearsal spans
    of one request, its query and its job must arrive at a local collector. A package in the
    requirements alone fails.

Asked as:
    application performance monitoring in place; performance monitoring enabled; New Relic or Datadog
    set up; OpenTelemetry configured; traces_sample_rate set; monitor application performance

Sources:
    OpenTelemetry specification
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES, Sight.PROVIDER, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    sample_rate: float | None = None
