"""Values as a collector wrote them, as values of facts."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from proveout.facts.setting_value import Address, Masked, Other, SettingValue

MASK_FIELDS = ("length", "entropy", "distinct", "weak", "prefix", "fingerprint", "variable")


def value_of(said: Any) -> SettingValue:  # noqa: ANN401 - JSON that `inside/masking.py` wrote
    """The value that the mask made this of."""
    if isinstance(said, list):
        return tuple(value_of(one) for one in said)
    if not isinstance(said, dict):
        return said if isinstance(said, str | int | float | bool) else None
    if said.get("masked") is True:
        return masked_of(said)
    if "seconds" in said:
        return timedelta(seconds=said["seconds"])
    if isinstance(said.get("url"), dict):
        return _address(said["url"])
    if isinstance(said.get("mapping"), dict):
        return {str(key): value_of(one) for key, one in said["mapping"].items()}
    return Other(str(said.get("object", "")))


def masked_of(said: Mapping[str, Any]) -> Masked:  # Any: JSON
    known = {name: said[name] for name in MASK_FIELDS if name in said}
    return Masked(classes=tuple(said.get("classes", ())), **known)


def _address(said: Mapping[str, Any]) -> Address:  # Any: JSON
    def part(one: Any) -> str | Masked:  # noqa: ANN401 - JSON
        return masked_of(one) if isinstance(one, dict) else str(one or "")

    return Address(
        scheme=said["scheme"],
        host=said["host"],
        port=said["port"],
        path=part(said["path"]),
        query={name: part(one) for name, one in said["query"].items()},
        user=masked_of(said["user"]) if said["user"] else None,
        password=masked_of(said["password"]) if said["password"] else None,
    )
