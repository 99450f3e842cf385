"""The effective settings, as facts."""

from collections.abc import Collection, Mapping
from typing import Any

from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, NotMade, Owner
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "settings"


def read_effective_settings(sight: SettingsSight) -> EffectiveSettingsFacts | Unreadable:
    """Every setting with its value, masked where it is a secret; firm where it does not rest on a made-up one."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    second = None if other is None else {_place(one): one["value"] for one in other.get("settings", ())}
    return EffectiveSettingsFacts(
        tuple(_setting(one, second, introspection.start.varied) for one in seen["settings"]),
        tuple(NotMade(one["of"], one["says"], tuple(one["needs"]), one["where"]) for one in seen["not_made"]),
        introspection.start,
    )


def _setting(
    said: Mapping[str, Any], second: Mapping[tuple[str, str, str], Any] | None, varied: Collection[str]
) -> EffectiveSetting:  # Any: JSON
    firm = second is None or (_place(said) in second and second[_place(said)] == said["value"])
    # The one other value that was tried may not be the one that turns it.
    name = said["name"].upper()
    firm = firm and not {name, f"DJANGO_{name}", f"FLASK_{name}", f"APP_{name}", said["variable"]} & {*varied}
    return EffectiveSetting(
        said["name"],
        value_of(said["value"]),
        Owner(said["owner"]),
        said["of"],
        firm,
        said["default"],
        said["variable"],
        said.get("read", True),
    )


def _place(said: Mapping[str, Any]) -> tuple[str, str, str]:  # Any: JSON
    return said["owner"], said["of"], said["name"]
