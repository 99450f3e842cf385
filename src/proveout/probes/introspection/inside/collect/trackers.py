"""Clients of error trackers and of tracing, as the start of the service leaves them. Nothing is sent."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

OTHERS = {
    "rollbar": "Rollbar",
    "bugsnag": "Bugsnag",
    "honeybadger": "Honeybadger",
    "raygun4py": "Raygun",
    "airbrake": "Airbrake",
    "elasticapm": "Elastic APM",
    "newrelic": "New Relic",
    "ddtrace": "Datadog",
    "datadog": "Datadog",
    "scout_apm": "Scout",
    "appsignal": "AppSignal",
    "logfire": "Logfire",
    "opencensus": "OpenCensus",
    "applicationinsights": "Application Insights",
}


def collect(found: Found) -> dict[str, Any]:
    """{"sentry": {…} or None, "opentelemetry": {…} or None, "prometheus": {…} or None, "others": [names]}."""
    return {
        "sentry": _sentry(found),
        "opentelemetry": _opentelemetry(found),
        "prometheus": _prometheus(),
        "others": sorted({OTHERS[name] for name in OTHERS if name in sys.modules}),
    }


def _sentry(found: Found) -> Any:
    sdk = sys.modules.get("sentry_sdk")
    if sdk is None:
        return None
    client = sdk.get_client() if hasattr(sdk, "get_client") else getattr(sdk.Hub.current, "client", None)
    options = dict(getattr(client, "options", None) or {})
    active = client is not None and type(client).__name__ != "NonRecordingClient"
    dsn = str(options.get("dsn") or "")
    return {
        "started": active,
        "address": found.mask("dsn", dsn) if dsn else "",
        "environment": found.mask("environment", options.get("environment")),
        "release": found.mask("release", options.get("release")),
        "sample_rate": _rate(options.get("sample_rate")),
        "traces_sample_rate": _rate(options.get("traces_sample_rate")),
        "traces_are_chosen": bool(options.get("traces_sampler")),
        "sends_personal_data": bool(options.get("send_default_pii")),
        "integrations": sorted(getattr(client, "integrations", None) or {}) if active else [],
    }


def _rate(value: Any) -> Any:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _opentelemetry(found: Found) -> Any:
    trace = sys.modules.get("opentelemetry.trace")
    if trace is None:
        return None
    provider = getattr(trace, "_TRACER_PROVIDER", None)
    processors = getattr(getattr(provider, "_active_span_processor", None), "_span_processors", ())
    exporters: list[Any] = [
        getattr(one, "span_exporter", None) or getattr(getattr(one, "_batch_processor", None), "_exporter", None)
        for one in processors
    ]
    return {
        "provider": "{0}.{1}".format(type(provider).__module__, type(provider).__qualname__) if provider else "",
        "exporters": [type(one).__name__ for one in exporters if one is not None],
        "endpoints": [
            found.mask("endpoint", str(one._endpoint)) for one in exporters if getattr(one, "_endpoint", None)
        ],
        "instrumented": sorted(
            name.rpartition(".")[2]
            for name in sys.modules
            if name.startswith("opentelemetry.instrumentation.") and name.count(".") == 2
        ),
    }


def _prometheus() -> Any:
    client = sys.modules.get("prometheus_client")
    if client is None:
        return None
    names = getattr(getattr(client, "REGISTRY", None), "_names_to_collectors", None) or {}
    return {"names": sorted(str(name) for name in names)[:500]}
