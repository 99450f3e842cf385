"""Request, query and job timing is instrumented and sent somewhere.

Proof:
    The loaded application is asked for active instrumentation and exporter address; in rehearsal spans
    of one request, its query and its job must arrive at a local collector. A package in the
    requirements alone fails.

Asked as:
    application performance monitoring in place; performance monitoring enabled; New Relic or Datadog
    set up; OpenTelemetry configured; traces_sample_rate set; monitor application performance

Told by:
    apm ~0.91
    "application performance monitor" ~0.91
    "performance monitor" -(database | query | frontend | "web vitals" | cache | dashboard) ~0.9
    ("new relic" | newrelic | datadog | dynatrace | appdynamics) -(log | alert | sentry | free | paid) ~0.86
    "elastic apm" -(log | alert | sentry | free | paid) ~0.86
    (opentelemetry | otel | otlp | jaeger | zipkin | honeycomb | xray) -"request id" ~0.9
    (traces_sample_rate | tracessamplerate | profiles_sample_rate | sentry_traces_sample_rate) ~0.95 &
    (otel_* | new_relic_* | dd_trace* | dd_service | newrelic.ini | sentry_profiles_sample_rate) ~0.93
    sentry + (performance | profile | trace | tracing) -(error | release) ~0.9
    "sample rate" + (trace | tracing | transaction | performance | profile) ~0.91
    (instrument | instrumentation) + (request | query | job | application | trace | tracing | auto | automatic) ~0.85
    "transaction trace" ~0.88
    "real user monitor" ~0.82

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
