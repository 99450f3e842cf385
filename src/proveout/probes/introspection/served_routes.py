"""The route table of the started service."""

from collections.abc import Mapping
from typing import Any

from proveout.facts.served_routes import (
    ServedField,
    ServedLimit,
    ServedLimiter,
    ServedMiddleware,
    ServedRoute,
    ServedRouteFacts,
    ServedSchema,
    TokenDecode,
)
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "routes"
BESIDE = ("limiters", "decodes")


def read_served_routes(sight: SettingsSight) -> ServedRouteFacts | Unreadable:
    """What the collector saw of the first start; what differs in the second one is not firm."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    same = None if other is None else {_name(one): one for one in other.get("routes", ())}
    layers = other.get("middleware", ()) if other is not None else ()
    return ServedRouteFacts(
        routes=tuple(_route(one, firm=same is None or same.get(_name(one)) == one) for one in seen["routes"]),
        limiters=tuple(ServedLimiter(**one) for one in seen["limiters"]),
        middleware=tuple(
            ServedMiddleware(**{**one, "options": _values(one["options"])}, firm=other is None or one in layers)
            for one in seen["middleware"]
        ),
        decodes=tuple(TokenDecode(**{**one, "given": _values(one["given"])}) for one in seen["decodes"]),
        packages=frozenset(seen["packages"]),
        schemas=tuple(_schema(one) for one in seen["schemas"]),
        unread=tuple(seen["unread"]),
        firm=all(introspection.is_firm(TOPIC, name) for name in BESIDE),
        start=introspection.start,
    )


def _name(said: Mapping[str, Any]) -> tuple[str, ...]:  # Any: JSON
    return said["path"], said["endpoint"], *said["methods"]


def _values(said: Mapping[str, Any]) -> dict[str, Any]:  # Any: JSON
    return {name: value_of(one) for name, one in said.items()}


def _route(said: Mapping[str, Any], *, firm: bool) -> ServedRoute:  # Any: JSON
    made: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
    made["limits"] = tuple(ServedLimit(**one) for one in said["limits"])
    made["bodies"] = tuple(_schema(one) for one in said["bodies"])
    made["answers"] = tuple(_schema(one) for one in said["answers"])
    made["queries"] = tuple(_field(one) for one in said["queries"])
    return ServedRoute(**made, firm=firm)


def _schema(said: Mapping[str, Any]) -> ServedSchema:  # Any: JSON
    return ServedSchema(**{**said, "fields": tuple(_field(one) for one in said["fields"])})


def _field(said: Mapping[str, Any]) -> ServedField:  # Any: JSON
    return ServedField(**{**said, "choices": tuple(said["choices"]), "validators": tuple(said["validators"])})
