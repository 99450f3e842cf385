"""Classes of settings that pydantic fills from the environment: version 1 and version 2."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

MISSING = ("missing", "value_error.missing")
BASES = (
    ("pydantic_settings.main", "BaseSettings"),
    ("pydantic.env_settings", "BaseSettings"),
    ("pydantic.v1.env_settings", "BaseSettings"),
)


def bases() -> list[type]:
    """BaseSettings of each kind that the service has imported."""
    found = []
    for module, name in BASES:
        base = vars(sys.modules[module]).get(name) if module in sys.modules else None
        if isinstance(base, type):
            found.append(base)
    return found


def classes() -> list[type]:
    """Classes below them, without those that others are made from."""
    waiting: list[type] = bases()
    found: list[type] = []
    while waiting:
        below: list[type] = waiting.pop().__subclasses__()
        for one in below:
            if not one.__module__.startswith(("pydantic_settings", "pydantic.")) and one not in found:
                found.append(one)
                waiting.append(one)
    return found


def fields(kind: Any) -> dict[str, tuple[str, bool]]:
    """Field → the name of its variable, and whether it is required."""
    if hasattr(kind, "model_fields") and hasattr(kind, "model_config"):
        prefix = str(kind.model_config.get("env_prefix") or "")
        found = {}
        for name, field in kind.model_fields.items():
            alias = field.validation_alias if field.validation_alias is not None else field.alias
            if alias is not None and not isinstance(alias, str):
                choices = getattr(alias, "choices", None)
                alias = next((one for one in choices or () if isinstance(one, str)), None)
            found[name] = (str(alias or prefix + name).upper(), bool(field.is_required()))
        return found
    found = {}
    for name, field in getattr(kind, "__fields__", {}).items():
        names = sorted(getattr(field.field_info, "extra", {}).get("env_names", ())) or [name]
        found[name] = (str(names[0]).upper(), bool(field.required))
    return found


def missing(error: BaseException) -> list[str]:
    """The variables of the required fields that a ValidationError of such a class misses."""
    if type(error).__name__ != "ValidationError" or not type(error).__module__.startswith("pydantic"):
        return []
    anything: Any = error
    model = getattr(anything, "model", None)
    title = getattr(anything, "title", "") or getattr(model, "__name__", "")
    kinds = [model] if model is not None else [kind for kind in classes() if _title(kind) == title]
    names: list[str] = []
    for one in anything.errors():
        if one.get("type") not in MISSING or not one.get("loc"):
            continue
        word = str(one["loc"][0])
        known = [fields(kind) for kind in kinds if kind is not None]
        by_field = [name for held in known for field, (name, _) in held.items() if field == word]
        names += by_field[:1] or [word.upper()]
    return names


def _title(kind: Any) -> str:
    configured = getattr(kind, "model_config", None)
    return str((configured or {}).get("title") or kind.__name__)
