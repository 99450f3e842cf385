"""Error trackers, tracing and metrics of the started service, as facts."""

from collections.abc import Mapping
from typing import Any

from proveout.facts.tracker_settings import OpenTelemetry, SentryClient, TrackerSettingsFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "trackers"


def read_tracker_settings(sight: SettingsSight) -> TrackerSettingsFacts | Unreadable:
    """What sends errors, timings and metrics; firm where it does not rest on a value that was made up."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    traced, counted = seen["opentelemetry"], seen["prometheus"]
    return TrackerSettingsFacts(
        _sentry(seen["sentry"]) if seen["sentry"] else None,
        _opentelemetry(traced) if traced else None,
        tuple(counted["names"]) if counted else None,
        tuple(seen["others"]),
        other is None or other == seen,
        introspection.start,
    )


def _sentry(said: Mapping[str, Any]) -> SentryClient:  # Any: JSON
    shown = {name: value_of(said[name]) for name in ("address", "environment", "release")}
    return SentryClient(**{**said, **shown, "integrations": tuple(said["integrations"])})


def _opentelemetry(said: Mapping[str, Any]) -> OpenTelemetry:  # Any: JSON
    return OpenTelemetry(
        said["provider"],
        tuple(said["exporters"]),
        tuple(value_of(one) for one in said["endpoints"]),
        tuple(said["instrumented"]),
    )
