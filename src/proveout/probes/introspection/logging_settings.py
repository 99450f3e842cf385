"""The tree of loggers, as facts."""

from collections.abc import Mapping
from typing import Any

from proveout.facts.logging_settings import LoggingSettingsFacts, LogHandler, LogLogger
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import masked_of
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "logging"


def read_logging_settings(sight: SettingsSight) -> LoggingSettingsFacts | Unreadable:
    """Levels, handlers and what a line looks like; firm where it does not rest on a value that was made up."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    return LoggingSettingsFacts(
        _logger(seen["root"]),
        tuple(_logger(one) for one in seen["loggers"]),
        tuple(seen["modules"]),
        other is None or other == seen,
        introspection.start,
    )


def _logger(said: Mapping[str, Any]) -> LogLogger:  # Any: JSON
    return LogLogger(
        **{**said, "filters": tuple(said["filters"]), "handlers": tuple(_handler(one) for one in said["handlers"])}
    )


def _handler(said: Mapping[str, Any]) -> LogHandler:  # Any: JSON
    return LogHandler(
        kind=said["kind"],
        level=said["level"],
        to=masked_of(said["to"]) if isinstance(said["to"], dict) else str(said["to"]),
        formatter=said["formatter"],
        filters=tuple(said["filters"]),
        fields=None if said["fields"] is None else tuple(said["fields"]),
    )
