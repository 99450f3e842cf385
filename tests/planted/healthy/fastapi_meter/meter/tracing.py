import sentry_sdk
from fastapi import FastAPI
from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.sdk.trace.sampling import ParentBased, TraceIdRatioBased

from meter.settings import settings


def configure_tracker() -> None:
    sentry_sdk.init(
        dsn=str(settings.sentry_dsn),
        environment=settings.environment,
        release=settings.release,
        send_default_pii=False,
    )


def configure_traces(app: FastAPI) -> None:
    provider = TracerProvider(
        resource=Resource.create({"service.name": "meter", "service.version": settings.release}),
        sampler=ParentBased(TraceIdRatioBased(0.1)),
    )
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(timeout=5)))
    trace.set_tracer_provider(provider)
    FastAPIInstrumentor.instrument_app(app, tracer_provider=provider)
